import { EventKind } from '@shared/events/kinds'
import type { EventLoop } from './loop'
import type { Task } from './task'
import { emit } from './trace'

/**
 * `asyncio.run()` as a coroutine meets it: the loop performs it inside the task's step, which stays
 * blocked until the inner loop has ended, but without a JavaScript frame in between, so that the
 * inner loop can wait for native I/O.
 */
export class NestedRun {
  readonly #open: (resume: (failed: boolean, value: unknown) => void) => EventLoop

  /** @param open makes the inner loop the running one, and calls `resume` when it has ended. */
  constructor(open: (resume: (failed: boolean, value: unknown) => void) => EventLoop) {
    this.#open = open
  }

  begin(outer: EventLoop, task: Task): void {
    const inner = this.#open((failed, value) => {
      emit(EventKind.Unblocked, task.awaitSite, task.id, inner.object, 0)
      outer.resume(task, failed, value)
    })
    emit(EventKind.Blocked, task.awaitSite, task.id, inner.object, 0)
  }
}

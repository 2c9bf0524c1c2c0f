import type { EventLoop } from './loop'

/**
 * `asyncio.run()` as a coroutine meets it: the loop performs it inside the task's step, which stays
 * blocked until the inner loop has ended, but without a JavaScript frame in between, so that the
 * inner loop can wait for native I/O.
 */
export class NestedRun {
  /** Makes the inner loop the running one, and calls `resume` when it has ended. */
  readonly open: (resume: (failed: boolean, value: unknown) => void) => EventLoop

  constructor(open: NestedRun['open']) {
    this.open = open
  }
}

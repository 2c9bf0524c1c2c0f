import { GroupEnd, GroupMode } from '@shared/events/kinds'
import { type Coroutine, builtin } from './coroutine'
import { CancelledError, ExceptionGroup } from './errors'
import type { Future } from './future'
import type { TaskOptions } from './loop'
import { type WaitGroup, openGroup } from './group'
import { runningLoop } from './program'
import { awaiting } from './sync'
import type { Task } from './task'
import { checkBody } from './timeout'

/** Tasks that end together: the first failure cancels the others (CPython 3.11's Lib/asyncio/taskgroups.py). */
export class TaskGroup {
  readonly #loop = runningLoop()
  readonly #tasks = new Set<Task>()
  readonly #errors: unknown[] = []
  #parent: Task | null = null
  #group: WaitGroup | null = null
  #exiting = false
  #aborting = false
  #parentCancelRequested = false
  #onCompleted: Future | null = null

  /** @throws Error when the group has ended or is being shut down. */
  createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T> {
    if (this.#parent === null) throw new Error('TaskGroup has not been entered')
    if (this.#exiting && this.#tasks.size === 0) throw new Error('TaskGroup is finished')
    if (this.#aborting) throw new Error('TaskGroup is shutting down')
    const task = this.#loop.createTask(coroutine, options)
    task.watch(() => this.onTaskDone(task as Task))
    this.#tasks.add(task as Task)
    this.#group?.add(task as Task)
    return task
  }

  /** For the runtime: the group around `body`. */
  *scope<T>(body: (group: TaskGroup) => T): Generator<unknown, Awaited<T>, never> {
    this.#parent = this.#loop.current
    if (this.#parent === null) throw new Error('TaskGroup cannot determine the parent task')
    this.#group = openGroup(GroupMode.TaskGroup, [])
    let end: GroupEnd = GroupEnd.Failed
    try {
      let result: Awaited<T> | undefined
      let failure: { error: unknown } | undefined
      try {
        result = yield* awaiting(body(this))
      } catch (error) {
        failure = { error }
      }
      yield* this.exit(failure)
      end = GroupEnd.Satisfied
      return result as Awaited<T>
    } catch (error) {
      if (error instanceof CancelledError) end = GroupEnd.Cancelled
      throw error
    } finally {
      this.#group.close(end)
    }
  }

  private *exit(failure: { error: unknown } | undefined): Generator<unknown, void, never> {
    this.#exiting = true
    const cancelled = failure?.error instanceof CancelledError
    let propagate = cancelled ? failure : undefined
    // With no cancellation left, CancelledError was the group's own doing and is not passed on.
    if (this.#parentCancelRequested && this.#parent!.uncancel() === 0) propagate = undefined
    if (failure !== undefined && !this.#aborting) this.abort()

    // The future can be cancelled again and again while the parent task is.
    while (this.#tasks.size > 0) {
      this.#onCompleted ??= this.#group!.future()
      try {
        yield this.#onCompleted
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error
        if (!this.#aborting) {
          propagate = { error }
          this.abort()
        }
      }
      this.#onCompleted = null
    }
    if (propagate !== undefined && this.#errors.length === 0) throw propagate.error
    if (failure !== undefined && !cancelled) this.#errors.push(failure.error)
    if (this.#errors.length > 0) throw new ExceptionGroup('unhandled errors in a TaskGroup', this.#errors)
  }

  private abort(): void {
    this.#aborting = true
    for (const task of this.#tasks) if (!task.done()) task.cancel()
  }

  private onTaskDone(task: Task): void {
    this.#tasks.delete(task)
    if (this.#tasks.size === 0 && this.#onCompleted?.done() === false) this.#onCompleted.setResult(true)
    const failure = task.failure()
    if (failure === null) return
    this.#errors.push(failure[0])
    const parent = this.#parent!
    if (parent.done()) {
      this.#loop.callExceptionHandler({
        message: `Task '${task.getName()}' has errored out but its parent task '${parent.getName()}' is already completed`,
        exception: failure[0] as Error,
        task,
      })
      return
    }
    if (this.#aborting || this.#parentCancelRequested) return
    this.abort()
    this.#parentCancelRequested = true
    parent.cancel()
  }
}

/** Runs `body` with a group; ends when the body and every task of the group have. @throws ExceptionGroup */
export function taskGroup<T>(body: (group: TaskGroup) => T): Coroutine<Awaited<T>> {
  checkBody('taskGroup', body)
  return builtin('taskGroup', scope(body))
}

function* scope<T>(body: (group: TaskGroup) => T): Generator<unknown, Awaited<T>, never> {
  return yield* new TaskGroup().scope(body)
}

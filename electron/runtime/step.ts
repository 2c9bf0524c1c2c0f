import { EventKind, Outcome, WaitReason } from '@shared/events/kinds'
import { awaitChain, chainOf, continueChain, noteFrame } from './await-chain'
import { Context } from './context'
import { Coroutine, CoroutineState, Sleep } from './coroutine'
import { CancelledError } from './errors'
import { Future, FutureState } from './future'
import type { TimerHandle } from './handles'
import type { EventLoop } from './loop'
import { NativeFuture, isThenable } from './native'
import { NestedRun } from './nested-run'
import { program } from './program'
import { type Task, Thrown } from './task'
import { emit, emitTimed, errorText, textId, valueText } from './trace'

/**
 * The only place where a task is stepped. Everything else only puts tasks into the ready queue.
 */

/** One step: resumes the innermost coroutine with what the task waited for. */
export function step(loop: EventLoop, task: Task): void {
  emit(EventKind.StepBegin, 0, task.id, 0, 0)
  program.boundary = false
  enter(loop, task)
  const { waiter } = task
  let failed = false
  let { value } = task
  task.value = undefined
  if (waiter !== null) {
    task.waiter = null
    failed = waiter.state !== FutureState.Finished
    value = failed ? errorOf(waiter) : waiter.value
  } else if (value instanceof Thrown) {
    failed = true
    value = value.error
  }
  if (task.mustCancel) {
    const cancellation = task.pendingCancellation()
    if (!(failed && value instanceof CancelledError)) value = cancellation
    failed = true
  }
  if (failed && value instanceof CancelledError) emit(EventKind.CancelDelivered, task.awaitSite, task.id, 0, 0)
  advance(loop, task, failed, value)
}

function enter(loop: EventLoop, task: Task): void {
  const { context } = task
  loop.current = task
  program.actor = task.id
  program.site = task.frame.site
  program.variables = context instanceof Context ? context.variables : context
  program.contextOwner = context instanceof Context ? context : task
}

function leave(loop: EventLoop, task: Task): void {
  if (task.context instanceof Context) task.context.variables = program.variables
  else task.context = program.variables
  loop.current = null
  program.actor = 0
  program.boundary = true
}

/** Runs the task's coroutines until one waits or the last one ends. */
function advance(loop: EventLoop, task: Task, failed: boolean, value: unknown): void {
  let { frame } = task
  for (;;) {
    let result: IteratorResult<unknown, unknown>
    try {
      result = failed ? frame.generator!.throw(value) : frame.generator!.next(value)
    } catch (error) {
      noteFrame(error, frame)
      const parent = pop(task, frame, error instanceof CancelledError ? Outcome.Cancelled : Outcome.Error)
      if (parent === null) return fail(loop, task, error)
      frame = parent
      failed = true
      value = error
      continue
    }
    value = result.value
    failed = false
    if (result.done === true) {
      if (frame.definition !== 0 && isThenable(value)) {
        // JavaScript resolves an async function's result, and its types say so; asyncio's own give it back as it is.
        frame.generator = awaitOnce(value)
        value = undefined
        continue
      }
      const parent = pop(task, frame, Outcome.Result)
      if (parent === null) return succeed(loop, task, value)
      frame = parent
      continue
    }
    if (frame.definition !== 0) {
      frame.site = program.site
      frame.state = CoroutineState.Waiting
    }
    if (value instanceof Coroutine) {
      if (value.state !== CoroutineState.Created) {
        failed = true
        value = reuse(value)
        continue
      }
      value.start()
      if (value instanceof Sleep) return sleep(loop, task, value)
      frame = push(task, frame, value)
      value = undefined
      continue
    }
    if (value instanceof NestedRun) return block(loop, task, value)
    if (!(value instanceof Future)) {
      if (!isThenable(value)) return giveWay(loop, task, value)
      value = new NativeFuture(loop, value)
    }
    const future = value as Future
    if (future.state === FutureState.Pending) return suspend(loop, task, future)
    failed = future.state !== FutureState.Finished
    value = failed ? errorOf(future) : future.value
  }
}

/** What awaiting a future that has no result raises. */
function errorOf(future: Future): unknown {
  if (future.state === FutureState.Cancelled) return future.takeCancelledError()
  future.markRetrieved()
  continueChain(future.value, future)
  return future.value
}

function push(task: Task, frame: Coroutine, coroutine: Coroutine): Coroutine {
  coroutine.parent = frame
  // Before the task goes on to the new frame: the place is that of the `await` in the frame around it.
  if (coroutine.definition !== 0) {
    emit(EventKind.CoroutineEnter, coroutine.definition, task.id, task.awaitSite, ++task.depth)
  }
  task.frame = coroutine
  return coroutine
}

function pop(task: Task, frame: Coroutine, outcome: Outcome): Coroutine | null {
  frame.state = CoroutineState.Closed
  frame.generator = null
  const { parent } = frame
  if (parent === null) return null
  frame.parent = null
  task.frame = parent
  if (frame.definition !== 0) emit(EventKind.CoroutineExit, frame.definition, task.id, outcome, task.depth--)
  return parent
}

function suspend(loop: EventLoop, task: Task, future: Future): void {
  if (future.loop !== loop)
    return misuse(loop, task, 'got a future that belongs to a different loop: make it inside the same asyncio.run()')
  if ((future as unknown) === task) return misuse(loop, task, 'cannot await on itself')
  if (program.instrument !== null) {
    if (future.taskId !== 0) emit(EventKind.Suspended, task.awaitSite, task.id, WaitReason.Task, future.taskId)
    else {
      const object = future.identity()
      emit(EventKind.Suspended, task.awaitSite, task.id, future.subject!.reason, object)
    }
  }
  wait(loop, task, future)
}

function sleep<T>(loop: EventLoop, task: Task, { delay, result }: Sleep<T>): void {
  if (delay <= 0) return giveWay(loop, task, result)
  const when = loop.time() + delay
  const future = new SleepFuture(loop)
  future.timer = loop.addTimer(when, wakeSleeper, [future, result], false)
  emitTimed(EventKind.SuspendedUntil, task.awaitSite, task.id, Math.round(when * 1e9))
  wait(loop, task, future)
}

/** The step goes on when the inner run has ended. */
function block(loop: EventLoop, task: Task, run: NestedRun): void {
  const inner = run.open((failed, value) => {
    emit(EventKind.Unblocked, task.awaitSite, task.id, inner.object, 0)
    enter(loop, task)
    advance(loop, task, failed, value)
  })
  emit(EventKind.Blocked, task.awaitSite, task.id, inner.object, 0)
}

function wait(loop: EventLoop, task: Task, future: Future): void {
  leave(loop, task)
  future.addTask(task)
  task.waiter = future
  if (task.mustCancel) cancelWait(loop, task, future)
}

/** Where the task waits for itself CPython's step fails, and the task stays where it is. */
function cancelWait(loop: EventLoop, task: Task, future: Future): void {
  try {
    task.cancelWaiter(future)
  } catch (exception) {
    loop.callExceptionHandler({ message: 'Exception in callback step()', exception: exception as Error, task })
  }
}

/** One turn of the loop, then `value` comes back. */
function giveWay(loop: EventLoop, task: Task, value: unknown): void {
  task.value = value
  emit(EventKind.Yielded, task.awaitSite, task.id, 0, 0)
  leave(loop, task)
  loop.enqueue(task)
}

function misuse(loop: EventLoop, task: Task, message: string): void {
  giveWay(loop, task, new Thrown(new Error(`Task '${task.getName()}' ${message}`)))
}

function succeed(loop: EventLoop, task: Task, value: unknown): void {
  const cancelled = task.mustCancel
  const text = cancelled ? 0 : valueText(value)
  emit(EventKind.TaskDone, 0, task.id, cancelled ? Outcome.Cancelled : Outcome.Result, text)
  program.boundary = true
  task.finish(value)
  loop.ended++
  leave(loop, task)
}

function fail(loop: EventLoop, task: Task, error: unknown): void {
  if (program.instrument !== null) {
    const cancelled = error instanceof CancelledError
    const message = textId(cancelled ? error.message : errorText(error))
    if (!cancelled)
      emit(EventKind.TaskError, task.awaitSite, task.id, message, textId(JSON.stringify(awaitChain(error))))
    emit(EventKind.TaskDone, 0, task.id, cancelled ? Outcome.Cancelled : Outcome.Error, message)
  }
  program.boundary = true
  task.chain = chainOf(error)
  task.finishWith(error)
  loop.ended++
  leave(loop, task)
}

/** A sleeping task's future; cancelling it takes the timer away. */
class SleepFuture extends Future {
  timer: TimerHandle | null = null

  override cancel(message: string | null = null): boolean {
    this.timer?.cancel()
    return super.cancel(message)
  }
}

function wakeSleeper(future: Future, result: unknown): void {
  if (!future.done()) future.setResult(result)
}

function* awaitOnce(value: unknown): Generator<unknown, unknown, unknown> {
  return yield value
}

/** A coroutine runs once. */
export function reuse(coroutine: Coroutine): Error {
  return new Error(
    coroutine.state === CoroutineState.Closed
      ? 'cannot reuse already awaited coroutine'
      : 'coroutine is being awaited already',
  )
}

import type { Coroutine } from './coroutine'
import { CancelledError } from './errors'
import type { Future } from './future'
import type { EventLoop } from './loop'
import { program } from './program'
import { MODULE_NAME, type Task } from './task'
import { gather } from './gather'

/**
 * The life of one `asyncio.run()` (CPython's Runner): the main task, then the cancellation of what is
 * left, then the turns that CPython's shutdown takes. A generator that yields whenever the loop is to
 * be turned until it stops; what it returns or throws is what `run()` gives.
 */
export function* lifecycle(loop: EventLoop, main: Coroutine, module: boolean): Generator<void, unknown, void> {
  let failure: { error: unknown } | undefined
  try {
    return yield* untilDone(loop, loop.spawn(main, module ? MODULE_NAME : null, null))
  } catch (error) {
    failure = { error }
    throw error
  } finally {
    try {
      yield* cancelLeftovers(loop)
    } catch (error) {
      // Leftovers that cannot end either say no more than the first who could not.
      // eslint-disable-next-line no-unsafe-finally
      throw failure === undefined ? error : failure.error
    }
    yield* shutdown(loop)
    if (!module) yield* shutdown(loop)
  }
}

function* untilDone<T>(loop: EventLoop, future: Future<T>): Generator<void, T, void> {
  const stop = (): void => {
    loop.stopping = true
  }
  future.watch(stop)
  try {
    yield
  } finally {
    // Given up in a deadlock, it may still end while others are waited for.
    future.removeDoneCallback(stop)
  }
  return future.result()
}

function* cancelLeftovers(loop: EventLoop): Generator<void, void, void> {
  const leftovers: Task[] = loop.liveTasks()
  if (leftovers.length === 0) return
  for (const task of leftovers) {
    try {
      task.cancel()
    } catch {
      // It waits for itself: nothing can end it, which the wait below finds out.
    }
  }
  yield* untilDone(loop, gather(...leftovers, { returnExceptions: true }))
  for (const task of leftovers) {
    const failure = task.failure()
    if (failure === null || failure[0] instanceof CancelledError) continue
    const exception = failure[0] as Error
    loop.callExceptionHandler({ message: 'unhandled exception during asyncio.run() shutdown', exception, task })
  }
}

/**
 * CPython ends with two tasks of its own (shutdown_asyncgens and shutdown_default_executor). They do
 * nothing here, but each uses up a default name and two turns, in which callbacks that are still
 * ready are called.
 */
function* shutdown(loop: EventLoop): Generator<void, void, void> {
  program.taskNames++
  loop.soon(() =>
    loop.soon(() => {
      loop.stopping = true
    }),
  )
  yield
}

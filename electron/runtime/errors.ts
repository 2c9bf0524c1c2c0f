/**
 * asyncio's exceptions (CPython 3.11, Lib/asyncio/exceptions.py). Python's built-in errors become
 * plain `Error` with CPython's messages.
 */
class AsyncioError extends Error {
  override get name(): string {
    return this.constructor.name
  }
}

/** Thrown into a cancelled task at its `await`. `message` is what it was cancelled with, or empty. */
export class CancelledError extends AsyncioError {}

/** `waitFor`, `timeout` or `asCompleted` ran out of time. */
export class TimeoutError extends AsyncioError {}

/** A result was asked for too early, or set twice. */
export class InvalidStateError extends AsyncioError {}

/** `getNowait` on an empty queue. */
export class QueueEmpty extends AsyncioError {}

/** `putNowait` on a full queue. */
export class QueueFull extends AsyncioError {}

/** The barrier was aborted or reset while somebody waited. */
export class BrokenBarrierError extends AsyncioError {}

/** Several errors at once, as a task group raises them. */
export class ExceptionGroup<E = unknown> extends AggregateError {
  constructor(message: string, exceptions: Iterable<E>) {
    super(exceptions, message)
  }

  override get name(): string {
    return 'ExceptionGroup'
  }

  get exceptions(): E[] {
    return this.errors as E[]
  }
}

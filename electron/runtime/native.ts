import { WaitReason } from '@shared/events/kinds'
import { FutureState, Waiter } from './future'
import type { EventLoop } from './loop'
import { nextObject, program } from './program'

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    (typeof value === 'object' ? value !== null : typeof value === 'function') &&
    typeof (value as { then?: unknown }).then === 'function'
  )
}

/** A future for a native promise. While it is pending the virtual clock stands still. */
export class NativeFuture extends Waiter {
  #counted = true

  constructor(loop: EventLoop, thenable: PromiseLike<unknown>) {
    super({ reason: WaitReason.Native, object: nextObject() }, loop)
    program.nativePending++
    program.nativeAwaited++
    const fail = (error: unknown): void => {
      if (this.settle()) this.fail(error)
    }
    try {
      thenable.then((value) => {
        if (this.settle()) this.setResult(value)
      }, fail)
    } catch (error) {
      fail(error)
    }
  }

  override cancel(message: string | null = null): boolean {
    this.settle()
    return super.cancel(message)
  }

  /** Whether it is still ours to complete. */
  private settle(): boolean {
    if (this.#counted) {
      this.#counted = false
      program.nativePending--
    }
    return this.state === FutureState.Pending
  }
}

import { EventKind, Outcome } from '@shared/events/kinds'
import { type Context, type Variables } from './context'
import type { EventLoop } from './loop'
import { program } from './program'
import { emit, textId } from './trace'

/** A callback in the ready queue (asyncio.Handle). */
export class Handle {
  readonly loop: EventLoop
  /** SiteId of the call that asked for it. */
  site = program.site
  /** TaskId on whose account it is called, or 0. */
  actor = 0
  protected readonly callback: (...args: never[]) => unknown
  protected readonly args: readonly unknown[]
  readonly #variables: Variables
  readonly #context: Context | null
  #cancelled = false

  constructor(
    loop: EventLoop,
    callback: (...args: never[]) => unknown,
    args: readonly unknown[],
    variables = program.variables,
    context: Context | null = null,
  ) {
    this.loop = loop
    this.callback = callback
    this.args = args
    this.#variables = variables
    this.#context = context
  }

  /** It will not be called. */
  cancel(): void {
    this.#cancelled = true
  }

  cancelled(): boolean {
    return this.#cancelled
  }

  get name(): string {
    return this.callback.name
  }

  /** Calls it in its context. Whatever it throws goes to the loop's exception handler. */
  run(): void {
    program.boundary = false
    program.actor = this.actor
    program.variables = this.#context === null ? this.#variables : this.#context.variables
    program.contextOwner = this.#context ?? this
    try {
      this.call()
    } catch (error) {
      this.loop.callbackFailed(this, error)
    }
    if (this.#context !== null) this.#context.variables = program.variables
    program.actor = 0
  }

  protected call(): void {
    ;(this.callback as (...args: unknown[]) => unknown)(...this.args)
  }
}

/** A callback that is shown: the snippet's own, of callSoon, callLater or addDoneCallback. */
export class VisibleHandle extends Handle {
  readonly #object: number

  /** @param task whose end it is called for, or 0. */
  constructor(
    loop: EventLoop,
    callback: (...args: never[]) => unknown,
    args: readonly unknown[],
    task = 0,
    object = 0,
    variables = program.variables,
    context: Context | null = null,
  ) {
    super(loop, callback, args, variables, context)
    this.actor = task
    this.#object = object
  }

  protected override call(): void {
    emit(EventKind.CallbackBegin, this.site, this.actor, this.#object, textId(this.name))
    let outcome: Outcome = Outcome.Error
    try {
      super.call()
      outcome = Outcome.Result
    } finally {
      emit(EventKind.CallbackEnd, this.site, this.actor, outcome, 0)
    }
  }
}

/** A callback that waits for its time (asyncio.TimerHandle). */
export class TimerHandle extends VisibleHandle {
  readonly #when: number
  /** Order of asking: equal times are first asked, first served. */
  readonly sequence: number
  readonly #shown: boolean

  /** @param when loop time in seconds. */
  constructor(
    loop: EventLoop,
    when: number,
    sequence: number,
    callback: (...args: never[]) => unknown,
    args: readonly unknown[],
    shown: boolean,
  ) {
    super(loop, callback, args)
    this.#when = when
    this.sequence = sequence
    this.#shown = shown
  }

  /** Loop time in seconds. */
  when(): number {
    return this.#when
  }

  override cancel(): void {
    if (!this.cancelled()) this.loop.timers.cancelled()
    super.cancel()
  }

  protected override call(): void {
    program.inTimer = true
    try {
      if (this.#shown) super.call()
      else (this.callback as (...args: unknown[]) => unknown)(...this.args)
    } finally {
      program.inTimer = false
    }
  }
}

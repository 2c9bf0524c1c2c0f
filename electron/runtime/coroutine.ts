import type { LoweredGenerator } from '@shared/lowered'
import { siteOf } from '@shared/sites'
import type { SiteId } from '@shared/ids'
import { LEAST_KEPT, program, runningLoop } from './program'

/** Started ones that have reached an `await` are `Waiting`: only then `site` is that await. */
export const CoroutineState = { Created: 0, Started: 1, Waiting: 2, Closed: 3 } as const
export type CoroutineState = (typeof CoroutineState)[keyof typeof CoroutineState]

/**
 * What calling a coroutine function gives: nothing has run yet. The loop drives its generator; a
 * generator yields whatever stands behind an `await`.
 *
 * Coroutines that await one another form a list from the innermost to the task's own (`parent`): the
 * task's explicit stack. Resuming costs the same at any depth, where `yield*` would pay for each level.
 */
export class Coroutine<T = unknown> implements PromiseLike<T> {
  /** null for `Sleep`, which the loop performs itself. */
  generator: LoweredGenerator | null
  /** SiteId of the coroutine function's definition; 0 for asyncio's own coroutines, -1 for the module. */
  readonly definition: number
  /** SiteId of the call that made it until it starts, then of the `await` at which it is suspended. */
  site: number
  state: CoroutineState = CoroutineState.Created
  parent: Coroutine | null = null

  constructor(generator: LoweredGenerator | null, definition: number) {
    this.generator = generator
    this.definition = definition
    this.site = program.site
    const { latest } = program
    if (latest !== null && latest.state === CoroutineState.Created) keep(latest)
    program.latest = this
  }

  /** From now on it cannot be started again. */
  start(): void {
    this.state = CoroutineState.Started
  }

  /** Whether `site` is an `await`. */
  get awaits(): boolean {
    return this.state >= CoroutineState.Waiting
  }

  /** Name of the coroutine function. */
  get name(): string {
    return siteOf(program.sites, this.definition as SiteId)?.name ?? '<anonymous>'
  }

  /** Schedules it as a task, for native promises and their combinators. */
  then<A = T, B = never>(
    onResult?: ((value: T) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return runningLoop().toPromise<T>(this).then(onResult, onError)
  }

  catch<B = never>(onError?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return runningLoop().toPromise<T>(this).catch(onError)
  }

  finally(onEnd?: (() => void) | null): Promise<T> {
    return runningLoop().toPromise<T>(this).finally(onEnd)
  }

  /** coroutine.close(): it will never run and is not reported. @throws Error while it runs. */
  close(): void {
    if (this.state === CoroutineState.Started || this.state === CoroutineState.Waiting)
      throw new Error('coroutine is running: cancel its task instead')
    this.state = CoroutineState.Closed
    this.generator = null
  }

  get [Symbol.toStringTag](): string {
    return 'Coroutine'
  }
}

/** A coroutine of asyncio's own. */
class Builtin<T> extends Coroutine<T> {
  readonly #name: string

  constructor(generator: LoweredGenerator, name: string) {
    super(generator, 0)
    this.#name = name
  }

  override get name(): string {
    return this.#name
  }
}

/** The top level of the snippet: the snippet's own code, without a coroutine function. */
export class ModuleCoroutine extends Coroutine {
  constructor(generator: LoweredGenerator) {
    super(generator, -1)
  }

  override get name(): string {
    return '<module>'
  }
}

/** asyncio.sleep's coroutine, without a generator: the loop knows what to do, and it is the commonest await. */
export class Sleep<T = undefined> extends Coroutine<T> {
  /** In seconds. */
  readonly delay: number
  readonly result: T

  constructor(delay: number, result: T) {
    super(null, 0)
    this.delay = delay
    this.result = result
  }

  override get name(): string {
    return 'sleep'
  }

  /** For a task that only sleeps: a generator that does what this stands for. */
  open(): void {
    this.generator = sleepOnce(this.delay, this.result)
  }
}

/** One of asyncio's own coroutines, written as a generator that yields what it awaits. */
export function builtin<T>(name: string, generator: Generator<unknown, T, never>): Coroutine<T> {
  return new Builtin<T>(generator as LoweredGenerator, name)
}

function* sleepOnce(delay: number, result: unknown): LoweredGenerator {
  return yield new Sleep(delay, result)
}

export const iscoroutine = (value: unknown): value is Coroutine => value instanceof Coroutine

/** Coroutines that nobody awaited or scheduled, in the order of their calls. */
export function neverStarted(): Coroutine[] {
  const { latest, created } = program
  return (latest === null ? created : [...created, latest]).filter(isUnstarted)
}

const isUnstarted = ({ state }: Coroutine): boolean => state === CoroutineState.Created

/**
 * The next coroutine was made before this one has started: that may never happen. Most start at once
 * and are not kept at all. Doubling the limit keeps forgetting at a constant cost each.
 */
function keep(coroutine: Coroutine): void {
  program.created.push(coroutine)
  if (program.created.length <= program.keptAtMost) return
  program.created = program.created.filter(isUnstarted)
  program.keptAtMost = Math.max(LEAST_KEPT, 2 * program.created.length)
}

import { EventKind } from '@shared/events/kinds'
import type { Coroutine } from './coroutine'
import { lifecycle } from './lifecycle'
import { EventLoop } from './loop'
import { program } from './program'
import { emit, flush } from './trace'

/** CPython never waits longer than a day in one go; with a virtual clock the rounding shows. In seconds. */
const LONGEST_WAIT = 24 * 3600

/**
 * How long a pending native promise may show no activity at all (no timer, file or socket in the
 * host) before it is taken as one that never settles. Long enough for work on the host's thread
 * pool, which Node does not list. In ms of the host's clock.
 */
const SILENCE_MS = 1000
const POLL_NS = 1e6

/** A `run()` that is under way: its loop, its life, and who waits for it. */
interface Run {
  readonly loop: EventLoop
  readonly life: Generator<void, unknown, void>
  readonly outer: EventLoop | undefined
  readonly ended: (failed: boolean, value: unknown) => void
}

const runs: Run[] = []
let cancelWake: (() => void) | null = null
let turnsSinceHost = 0
/** How often the host was asked for something new since a turn had work to do. */
let looks = 0
/** Since when (ms of the host's clock) nothing native has happened, and how many promises had been awaited then. */
let silence: { readonly since: number; readonly awaited: number } | null = null

/** Makes a fresh loop the running one. The driver turns it as soon as the present step gives way. */
export function openRun(
  main: Coroutine,
  options: { debug?: boolean; module?: boolean },
  ended: Run['ended'],
): EventLoop {
  const outer = program.loop
  const blocked = outer?.current?.id ?? 0
  const loop = new EventLoop()
  loop.debug = options.debug ?? false
  emit(EventKind.LoopBegin, program.site, 0, loop.object, blocked)
  program.loop = loop
  // The task that the run blocks is the parent of its main task.
  program.actor = blocked
  const run: Run = { loop, life: lifecycle(loop, main, options.module ?? false), outer, ended }
  runs.push(run)
  proceed(run, () => run.life.next())
  return loop
}

/** Drives the present runs until the outermost has ended or the host's own loop is needed. */
export function drive(): void {
  cancelWake = null
  turnsSinceHost = 0
  turnUntil(0, waitForHost, nextWait)
}

/**
 * Runs `main` to its end on this very stack, as `asyncio.run()` called from a plain function must.
 * @throws Error where it would have to wait for native I/O, which cannot go on below a JavaScript frame.
 */
export function runOnStack(main: Coroutine, debug: boolean): unknown {
  const { site, actor, variables, contextOwner } = program
  const outer = program.loop
  const depth = runs.length
  let outcome: { failed: boolean; value: unknown } | undefined
  openRun(main, { debug }, (failed, value) => {
    outcome = { failed, value }
  })
  turnUntil(
    depth,
    () => {
      runs.length = depth
      program.loop = outer
      throw new Error(
        'asyncio.run() inside a plain function cannot wait for native I/O: make the function async and await asyncio.run() there',
      )
    },
    nextWaitOnStack,
  )
  Object.assign(program, { site, actor, variables, contextOwner, driving: true })
  if (outcome?.failed === true) throw outcome.value
  return outcome?.value
}

/** @param needHost called when only the host's own loop can bring something new. */
function turnUntil(depth: number, needHost: (seconds: number | undefined) => void, next: typeof nextWait): void {
  program.driving = true
  try {
    while (runs.length > depth) {
      const run = runs.at(-1)!
      const { loop } = run
      if (loop.remaining === 0) {
        if (loop.stopping) {
          loop.stopping = false
          proceed(run, () => run.life.next())
          continue
        }
        const wait = next(loop)
        if (wait === 'deadlock') {
          proceed(run, () => run.life.throw(deadlock(loop)))
          continue
        }
        if (wait.host) return needHost(wait.seconds)
        if (wait.seconds !== undefined && wait.seconds > 0) sleepUntil(wait.seconds)
        loop.beginTurn()
      }
      loop.runTurn()
    }
  } finally {
    program.driving = false
  }
}

interface Wait {
  /** Whether the host's own loop must be given a chance. */
  readonly host: boolean
  /** How long at most; undefined without a timer. */
  readonly seconds?: number
}

/** What to do before the next turn. */
function nextWait(loop: EventLoop): Wait | 'deadlock' {
  if (!loop.idle) {
    looks = 0
    return takeHostTurn() ? { host: true, seconds: 0 } : { host: false }
  }
  const seconds = untilNextTimer(loop)
  const busy = program.host.busy()
  if (busy) silence = null
  // Reactions to promises come with the host's next turn, those of a combinator over our tasks too.
  if ((busy || program.nativePending > 0) && looks++ === 0) return { host: true, seconds: 0 }
  if (busy || (program.nativePending > 0 && !silentLongEnough())) {
    // What takes longer is asked for now and then.
    // The virtual clock stands still meanwhile; the real one goes on, and its timers stay due.
    return program.clock.virtual ? { host: true } : { host: true, ...(seconds !== undefined && { seconds }) }
  }
  looks = 0
  return seconds === undefined ? 'deadlock' : { host: false, seconds }
}

/** As nextWait, below a JavaScript frame: the host's loop cannot turn, so its work does not count. */
function nextWaitOnStack(loop: EventLoop): Wait | 'deadlock' {
  if (!loop.idle) return { host: false }
  const seconds = untilNextTimer(loop)
  if (seconds !== undefined) return { host: false, seconds }
  return program.nativePending > 0 ? { host: true } : 'deadlock'
}

/** In seconds; undefined without a timer, and where the virtual clock would have to jump for ever. */
function untilNextTimer(loop: EventLoop): number | undefined {
  const next = loop.timers.next()
  if (next === undefined || (next === Infinity && program.clock.virtual)) return undefined
  return Math.min(Math.max(0, next - loop.time()), LONGEST_WAIT)
}

/** Native I/O gets its turn too while tasks are always ready; without an awaited promise looking for it costs, so it is rare. */
function takeHostTurn(): boolean {
  turnsSinceHost++
  if (program.nativePending > 0) return turnsSinceHost > 1
  return turnsSinceHost % 1000 === 0 && program.host.busy()
}

/** A promise over coroutines of ours (`Promise.all`) waits for this loop, not the other way round. */
function silentLongEnough(): boolean {
  if (program.bridged > 0) return true
  const now = program.host.now() / 1e6
  if (silence?.awaited !== program.nativeAwaited) silence = { since: now, awaited: program.nativeAwaited }
  return now - silence.since >= SILENCE_MS
}

function sleepUntil(seconds: number): void {
  program.boundary = false
  flush()
  program.clock.advance(seconds)
}

function waitForHost(seconds: number | undefined): void {
  flush()
  program.boundary = false
  // Without an awaited promise nothing of ours calls back: look again soon.
  const ns = seconds === undefined ? POLL_NS : seconds * 1e9
  cancelWake = program.host.later(program.clock.virtual ? Math.min(ns, POLL_NS) : Math.min(ns, 50 * POLL_NS), drive)
}

/** A native callback made something ready: turn the loop once that callback has ended. */
export function wakeFromHost(): void {
  if (cancelWake === null) return
  cancelWake()
  cancelWake = null
  queueMicrotask(drive)
}

/** Lets a run's life go on; when it has ended, its loop gives way to the outer one. */
function proceed(run: Run, go: () => IteratorResult<void, unknown>): void {
  let failed = false
  let value: unknown
  try {
    const step = go()
    if (step.done !== true) return
    value = step.value
  } catch (error) {
    failed = true
    value = error
  }
  emit(EventKind.LoopEnd, 0, 0, run.loop.object, 0)
  runs.pop()
  program.loop = run.outer
  run.ended(failed, value)
}

/** Nothing is ready, no timer is left, and nothing outside can change that. */
function deadlock(loop: EventLoop): Error {
  const waiting = loop.liveTasks().map((task) => task.getName())
  const who =
    waiting.length > 5 ? `${waiting.slice(0, 5).join(', ')} and ${waiting.length - 5} more` : waiting.join(', ')
  return new Error(`Deadlock: nothing is ready and no timer is left, so ${who || 'nobody'} would wait for ever`)
}

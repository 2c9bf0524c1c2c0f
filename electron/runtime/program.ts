import type { SiteTable } from '@shared/sites'
import type { Variables } from './context'
import type { Clock } from './clock'
import type { Coroutine } from './coroutine'
import type { Future } from './future'
import type { Host } from './host'
import type { Instrument } from './instrument'
import type { EventLoop } from './loop'

/** Fewer coroutines than this are not worth looking through. */
export const LEAST_KEPT = 1024

export const NO_VARIABLES: Variables = new Map()

/** What a program starts with. */
const atStart = () => ({
  /** SiteId of the last call or await of the snippet. */
  site: 0,
  /** Context variables of whoever runs now. */
  variables: NO_VARIABLES as Variables,
  /** Whose copy of the context variables that is: a task, a callback's handle, a Context. */
  contextOwner: null as object | null,
  /** The innermost loop: that of the running `run()`. */
  loop: undefined as EventLoop | undefined,
  instrument: null as Instrument | null,
  clock: undefined as unknown as Clock,
  host: undefined as unknown as Host,
  sites: [] as SiteTable,
  /** By SiteId of a coroutine function: the TextId of its name. */
  nameTexts: [] as number[],
  /** What the run was started with: axis name → chosen value's text. */
  variant: {} as Readonly<Record<string, string>>,
  /** TaskId on whose account things happen now: the running task, or the one whose completion called this callback. */
  actor: 0,
  /** The clock when it was last read for an event, in ns. */
  ns: 0,
  /** At a boundary between two steps `ns` is still now: no second reading. */
  boundary: false,
  /** Whether a timer's callback is running: what it wakes was woken by the clock. */
  inTimer: false,
  tasks: 0,
  /** The N of the next default name `Task-N` is one more. */
  taskNames: 0,
  objects: 0,
  /** Native promises that a task waits for. */
  nativePending: 0,
  /** How many have been waited for so far. */
  nativeAwaited: 0,
  /** Native promises that wait for one of our futures. */
  bridged: 0,
  /** The coroutine that was made last. */
  latest: null as Coroutine | null,
  /** Those before it that had not started when the next was made; some have since. */
  created: [] as Coroutine[],
  /** Beyond this many, the started ones among them are forgotten. */
  keptAtMost: LEAST_KEPT,
  /** Failed futures whose exception nobody asked for. */
  unretrieved: new Set<Future>(),
  /** Whether the driver is running the loop right now. */
  driving: false,
  /** Called when something became ready while the driver does not run: from a native callback. */
  wake: (): void => {},
})

/**
 * The state of the one program that runs in this thread. A plain module-level object, because the
 * snippet's own classes (`new asyncio.Lock()`) have no other way to find their loop, and because the
 * lowered code writes `site` before every call and every await.
 */
export const program = atStart()

/** Makes the program as new, for the next run. */
export function resetProgram(
  setup: Pick<typeof program, 'instrument' | 'clock' | 'host' | 'sites' | 'variant' | 'wake'>,
): void {
  Object.assign(program, atStart(), setup)
}

/** The time of an event that happens now. One reading serves everything at a step's boundary. */
export function eventTime(): number {
  if (!program.boundary) program.ns = program.clock.ns()
  return program.ns
}

/** The innermost loop. @throws Error outside a run, which only a stray native callback can reach. */
export function runningLoop(): EventLoop {
  if (program.loop === undefined) throw new Error('no running event loop')
  return program.loop
}

export const nextObject = (): number => ++program.objects

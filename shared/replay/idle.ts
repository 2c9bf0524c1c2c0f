import { EventKind } from '../events/kinds'
import type { EventLog } from './event-log'
import { countAtMost } from './search'

/** How run time and playing time (at speed 1) belong together; both in ns, both ascending. */
export interface TimeMap {
  toPlayed(runNs: number): number
  toRun(playedNs: number): number
}

/** Every stretch plays as long as it lasted. */
export const NO_FOLDS: TimeMap = { toPlayed: (ns) => ns, toRun: (ns) => ns }

/** A stretch in which nothing ran. */
export interface IdleStretch {
  readonly startNs: number
  readonly endNs: number
}

const BEGINS: ReadonlySet<number> = new Set([EventKind.StepBegin, EventKind.Unblocked, EventKind.CallbackBegin])
const ENDS: ReadonlySet<number> = new Set([
  EventKind.Suspended,
  EventKind.SuspendedUntil,
  EventKind.Yielded,
  EventKind.TaskDone,
  EventKind.Blocked,
  EventKind.CallbackEnd,
])

/** Of a run, shorter stretches than this share of it are not looked at. */
const SHORTEST_SHARE = 1e-5
/** What stands out is so many times as long as any idle stretch that does not. */
const STANDS_OUT = 20

/** The stretches of more than `longerThanNs` without a step, a callback or any other event, up to the run's end. */
export function idleStretches(log: EventLog, longerThanNs: number, endNs: number): IdleStretch[] {
  const stretches: IdleStretch[] = []
  let isIdle = true
  let last = 0
  const offer = (ns: number): void => {
    if (isIdle && ns - last > longerThanNs) stretches.push({ startNs: last, endNs: ns })
  }
  for (const { columns } of log.blocks()) {
    for (let i = 0; i < columns.count; i++) {
      const ns = columns.ns[i]!
      offer(ns)
      const kind = columns.kind[i]!
      if (BEGINS.has(kind)) isIdle = false
      else if (ENDS.has(kind)) isIdle = true
      last = ns
    }
  }
  offer(endNs)
  return stretches
}

/**
 * The idle stretches that hide the rest of a run: each is many times as long as any other one, and at
 * least as long as what happens between two of them on average. So a sleep of two hours stands out
 * beside sleeps of a second, and sleeps of a second beside steps of a millisecond; but where nothing is
 * shorter than those sleeps, they are the run itself, and none stands out.
 */
export function foldableStretches(log: EventLog, endNs: number): IdleStretch[] {
  const stretches = idleStretches(log, endNs * SHORTEST_SHARE, endNs)
  const lengths = Float64Array.from(stretches, lengthOf).sort().reverse()
  let restNs = endNs
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!
    restNs -= length
    if (restNs <= 0) break
    if (length >= STANDS_OUT * (lengths[i + 1] ?? 0) && length >= restNs / (i + 2)) {
      return stretches.filter((stretch) => lengthOf(stretch) >= length)
    }
  }
  return []
}

const lengthOf = ({ startNs, endNs }: IdleStretch): number => endNs - startNs

/** Plays each idle stretch in `playedNs`, and everything else as long as it lasted. */
export function foldIdle(stretches: readonly IdleStretch[], playedNs: number): TimeMap {
  const run = [0]
  const played = [0]
  for (const { startNs, endNs } of stretches) {
    const startPlayed = played.at(-1)! + startNs - run.at(-1)!
    run.push(startNs, endNs)
    played.push(startPlayed, startPlayed + Math.min(playedNs, endNs - startNs))
  }
  return {
    toPlayed: (ns) => convert(ns, run, played),
    toRun: (ns) => convert(ns, played, run),
  }
}

/** Linear between the points; as far as it goes behind the last. */
function convert(value: number, from: readonly number[], to: readonly number[]): number {
  const i = Math.max(countAtMost(from, value) - 1, 0)
  const end = i + 1
  if (end >= from.length) return to[i]! + value - from[i]!
  const width = from[end]! - from[i]!
  return width === 0 ? to[i]! : to[i]! + ((value - from[i]!) / width) * (to[end]! - to[i]!)
}

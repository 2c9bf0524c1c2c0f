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

/** The stretches of more than `longerThanNs` without a step, a callback or any other event. */
export function idleStretches(log: EventLog, longerThanNs: number): IdleStretch[] {
  const stretches: IdleStretch[] = []
  let isIdle = true
  let last = 0
  for (const { columns } of log.blocks()) {
    for (let i = 0; i < columns.count; i++) {
      const ns = columns.ns[i]!
      if (isIdle && ns - last > longerThanNs) stretches.push({ startNs: last, endNs: ns })
      const kind = columns.kind[i]!
      if (BEGINS.has(kind)) isIdle = false
      else if (ENDS.has(kind)) isIdle = true
      last = ns
    }
  }
  return stretches
}

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

import type { Replay } from '@shared/replay/state'

/** What the slider counts: the run's time, and how it belongs to positions of the replay. */
export interface Scale {
  readonly end: number
  /** How many events have happened by then. */
  positionAt(time: number): number
  timeOf(position: number): number
}

/** So long each event takes in a run that takes no time. */
const EVENT_NS = 2e8

/** The run's own time; of a run that took none, its events. */
export function scaleOf({ model, log }: Replay): Scale {
  if (model.endNs > 0) {
    return {
      end: model.endNs,
      positionAt: (ns) => log.positionAt(ns),
      timeOf: (position) => (position === 0 ? 0 : log.at(position - 1).ns),
    }
  }
  return {
    end: log.length * EVENT_NS,
    positionAt: (time) => Math.floor(time / EVENT_NS + 1e-9),
    timeOf: (position) => position * EVENT_NS,
  }
}

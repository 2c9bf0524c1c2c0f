import type { Extent } from '../timeline/line-facts'
import { countAtMost } from './search'
import type { Replay } from './state'

/** What of a run has happened at the replay's position; what lasts then is cut at `ns`. */
export function extentAt({ positions, position, created }: Replay, ns: number): Extent {
  const before = (events: Int32Array): number => countAtMost(events, position - 1)
  return {
    tasks: created,
    slices: before(positions.slice),
    calls: before(positions.call),
    instants: before(positions.instant),
    ns,
  }
}

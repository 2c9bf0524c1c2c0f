import type { EventLog } from '../replay/event-log'
import type { Difference } from '../replay/same-run'
import type { RunDetails } from '../run'
import type { RunModel } from '../timeline/model'
import { type CriticalPath, findCriticalPath } from './critical-path'
import { accountForDifference, type DifferenceAccount } from './difference'
import { findDivergence } from './divergence'
import { EXACT, matchTasks, REAL_CLOCK, type TaskMatch } from './match'
import { mapSites } from './site-map'

/** A run that is held against others: all of it. */
export interface WholeRun {
  readonly details: Pick<RunDetails, 'id' | 'title' | 'variant' | 'clock' | 'sites' | 'durationNs'>
  readonly model: RunModel
  readonly log: EventLog
}

/** What a run did otherwise than the one before it. */
export interface TwoRuns {
  readonly match: TaskMatch
  /** Which tasks made the difference in time. */
  readonly account: DifferenceAccount
  /** Where they first went different ways; null: they never did. */
  readonly divergence: Difference | null
}

/** Holds two runs against each other. Their critical paths are looked for where they are not given. */
export function compareTwo(
  first: WholeRun,
  second: WholeRun,
  paths: readonly [CriticalPath, CriticalPath] = [findCriticalPath(first.model), findCriticalPath(second.model)],
): TwoRuns {
  const clock = first.details.clock === 'virtual' && second.details.clock === 'virtual' ? 'virtual' : 'real'
  const toSecond = mapSites(first.details.sites, second.details.sites)
  const match = matchTasks(first.model, second.model, toSecond, clock === 'virtual' ? EXACT : REAL_CLOCK)
  return {
    match,
    account: accountForDifference(...paths, match),
    divergence: findDivergence(first.log, second.log, toSecond, clock),
  }
}

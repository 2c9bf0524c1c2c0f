import type { SiteTable } from '../../sites'
import { RunBuilder } from '../../timeline/build'
import { type Recording, script, toBatches } from '../../timeline/testing/script'
import { EventLog } from '../event-log'
import { Replay } from '../state'

/** The log of a script, its events cut into batches at these indices. */
export function logOf(source: string | Recording, cuts: readonly number[] = []): EventLog {
  const log = new EventLog()
  for (const batch of toBatches(typeof source === 'string' ? script(source) : source, cuts)) log.push(batch)
  return log
}

export function replayOf(source: string | Recording, cuts: readonly number[] = []): Replay {
  const recording = typeof source === 'string' ? script(source) : source
  const builder = new RunBuilder()
  for (const batch of toBatches(recording, cuts)) builder.push(batch)
  return new Replay(builder.model, logOf(recording, cuts))
}

/** Sites of which site N stands in line N, each an await of its own. */
export const sitesOfLines = (lines: number): SiteTable =>
  Array.from({ length: lines }, (_, i) => ({
    kind: 'await',
    line: i + 1,
    column: 2,
    endLine: i + 1,
    endColumn: 9,
    name: `step${i + 1}`,
  }))

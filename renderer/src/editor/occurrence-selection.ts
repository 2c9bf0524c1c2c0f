import type { Occurrence } from '@shared/timeline/line-occurrences'
import type { RunModel } from '@shared/timeline/model'
import type { Selection } from '../canvas/types'
import { selectTask } from '../canvas/navigate'
import { selectionAtInstant, selectionOfSlice } from '../components/inspector/run-slices'
import type { RunSession } from '../stores/session'

/** Row of the task that an occurrence belongs to; −1: none. */
export function taskOfOccurrence(model: RunModel, { table, row }: Occurrence): number {
  return table === 'tasks' ? row : model[table].columns.task[row]!
}

/** What shows an occurrence in the timeline; null: it belongs to no task. */
export function selectOccurrence({ model: { value: model } }: RunSession, occurrence: Occurrence): Selection | null {
  const { table, row, ns } = occurrence
  const task = taskOfOccurrence(model, occurrence)
  if (task < 0) return null
  if (table === 'tasks') return selectTask({ model }, row)
  if (table === 'slices') return selectionOfSlice(model, row)
  const site = table === 'calls' ? model.calls.columns.awaitSite[row]! : model.instants.columns.site[row]!
  return selectionAtInstant(model, task, ns, site)
}

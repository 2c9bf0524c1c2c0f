import type { EventColumns } from '@shared/events/codec'
import { EventKind, TIMED } from '@shared/events/kinds'
import { lineOf } from '@shared/replay/event-words'
import { nameOfId, taskAt, textOf } from '@shared/timeline/read'
import { STATE_WORDS } from '@shared/timeline/words'
import { type Cell, formatCsv } from './csv'
import { lineOfTask, variantOf, variantText } from './facts'
import { logOf, type RecordedRun, type Report } from './report'

const TASK_COLUMNS = [
  ...['run', 'variant', 'id', 'name', 'parent_id', 'parent', 'coroutine', 'line', 'state'],
  ...['created_ns', 'started_ns', 'finished_ns', 'running_ns', 'waiting_ns', 'ready_ns', 'result', 'error'],
]

/** One row for each task, in the order of their creation. Times are whole nanoseconds since the run began. */
export const renderTasksCsv = ({ runs }: Report): string => formatCsv(TASK_COLUMNS, runs.flatMap(taskRows))

function taskRows(run: RecordedRun): Cell[][] {
  const { details, model } = run
  const variant = variantText(variantOf(run))
  return Array.from({ length: model.tasks.length }, (_, row) => {
    const task = taskAt(model, row)
    const parent = task.parentId === null ? null : nameOfId(model, task.parentId)
    return [
      ...[details.id, variant, task.id, task.name, task.parentId, parent, task.coroutine],
      ...[lineOfTask(details, task), STATE_WORDS[task.state]],
      ...[task.createdNs, task.startedNs, task.finishedNs, task.runningNs, task.waitingNs, task.readyNs],
      ...[task.result, task.error?.message ?? null],
    ]
  })
}

const EVENT_COLUMNS = ['run', 'index', 'ns', 'kind', 'task_id', 'task', 'line', 'a', 'b', 'time_ns', 'text']

const KIND_NAMES = new Map<number, string>(Object.entries(EventKind).map(([name, kind]) => [kind, name]))

/** Which of an event's fields names the text that says most about it. */
const TEXT_FIELD: Partial<Record<number, 'a' | 'b'>> = {
  [EventKind.TaskCreated]: 'b',
  [EventKind.TaskCoroutine]: 'b',
  [EventKind.TaskNamed]: 'a',
  [EventKind.TaskDone]: 'b',
  [EventKind.TaskError]: 'a',
  [EventKind.CallbackAdded]: 'b',
  [EventKind.CallbackBegin]: 'b',
  [EventKind.CancelRequested]: 'b',
  [EventKind.Console]: 'b',
  [EventKind.ConsoleDetail]: 'a',
  [EventKind.Warning]: 'b',
  [EventKind.Mark]: 'a',
  [EventKind.SpanBegin]: 'a',
  [EventKind.Variant]: 'b',
}

/** One row for each event, in their order, with the fields that shared/events/kinds.ts describes. */
export const renderEventsCsv = ({ runs }: Report): string => formatCsv(EVENT_COLUMNS, eventRows(runs))

function* eventRows(runs: readonly RecordedRun[]): Generator<Cell[]> {
  for (const run of runs) {
    for (const { first, columns } of logOf(run).blocks()) {
      for (let i = 0; i < columns.count; i++) yield eventRow(run, first + i, columns, i)
    }
  }
}

function eventRow({ details, model }: RecordedRun, index: number, columns: EventColumns, i: number): Cell[] {
  const kind = columns.kind[i]!
  const isTimed = TIMED.has(kind as EventKind)
  // The owner of a group's deadline is a group.
  const task = kind === EventKind.GroupDeadline ? 0 : columns.task[i]!
  const time = columns.time[i]!
  const field = TEXT_FIELD[kind]
  return [
    ...[details.id, index, columns.ns[i]!, KIND_NAMES.get(kind)!, columns.task[i]!],
    ...[task === 0 ? null : nameOfId(model, task), lineOf(details.sites, columns.site[i]!)],
    ...(isTimed ? [null, null, Number.isFinite(time) ? time : null] : [columns.a[i]!, columns.b[i]!, null]),
    field === undefined ? null : textOf(model, columns[field][i]!),
  ]
}

import type { RunDetails } from '@shared/run'
import { RunBuilder } from '@shared/timeline/build'
import { formatDocument, toDocument, type RunDocument } from '@shared/timeline/document'
import { formatTime } from '@shared/timeline/time'
import { markText } from '../report/facts'
import { WORDS } from '../report/words/words'
import type { StoreClient } from '../store/client'
import { UsageError, type CommandOf } from './arguments'
import { startText, variantText } from './list'
import { print } from './output'
import { withStore } from './saved'
import { table } from './table'
import { errorText, warningText } from './words'

/**
 * Prints one recorded run.
 * @throws UsageError, StoreError, CorruptEventsError
 */
export async function show({ db, run, json }: CommandOf<'show'>): Promise<number> {
  return withStore(db, async (store) => {
    const details = (await store?.getRun(run)) ?? null
    if (store === null || details === null) {
      throw new UsageError(`There is no run ${run}: taskscope list shows what there is.`)
    }
    const document = toDocument(details, await fold(store, details), details.sites)
    print(json ? formatDocument(document) : describe(details, document))
    return 0
  })
}

async function fold(store: StoreClient, { id, events, durationNs }: RunDetails) {
  const builder = new RunBuilder(events)
  for (;;) {
    const page = await store.batches(id, builder.model.events)
    if (page.length === 0) return builder.finish(durationNs)
    for (const batch of page) builder.push(batch)
  }
}

function describe(run: RunDetails, { tasks, console, warnings, marks }: RunDocument): string {
  const facts = [
    ['run', String(run.id)],
    ['title', run.title],
    ['status', run.status],
    ['clock', run.clock],
    ['variant', variantText(run)],
    ['started', startText(run)],
    ['duration', formatTime(run.durationNs)],
    ['events', String(run.events)],
  ].filter(([, value]) => value !== '')
  const lines = console.map(({ ns, text }) => `${formatTime(ns).padStart(10)}  ${text}\n`)
  return [
    table(facts, []),
    '\nTasks\n',
    table([TASK_HEADER, ...tasks.map(taskCells)], [0, 4, 5, 6, 7, 8]),
    ...(lines.length > 0 ? ['\nConsole\n', ...lines] : []),
    ...(warnings.length > 0 ? ['\nWarnings\n', ...warnings.map(warningText)] : []),
    ...(marks.length > 0 ? ['\nMarks\n', ...marks.map((mark) => `${markText(mark, WORDS.en)}\n`)] : []),
    ...(run.error ? ['\nError\n', errorText(run.error, { file: run.title, source: run.source })] : []),
  ].join('')
}

const TASK_HEADER = ['ID', 'NAME', 'BY', 'STATE', 'CREATED', 'ENDED', 'RUNNING', 'WAITING', 'LINE']

const taskCells = (task: RunDocument['tasks'][number]): string[] => [
  String(task.id),
  task.name,
  task.parentId === null ? '' : String(task.parentId),
  task.state,
  formatTime(task.createdNs),
  task.finishedNs === null ? '' : formatTime(task.finishedNs),
  formatTime(task.runningNs),
  formatTime(task.waitingNs),
  task.line === null ? '' : String(task.line),
]

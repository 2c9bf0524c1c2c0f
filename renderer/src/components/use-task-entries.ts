import { watchThrottled } from '@vueuse/core'
import { type Ref, type ShallowRef, shallowRef } from 'vue'
import { NO_ROW, type RunModel, TaskState } from '@shared/timeline/model'
import { nameOfId, sliceEnd, taskAt, type Task } from '@shared/timeline/read'
import { STATE_WORDS, type WaitVocabulary, waitWords } from '@shared/timeline/words'
import { formatDuration } from '../format'
import type { Texts } from '../i18n'
import { idle } from '../parts'
import type { RunSession } from '../stores/session'
import { taskFilter } from '../task-filter'
import { timelineWords } from '../timeline-words'

interface TaskEntry {
  readonly task: Task
  readonly words: string
}

/**
 * So many tasks are told at most: a screen reader gets nothing out of ten thousand entries, and a document
 * that long costs everyone.
 */
const LISTED = 500
/** Of each task the first waits are told. */
const MOST_WAITS = 5
/** A live run is told anew this often, in ms. */
const REFRESH = 250
/** Telling goes on for so long at a time, in ms, and then lets other work go before. */
const BUDGET = 5

interface TaskEntries {
  readonly entries: ShallowRef<readonly TaskEntry[]>
  /** How many tasks there are besides. */
  readonly more: ShallowRef<number>
}

/**
 * The first tasks of a run in words, of those that `filter` lets through. Hundreds of them take longer than a frame may: they are told in
 * parts, and what has ended only once. Until all are told there are those of before.
 */
export function useTaskEntries(session: RunSession, texts: Texts, filter: Readonly<Ref<string>>): TaskEntries {
  const entries = shallowRef<readonly TaskEntry[]>([])
  const more = shallowRef(0)
  let locale = texts.locale.value
  let isTelling = false
  let isStale = false

  async function tell(): Promise<void> {
    isStale = true
    if (isTelling) return
    isTelling = true
    while (isStale) {
      isStale = false
      const known = locale === texts.locale.value ? entries.value : []
      locale = texts.locale.value
      const told: TaskEntry[] = []
      const model = session.model.value
      const { rows, count } = firstRows(model, filter.value)
      // Few tasks are told at once.
      while (!tellSome(model, rows, texts, known, told)) await idle()
      entries.value = told
      more.value = count - told.length
    }
    isTelling = false
  }

  watchThrottled([session.model, texts.locale, filter], () => void tell(), {
    ...{ throttle: REFRESH, leading: true, trailing: true, immediate: true },
  })
  return { entries, more }
}

/** The rows of the tasks that are told, and how many the filter lets through. */
function firstRows(model: RunModel, filter: string): { rows: readonly number[]; count: number } {
  const { length } = model.tasks
  const matches = taskFilter(model, filter)
  if (matches === undefined)
    return { rows: Array.from({ length: Math.min(length, LISTED) }, (_, i) => i), count: length }
  const rows: number[] = []
  let count = 0
  for (let row = 0; row < length; row++) if (matches(row) && ++count <= LISTED) rows.push(row)
  return { rows, count }
}

/** Goes on telling for a while; whether all are told then. */
function tellSome(
  model: RunModel,
  rows: readonly number[],
  texts: Texts,
  known: readonly TaskEntry[],
  told: TaskEntry[],
): boolean {
  const { waits } = timelineWords(texts)
  const until = performance.now() + BUDGET
  while (told.length < rows.length && performance.now() < until) {
    const row = rows[told.length]!
    const before = known[told.length]
    const isTold = before?.task.row === row && before.task.state >= TaskState.Finished
    told.push(isTold ? before : tellTask(model, row, texts, waits))
  }
  return told.length >= rows.length
}

function tellTask(model: RunModel, row: number, texts: Texts, waits: WaitVocabulary): TaskEntry {
  const { t, locale } = texts
  const { startNs } = model.slices.columns
  const task = taskAt(model, row)
  const instant = (ns: number | null): string => (ns === null ? t('timeline.never') : formatDuration(ns, locale.value))
  const words = t('timeline.task', {
    name: task.name,
    state: t(`state.${STATE_WORDS[task.state]}`),
    created: instant(task.createdNs),
    started: instant(task.startedNs),
    ended: instant(task.finishedNs),
    running: formatDuration(task.runningNs, locale.value),
    waiting: formatDuration(task.waitingNs, locale.value),
    parent: task.parentId === null ? t('timeline.nobody') : nameOfId(model, task.parentId),
  })
  const waited = firstWaits(model, row).map(
    (slice) =>
      `${waitWords(model, slice, waits).text} ${formatDuration(sliceEnd(model, slice) - startNs[slice]!, locale.value)}`,
  )
  if (waited.length === 0) return { task, words }
  return { task, words: `${words} ${t('inspector.waitsList', { waits: waited.join(', ') })}` }
}

function firstWaits({ tasks, slices }: RunModel, row: number): number[] {
  const { state, next } = slices.columns
  const waits: number[] = []
  for (
    let slice = tasks.columns.firstSlice[row]!;
    slice !== NO_ROW && waits.length < MOST_WAITS;
    slice = next[slice]!
  ) {
    if (state[slice] === TaskState.Waiting) waits.push(slice)
  }
  return waits
}

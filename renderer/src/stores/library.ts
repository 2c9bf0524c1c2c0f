import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Example, RequestArgs } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { LibraryHit, LibraryQuery, LibraryRun } from '@shared/library'
import type { Clock, RunStatus } from '@shared/run'
import { backend } from '../bridge'
import { i18n, messageOf } from '../i18n'
import { useExperiments } from './experiments'
import { useTabs } from './tabs'
import { useToasts } from './toasts'

/** How many runs the library asks for at a time. */
const PAGE = 100
const DAY = 24 * 60 * 60 * 1000

/** What narrows the list of runs; empty parts do not. */
export interface Filters {
  readonly words: string
  readonly status: RunStatus | ''
  readonly clock: Clock | ''
  /** Of the last so many days. */
  readonly days: number | ''
}
const NO_FILTERS: Filters = { words: '', status: '', clock: '', days: '' }

/** Examples, and past runs, newest first. */
export const useLibrary = defineStore('library', () => {
  const experiments = useExperiments()
  const tabs = useTabs()
  const toasts = useToasts()

  const examples = shallowRef<readonly Example[]>([])
  const hits = shallowRef<readonly LibraryHit[]>([])
  const total = shallowRef(0)
  const filters = shallowRef(NO_FILTERS)
  const narrowed = computed(() => Object.values(filters.value).some((part) => part !== ''))
  const loaded = shallowRef(false)
  /** Nothing has ever run, or nothing of it is left. */
  const isEmpty = computed(() => loaded.value && total.value === 0 && !narrowed.value)
  const more = computed(() => hits.value.length < total.value)
  /** The runs that were picked to be compared. */
  const picked = shallowRef<ReadonlyMap<RunId, LibraryRun>>(new Map())
  /** Why the runs cannot be listed: one sentence that says what to do. */
  const problem = shallowRef<string>()
  let asked = 0

  async function load(): Promise<void> {
    backend.on('run.ended', () => void refresh())
    await Promise.all([loadExamples(), refresh()])
  }

  async function loadExamples(): Promise<void> {
    const language = i18n.global.locale.value
    const found = await backend.request('examples.list', {})
    if (language !== i18n.global.locale.value) return loadExamples()
    examples.value = found
    tabs.renameExamples(found)
  }
  watch(i18n.global.locale, () => examples.value.length > 0 && void loadExamples())

  const query = (limit: number): LibraryQuery => {
    const { words, status, clock, days } = filters.value
    return {
      ...(words.trim() !== '' && { words: words.trim() }),
      ...(status !== '' && { statuses: [status] }),
      ...(clock !== '' && { clock }),
      ...(days !== '' && { since: Date.now() - days * DAY }),
      limit,
    }
  }

  /** Lists as many runs again as were unfolded. */
  async function refresh(): Promise<void> {
    const mine = ++asked
    try {
      const limit = Math.min(Math.max(PAGE, hits.value.length), 1000)
      const found = await backend.request('library.search', query(limit))
      // Typing goes on while main searches: only the last answer counts.
      if (mine !== asked) return
      hits.value = found.hits
      total.value = found.total
      loaded.value = true
      problem.value = undefined
      void experiments.refresh() // They tell how many runs they have.
    } catch (error) {
      if (mine === asked) problem.value = messageOf(error)
    }
  }

  /** A run that may not be listed now. @throws Error with a sentence where there is none any more */
  async function find(id: RunId): Promise<LibraryRun> {
    const listed = hits.value.find(({ run }) => run.id === id)
    if (listed) return listed.run
    // What is left out stays as it is: nothing changes.
    return backend.request('runs.change', { runId: id })
  }

  async function loadOlder(): Promise<void> {
    const before = hits.value.at(-1)?.run.id
    if (before === undefined) return
    const older = await backend.request('library.search', { ...query(PAGE), before })
    hits.value = [...hits.value, ...older.hits]
  }

  async function narrow(parts: Partial<Filters>): Promise<void> {
    filters.value = { ...filters.value, ...parts }
    hits.value = []
    await refresh()
  }

  const widen = (): Promise<void> => narrow(NO_FILTERS)

  /** Picks a run, or leaves it out; `from` the one that was picked before, it does so with all between them too. */
  function pick(run: LibraryRun, from?: RunId): void {
    const runs = hits.value.map(({ run }) => run)
    const [at, begin] = [run.id, from].map((id) => runs.findIndex((other) => other.id === id)) as [number, number]
    const all = at < 0 || begin < 0 ? [run] : runs.slice(Math.min(at, begin), Math.max(at, begin) + 1)
    const next = new Map(picked.value)
    const isLeftOut = next.has(run.id)
    for (const one of all) {
      if (isLeftOut) next.delete(one.id)
      else next.set(one.id, one)
    }
    picked.value = next
  }

  /** All that are listed. */
  function pickAll(): void {
    picked.value = new Map(hits.value.map(({ run }) => [run.id, run]))
  }

  function unpick(): void {
    picked.value = new Map()
  }

  const change = (changes: RequestArgs<'runs.change'>): Promise<boolean> =>
    tried(() => backend.request('runs.change', changes))

  /** @returns whether they are gone */
  async function remove(runIds: readonly RunId[]): Promise<boolean> {
    picked.value = new Map([...picked.value].filter(([id]) => !runIds.includes(id)))
    return tried(() => backend.request('runs.delete', { runIds: [...runIds] }))
  }

  const restore = (runIds: readonly RunId[]): Promise<boolean> =>
    tried(() => backend.request('runs.restore', { runIds: [...runIds] }))

  async function tried(work: () => Promise<unknown>): Promise<boolean> {
    const worked = await toasts.attempt(work)
    await refresh()
    return worked
  }

  return {
    ...{ examples, hits, total, filters, narrowed, isEmpty, more, picked, problem },
    ...{ load, refresh, find, loadOlder, narrow, widen, pick, pickAll, unpick, change, remove, restore },
  }
})

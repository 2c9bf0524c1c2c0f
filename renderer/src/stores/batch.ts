import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { BatchId, BatchProgress, LibraryRun } from '@shared/library'
import { backend } from '../bridge'
import { messageOf, said } from '../i18n'
import { useExperiments } from './experiments'
import { useLibrary } from './library'
import { useSettings } from './settings'
import { type SnippetTab, useTabs } from './tabs'
import { useToasts } from './toasts'

/** Runs of all variants of a snippet, under way or done. One batch at a time. */
export const useBatch = defineStore('batch', () => {
  const tabs = useTabs()
  const settings = useSettings()
  const library = useLibrary()
  const experiments = useExperiments()
  const toasts = useToasts()

  const repeats = shallowRef(settings.current.repeats)
  const starting = shallowRef(false)
  const cancelling = shallowRef(false)
  const progress = shallowRef<BatchProgress>()
  /** The tab whose snippet it runs. */
  const tabId = shallowRef<string>()
  const busy = computed(() => starting.value || progress.value?.ended === 'no')

  // A default that was just chosen is meant at once.
  watch(
    () => settings.current.repeats,
    (chosen) => (repeats.value = chosen),
  )

  backend.on('batch.progress', (told) => {
    progress.value = told
    if (told.ended === 'no') return
    cancelling.value = false
    if (told.failure) toasts.show(said(told.failure), { isProblem: true })
    void library.refresh()
  })

  async function start(tab: SnippetTab): Promise<void> {
    if (busy.value) return
    const axes = [...(tab.session?.model.value.axes.values() ?? [])].map(({ name, values }) => ({
      name,
      values: [...values],
    }))
    tab.problem = undefined
    tabId.value = tab.id
    progress.value = undefined
    starting.value = true
    try {
      await experiments.keep(tab)
      const { title, source, experimentId } = tab
      const started = await backend.request('batch.start', {
        ...{ source, title, axes, experimentId, clock: settings.current.clock },
        repeats: repeats.value,
      })
      tab.diagnostics = started.ok ? [] : started.diagnostics
    } catch (error) {
      tab.problem = messageOf(error)
    } finally {
      starting.value = false
    }
  }

  /** Runs that have ended are kept. */
  async function cancel(): Promise<void> {
    if (progress.value?.ended !== 'no' || cancelling.value) return
    cancelling.value = true
    await backend.request('batch.cancel', { batchId: progress.value.batchId })
  }

  /** Opens the comparison of the batch's runs. */
  async function compare(): Promise<void> {
    if (!progress.value) return
    const { batchId } = progress.value
    const title = tabs.tabs.find(({ id }) => id === tabId.value)?.title ?? ''
    await toasts.attempt(async () => tabs.openComparison(await runsOf(batchId), title))
  }

  return { repeats, starting, cancelling, progress, tabId, busy, start, cancel, compare }
})

/** As many as main lists at once. */
const PAGE = 1000

async function runsOf(batchId: BatchId): Promise<LibraryRun[]> {
  const runs: LibraryRun[] = []
  for (;;) {
    const before = runs.at(-1)?.id
    const { hits } = await backend.request('library.search', { batchId, before, limit: PAGE })
    runs.push(...hits.map(({ run }) => run))
    if (hits.length < PAGE) return runs
  }
}

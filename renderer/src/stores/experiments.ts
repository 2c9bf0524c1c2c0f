import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RequestArgs } from '@shared/contract'
import type { ExperimentId, ExperimentSummary } from '@shared/library'
import { backend } from '../bridge'
import { type SnippetTab, useTabs } from './tabs'
import { useToasts } from './toasts'

/** As many as anybody looks through; older ones are found by searching. */
const LISTED = 200

/** Experiments: the user's code with notes, tags and every version that it had. */
export const useExperiments = defineStore('experiments', () => {
  const tabs = useTabs()
  const toasts = useToasts()
  /** Those that are pinned first, then the last changed. */
  const list = shallowRef<readonly ExperimentSummary[]>([])
  /** What the store has of each tab's code, and the saving that is under way. */
  const kept = new WeakMap<SnippetTab, string>()
  const saving = new WeakMap<SnippetTab, Promise<void>>()

  async function refresh(): Promise<void> {
    const all = await backend.request('experiments.list', { limit: LISTED }).catch(() => [])
    list.value = all.toSorted((a, b) => Number(b.pinned) - Number(a.pinned))
  }

  /** Keeps the code of a snippet as it is now; an untouched example, or a lesson, is nobody's experiment. Never throws. */
  async function keep(tab: SnippetTab): Promise<void> {
    await saving.get(tab)
    if (tab.preview || tab.lesson || kept.get(tab) === tab.source) return
    const work = save(tab).catch(() => undefined) // Without a database the draft lives on in the window's own storage.
    saving.set(tab, work)
    await work
  }

  async function save(tab: SnippetTab): Promise<void> {
    const { source, title, experimentId } = tab
    if (experimentId === null) tab.experimentId = (await backend.request('experiments.create', { title, source })).id
    else await backend.request('experiments.change', { experimentId, draft: source })
    kept.set(tab, source)
    await refresh()
  }

  async function open(experimentId: ExperimentId): Promise<void> {
    await toasts.attempt(async () => tabs.openExperiment(await backend.request('experiments.open', { experimentId })))
  }

  const change = (changes: RequestArgs<'experiments.change'>): Promise<boolean> =>
    toasts.attempt(async () => {
      await backend.request('experiments.change', changes)
      const tab = tabs.tabs.find((tab) => tab.kind === 'snippet' && tab.experimentId === changes.experimentId)
      if (tab && changes.title !== undefined) tab.title = changes.title
      await refresh()
    })

  async function duplicate(experimentId: ExperimentId): Promise<void> {
    await toasts.attempt(async () => {
      tabs.openExperiment(await backend.request('experiments.duplicate', { experimentId }))
      await refresh()
    })
  }

  /** @returns whether it is gone */
  async function remove(experimentId: ExperimentId): Promise<boolean> {
    return toasts.attempt(async () => {
      await backend.request('experiments.delete', { experimentId })
      const tab = tabs.tabs.find((tab) => tab.kind === 'snippet' && tab.experimentId === experimentId)
      if (tab) tabs.close(tab.id)
      tabs.disown(experimentId)
      await refresh()
    })
  }

  async function restore(experimentId: ExperimentId): Promise<void> {
    await toasts.attempt(async () => {
      await backend.request('experiments.restore', { experimentId })
      await refresh()
    })
  }

  return { list, refresh, keep, open, change, duplicate, remove, restore }
})

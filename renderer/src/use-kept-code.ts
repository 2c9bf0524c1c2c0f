import { useDebounceFn, useEventListener } from '@vueuse/core'
import { watch } from 'vue'
import { loadDrafts, saveDrafts } from './stores/drafts'
import { useExperiments } from './stores/experiments'
import { type SnippetTab, useTabs } from './stores/tabs'

/** Edits reach the disk this long after a pause in typing, in ms. */
const SAVE_DELAY = 300

/** Opens what was open, and keeps what is typed: in the window's own storage, and as experiments in the database. */
export function useKeptCode(): void {
  const tabs = useTabs()
  const experiments = useExperiments()
  tabs.restore(loadDrafts(localStorage))
  const save = () => saveDrafts(localStorage, tabs.drafts)
  watch(() => tabs.drafts, useDebounceFn(save, SAVE_DELAY))
  useEventListener(window, 'pagehide', save)
  const keep = useDebounceFn((tab: SnippetTab) => experiments.keep(tab), SAVE_DELAY)
  watch(
    () => [tabs.active, tabs.active?.source] as const,
    ([tab], [before]) => {
      if (tab === before && tab?.kind === 'snippet') void keep(tab)
    },
  )
}

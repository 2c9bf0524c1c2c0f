import { nextTick } from 'vue'
import type { LibraryRun } from '@shared/library'
import { type CommandAction, useCommands } from './commands'
import { useTexts } from './i18n'
import { useExperiments } from './stores/experiments'
import { type ItemAction, useItems } from './stores/items'
import { useLibrary } from './stores/library'
import { useTabs } from './stores/tabs'
import { useToasts } from './stores/toasts'
import { useView } from './stores/view'

/** What is done with the library as a whole, or with what was picked in it; it need not be in sight. */
export function useLibraryCommands(): void {
  const { t } = useTexts()
  const library = useLibrary()
  const items = useItems()
  const tabs = useTabs()
  const view = useView()
  const nonePicked = () => (library.picked.size === 0 ? t('reason.nonePicked') : undefined)
  async function search(): Promise<void> {
    if (!view.libraryOpen) view.toggleLibrary()
    await nextTick()
    document.getElementById('library-search')?.focus()
  }
  function compare(): void {
    const picked = [...library.picked.values()]
    view.drawerOpen = false
    tabs.openComparison(picked, picked[0]?.title ?? '')
    library.unpick()
  }
  useCommands({
    'library.toggle': { run: view.toggleLibrary, chosen: () => view.libraryOpen },
    'library.search': () => void search(),
    'library.showAll': {
      run: () => void library.widen(),
      blocked: () => (library.narrowed ? undefined : t('reason.allShown')),
    },
    'library.compare': {
      run: compare,
      blocked: () => (library.picked.size < 2 ? t('library.compareHint') : undefined),
    },
    'library.pickAll': {
      run: library.pickAll,
      blocked: () => (library.hits.length === 0 ? t('reason.noneListed') : undefined),
    },
    'library.delete': { run: () => void items.removeRuns([...library.picked.values()]), blocked: nonePicked },
    'library.unpick': { run: library.unpick, blocked: nonePicked },
    'library.storage': () => (view.dialog = 'storage'),
  })
}

/** What the library's rows offer, of the run and of the experiment in front. */
export function useItemCommands(): void {
  useRunItemCommands()
  useExperimentCommands()
}

function useRunItemCommands(): void {
  const { t } = useTexts()
  const library = useLibrary()
  const items = useItems()
  const tabs = useTabs()
  const toasts = useToasts()
  const run = () => tabs.active?.session?.details
  function whyNot(): string | undefined {
    const { session, kind } = tabs.active ?? {}
    if (!session) return t(kind === 'compare' ? 'reason.compared' : 'reason.noRun')
    return session.details.id < 0 ? t('reason.notKept') : undefined
  }
  const whyNotDelete = () => whyNot() ?? (tabs.active?.session?.running.value ? t('reason.notOver') : undefined)
  /** The library may list others at the moment. */
  const withFront = (work: (run: LibraryRun) => unknown) => () =>
    void toasts.attempt(async () => {
      const id = run()?.id
      if (id !== undefined) await work(await library.find(id))
    })
  async function pin(found: LibraryRun): Promise<void> {
    await items.onRun(found, found.pinned ? 'unpin' : 'pin')
    toasts.show(t(found.pinned ? 'library.unpinnedRun' : 'library.pinnedRun', { id: found.id }))
  }
  useCommands({
    'run.pick': {
      run: withFront((found) => library.pick(found)),
      blocked: whyNot,
      chosen: () => {
        const id = run()?.id
        return id !== undefined && library.picked.has(id)
      },
    },
    'run.details': { run: withFront((found) => items.onRun(found, 'details')), blocked: whyNot },
    'run.pin': { run: withFront(pin), blocked: whyNot },
    'run.delete': { run: withFront((found) => items.onRun(found, 'delete')), blocked: whyNotDelete },
  })
}

function useExperimentCommands(): void {
  const { t } = useTexts()
  const experiments = useExperiments()
  const items = useItems()
  const tabs = useTabs()
  const front = () => (tabs.active?.kind === 'snippet' ? tabs.active.experimentId : null)
  const isPinned = () => experiments.list.some(({ id, pinned }) => pinned && id === front())
  const action = (of: () => ItemAction): CommandAction => ({
    run: () => {
      const id = front()
      if (id !== null) void items.onExperiment(id, of())
    },
    blocked: () => (front() === null ? t('reason.noExperiment') : undefined),
  })
  useCommands({
    'experiment.details': action(() => 'details'),
    'experiment.pin': { ...action(() => (isPinned() ? 'unpin' : 'pin')), chosen: isPinned },
    'experiment.duplicate': action(() => 'duplicate'),
    'experiment.versions': action(() => 'versions'),
    'experiment.delete': action(() => 'delete'),
  })
}

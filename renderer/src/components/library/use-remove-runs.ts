import type { LibraryRun } from '@shared/library'
import { useTexts } from '../../i18n'
import { useLibrary } from '../../stores/library'
import { useTabs } from '../../stores/tabs'
import { useToasts } from '../../stores/toasts'

/** Deletes runs, and offers to take that back. */
export function useRemoveRuns(): (runs: readonly LibraryRun[]) => Promise<void> {
  const { t, count } = useTexts()
  const library = useLibrary()
  const tabs = useTabs()
  const toasts = useToasts()
  return async (runs) => {
    const ids = runs.map(({ id }) => id)
    if (!(await library.remove(ids))) return
    for (const id of ids) tabs.close(`run:${id}`)
    const undo = () => void library.restore(ids)
    toasts.show(count('library.deletedRuns', ids.length), { action: { label: t('library.undo'), run: undo } })
  }
}

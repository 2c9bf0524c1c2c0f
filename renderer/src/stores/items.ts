import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ExperimentDetails, ExperimentId, LibraryRun } from '@shared/library'
import { backend } from '../bridge'
import { useTexts } from '../i18n'
import { useExperiments } from './experiments'
import { useLibrary } from './library'
import { useTabs } from './tabs'
import { useToasts } from './toasts'

/** What can be done with one of them. */
export type ItemAction = 'details' | 'pin' | 'unpin' | 'duplicate' | 'versions' | 'delete'

/** What a run or an experiment is called, its tags, and an experiment's notes. */
export interface ItemDetails {
  readonly title: string
  readonly tags: readonly string[]
  /** undefined: it has none. */
  readonly notes?: string | undefined
}

/** Something whose details are being edited, with the way to keep them. */
interface Editing {
  readonly details: ItemDetails
  /** What the user had typed before, where they come back to it. */
  readonly typed?: ItemDetails
  /** Gives whether it worked; the user is told where it did not. */
  readonly save: (details: ItemDetails) => Promise<boolean>
}

/** What can be done with single runs and experiments of the library. What is deleted can be brought back from the message about it. */
export const useItems = defineStore('items', () => {
  const { t, count } = useTexts()
  const library = useLibrary()
  const experiments = useExperiments()
  const tabs = useTabs()
  const toasts = useToasts()
  const editing = shallowRef<Editing>()
  const versionsOf = shallowRef<ExperimentDetails>()

  async function onRun(run: LibraryRun, action: ItemAction): Promise<void> {
    const { id: runId, title, tags } = run
    if (action === 'delete') await removeRuns([run])
    else if (action === 'details') {
      const save = ({ title, tags }: ItemDetails) => library.change({ runId, title, tags: [...tags] })
      editing.value = { details: { title, tags }, save }
    } else await library.change({ runId, pinned: action === 'pin' })
  }

  async function removeRuns(runs: readonly LibraryRun[]): Promise<void> {
    const ids = runs.map(({ id }) => id)
    if (!(await library.remove(ids))) return
    for (const id of ids) tabs.close(`run:${id}`)
    const undo = () => void library.restore(ids)
    toasts.show(count('library.deletedRuns', ids.length), { action: { label: t('library.undo'), run: undo } })
  }

  async function onExperiment(experimentId: ExperimentId, action: ItemAction): Promise<void> {
    if (action === 'duplicate') await experiments.duplicate(experimentId)
    else if (action === 'pin' || action === 'unpin') {
      await experiments.change({ experimentId, pinned: action === 'pin' })
    } else
      await toasts.attempt(async () => {
        const experiment = await backend.request('experiments.open', { experimentId })
        if (action === 'delete') await removeExperiment(experiment)
        else if (action === 'versions') versionsOf.value = experiment
        else editExperiment(experiment)
      })
  }

  async function removeExperiment({ id, title }: ExperimentDetails): Promise<void> {
    if (!(await experiments.remove(id))) return
    const undo = () => void experiments.restore(id).then(library.refresh)
    toasts.show(t('library.deleted', { title }), { action: { label: t('library.undo'), run: undo } })
    await library.refresh()
  }

  function editExperiment({ id: experimentId, title, tags, notes }: ExperimentDetails): void {
    const save = ({ title, tags, notes }: ItemDetails) =>
      experiments.change({ experimentId, title, tags: [...tags], notes })
    editing.value = { details: { title, tags, notes }, save }
  }

  /** What could not be kept stays to be changed. */
  async function saveDetails(details: ItemDetails): Promise<void> {
    const saved = editing.value
    if ((await saved?.save(details)) && editing.value === saved) editing.value = undefined
  }

  /** Ends the editing. What was `typed` meanwhile can be brought back. */
  function leaveDetails(typed: ItemDetails | undefined): void {
    const left = editing.value
    editing.value = undefined
    if (!left || !typed) return
    const undo = () => (editing.value = { ...left, typed })
    toasts.show(t('details.dropped'), { action: { label: t('library.undo'), run: undo } })
  }

  async function restoreVersion(source: string): Promise<void> {
    const experiment = versionsOf.value
    versionsOf.value = undefined
    if (!experiment) return
    await experiments.open(experiment.id)
    if (tabs.active) tabs.edit(tabs.active, source)
  }

  return { editing, versionsOf, onRun, onExperiment, removeRuns, saveDetails, leaveDetails, restoreVersion }
})

import { shallowRef } from 'vue'
import type { ExperimentDetails, ExperimentSummary, LibraryRun } from '@shared/library'
import { backend } from '../../bridge'
import { useTexts } from '../../i18n'
import { useExperiments } from '../../stores/experiments'
import { useLibrary } from '../../stores/library'
import { useTabs } from '../../stores/tabs'
import { useToasts } from '../../stores/toasts'
import type { ItemAction, ItemDetails } from './actions'
import { useRemoveRuns } from './use-remove-runs'

/** Something whose details are being edited, with the way to keep them. */
interface Editing {
  readonly details: ItemDetails
  readonly save: (details: ItemDetails) => Promise<unknown>
}

/** Carries out what the library's menus offer. What is deleted can be brought back from the message about it. */
export function useItemActions() {
  const { t } = useTexts()
  const library = useLibrary()
  const experiments = useExperiments()
  const tabs = useTabs()
  const toasts = useToasts()
  const removeRuns = useRemoveRuns()
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

  async function onExperiment(experiment: ExperimentSummary, action: ItemAction): Promise<void> {
    const { id: experimentId, title } = experiment
    if (action === 'duplicate') await experiments.duplicate(experimentId)
    else if (action === 'pin' || action === 'unpin') {
      await experiments.change({ experimentId, pinned: action === 'pin' })
    } else if (action === 'delete') {
      if (!(await experiments.remove(experimentId))) return
      const undo = () => void experiments.restore(experimentId).then(library.refresh)
      toasts.show(t('library.deleted', { title }), { action: { label: t('library.undo'), run: undo } })
      await library.refresh()
    } else await withDetails(experiment, action)
  }

  async function withDetails({ id: experimentId }: ExperimentSummary, action: ItemAction): Promise<void> {
    await toasts.attempt(async () => {
      const details = await backend.request('experiments.open', { experimentId })
      if (action === 'versions') versionsOf.value = details
      else {
        const save = ({ title, tags, notes }: ItemDetails) =>
          experiments.change({ experimentId, title, tags: [...tags], notes })
        editing.value = { details, save }
      }
    })
  }

  async function saveDetails(details: ItemDetails): Promise<void> {
    await editing.value?.save(details)
    editing.value = undefined
  }

  async function restoreVersion(source: string): Promise<void> {
    const experiment = versionsOf.value
    versionsOf.value = undefined
    if (!experiment) return
    await experiments.open(experiment.id)
    if (tabs.active) tabs.edit(tabs.active, source)
  }

  return { editing, versionsOf, onRun, onExperiment, saveDetails, restoreVersion }
}

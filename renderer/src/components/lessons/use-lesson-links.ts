import type { Evidence } from '@shared/lessons/answers'
import { nameOf } from '@shared/timeline/read'
import { selectTask } from '../../canvas/navigate'
import { useTexts } from '../../i18n'
import { useInspector } from '../../stores/inspector'
import { useLessons } from '../../stores/lessons'
import { useToasts } from '../../stores/toasts'
import { useView } from '../../stores/view'
import { selectionAtInstant } from '../inspector/run-slices'

/** Leads from a lesson's words to the code, and to the run in the timeline. */
export function useLessonLinks() {
  const { t } = useTexts()
  const lessons = useLessons()
  const inspector = useInspector()
  const toasts = useToasts()
  const view = useView()

  /** Of the lesson's own code, which the learner may have changed. */
  const showLine = (line: number): void =>
    view.reveal({ line, column: 0, endLine: line, endColumn: 0 }, lessons.step?.code)

  /** Chooses the task of this name, of the run that is shown. */
  function showTask(name: string): void {
    const model = lessons.tab?.session?.model.value
    if (!model) return toasts.show(t('lessons.runFirst'))
    const row = Array.from({ length: model.tasks.length }, (_, i) => i).find((i) => nameOf(model, i) === name)
    if (row === undefined) toasts.show(t('lessons.noTask', { name }))
    else inspector.selection = selectTask({ model }, row)
  }

  /** Chooses the slice in which something was recorded; what belongs to no task is the run as a whole, and its critical path is shown. */
  function showEvidence({ task, ns, site }: Evidence): void {
    const model = lessons.tab?.session?.model.value
    if (!model) return
    if (task < 0) inspector.critical = true
    else inspector.selection = selectionAtInstant(model, task, ns, site)
  }

  return { showLine, showTask, showEvidence }
}

import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { TaskId } from '@shared/ids'
import { backend } from '../bridge'
import type { Mark, Selection, TimeRange } from '../canvas/types'
import { keptOf } from './marks'
import type { RunSession } from './session'
import { useToasts } from './toasts'
import { useView } from './view'

/** What the user chose and asked for in the timeline in front, and whether its details are shown. */
export const useInspector = defineStore('inspector', () => {
  const view = useView()
  const toasts = useToasts()
  const isKept = useLocalStorage('taskscope.inspector', true)
  const drawerOpen = shallowRef(false)
  const open = computed(() => (view.narrow ? drawerOpen.value : isKept.value))

  const selection = shallowRef<Selection | null>(null)
  const range = shallowRef<TimeRange | null>(null)
  const critical = shallowRef(false)
  /** Tasks whose lanes stay in sight, in the order of their pinning. */
  const pinned = shallowRef<readonly TaskId[]>([])
  /** Only tasks with this in their name are shown; empty: all. */
  const filter = shallowRef('')
  /** How many tasks that finds; null: all are shown. */
  const found = shallowRef<number | null>(null)
  /** Lanes are low, so that more of them are in sight. */
  const compact = useLocalStorage('taskscope.compact', false)
  const findOpen = shallowRef(false)

  function toggle(): void {
    if (view.narrow) drawerOpen.value = !drawerOpen.value
    else isKept.value = !isKept.value
  }

  /** Pins the selected task's lane, or lets it go. */
  function togglePin(): void {
    const task = selection.value?.task
    if (task === undefined) return
    const others = pinned.value.filter((other) => other !== task)
    pinned.value = others.length < pinned.value.length ? others : [...others, task]
  }

  /**
   * Gives a run other marks, and keeps with it those that are to be kept. A run that itself is not kept
   * has them for as long as it is open.
   */
  async function setMarks(session: RunSession, marks: readonly Mark[]): Promise<void> {
    const [before, kept] = [keptOf(session.marks.value), keptOf(marks)]
    session.marks.value = marks
    const { id: runId } = session.details
    if (runId < 0 || JSON.stringify(kept) === JSON.stringify(before)) return
    await toasts.attempt(() => backend.request('runs.change', { runId, marks: kept }))
  }

  /** Another run is in front. */
  function reset(): void {
    selection.value = null
    range.value = null
    critical.value = false
    pinned.value = []
    filter.value = ''
    findOpen.value = false
  }

  return {
    ...{ drawerOpen, open, toggle, reset },
    ...{ selection, range, setMarks, pinned, togglePin },
    ...{ critical, filter, found, compact, findOpen },
  }
})

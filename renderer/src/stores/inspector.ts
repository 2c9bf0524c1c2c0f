import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { TaskId } from '@shared/ids'
import type { Mark, Selection, TimeRange } from '../canvas/types'
import { useView } from './view'

/** What the user chose and asked for in the timeline in front, and whether its details are shown. */
export const useInspector = defineStore('inspector', () => {
  const view = useView()
  const isKept = useLocalStorage('taskscope.inspector', true)
  const drawerOpen = shallowRef(false)
  const open = computed(() => (view.narrow ? drawerOpen.value : isKept.value))

  const selection = shallowRef<Selection | null>(null)
  const range = shallowRef<TimeRange | null>(null)
  const marks = shallowRef<readonly Mark[]>([])
  const critical = shallowRef(false)
  /** Tasks whose lanes stay in sight, in the order of their pinning. */
  const pinned = shallowRef<readonly TaskId[]>([])
  /** Only tasks with this in their name are shown; empty: all. */
  const filter = shallowRef('')
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

  /** Another run is in front. */
  function reset(kept: readonly Mark[]): void {
    selection.value = null
    range.value = null
    marks.value = kept
    critical.value = false
    pinned.value = []
    filter.value = ''
    findOpen.value = false
  }

  return {
    ...{ drawerOpen, open, toggle, reset },
    ...{ selection, range, marks, pinned, togglePin },
    ...{ critical, filter, compact, findOpen },
  }
})

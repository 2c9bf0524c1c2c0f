import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Mark, Selection, TimeRange } from '../canvas/types'
import { useView } from './view'

/** What the user chose and asked for in the timeline in front, and whether its details are shown. */
export const useInspector = defineStore('inspector', () => {
  const view = useView()
  const pinned = useLocalStorage('taskscope.inspector', true)
  const drawerOpen = shallowRef(false)
  const open = computed(() => (view.narrow ? drawerOpen.value : pinned.value))

  const selection = shallowRef<Selection | null>(null)
  const range = shallowRef<TimeRange | null>(null)
  const marks = shallowRef<readonly Mark[]>([])
  const critical = shallowRef(false)
  /** Only tasks with this in their name are shown; empty: all. */
  const filter = shallowRef('')
  const findOpen = shallowRef(false)
  const keysOpen = shallowRef(false)

  function toggle(): void {
    if (view.narrow) drawerOpen.value = !drawerOpen.value
    else pinned.value = !pinned.value
  }

  /** Another run is in front. */
  function reset(kept: readonly Mark[]): void {
    selection.value = null
    range.value = null
    marks.value = kept
    critical.value = false
    filter.value = ''
    findOpen.value = false
  }

  return { drawerOpen, open, selection, range, marks, critical, filter, findOpen, keysOpen, toggle, reset }
})

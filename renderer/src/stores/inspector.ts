import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Selection } from '../canvas/types'
import { useView } from './view'

/** What the user chose in the timeline in front, and whether the details of it are shown. */
export const useInspector = defineStore('inspector', () => {
  const view = useView()
  const pinned = useLocalStorage('taskscope.inspector', true)
  const drawerOpen = shallowRef(false)
  const open = computed(() => (view.narrow ? drawerOpen.value : pinned.value))
  const selection = shallowRef<Selection | null>(null)

  function toggle(): void {
    if (view.narrow) drawerOpen.value = !drawerOpen.value
    else pinned.value = !pinned.value
  }

  return { drawerOpen, open, selection, toggle }
})

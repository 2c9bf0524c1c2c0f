import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowReactive } from 'vue'
import type { RunId } from '@shared/ids'
import { type ConsoleFilter, isFiltering, NO_FILTER } from '../console/filter'
import { useTabs } from './tabs'

/** How the console is read: a filter for each tab, and how its lines are laid out. */
export const useConsole = defineStore('console', () => {
  const tabs = useTabs()
  const filters = shallowReactive(new Map<string, ConsoleFilter>())
  const filter = computed(() => filters.get(tabs.activeId ?? '') ?? NO_FILTER)
  const filtering = computed(() => isFiltering(filter.value))
  const cleared = shallowReactive(new Map<RunId, number>())
  /** Long lines are broken; otherwise they are cut. */
  const wraps = useLocalStorage('taskscope.console.wraps', true)
  const showsTimes = useLocalStorage('taskscope.console.times', true)

  function narrow(parts: Partial<ConsoleFilter>): void {
    if (tabs.activeId !== null) filters.set(tabs.activeId, { ...filter.value, ...parts })
  }

  function unfilter(): void {
    if (tabs.activeId !== null) filters.delete(tabs.activeId)
  }

  return { filter, filtering, narrow, unfilter, cleared, wraps, showsTimes }
})

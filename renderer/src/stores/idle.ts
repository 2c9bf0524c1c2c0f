import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { foldableStretches, type IdleStretch } from '@shared/replay/idle'
import { useTabs } from './tabs'

/**
 * The idle stretches of the run in front that are folded: the timeline shows them, and the replay plays
 * them, in little. Nothing folds while a run is live: only its end tells what stands out, and time that
 * passes is what one watches there.
 */
export const useIdle = defineStore('idle', () => {
  const tabs = useTabs()
  const folding = useLocalStorage('taskscope.foldIdle', false)
  /** Begins of those that were opened one by one. */
  const opened = shallowRef<ReadonlySet<number>>(new Set())
  const session = computed(() => tabs.active?.session)
  const foldable = computed(() =>
    folding.value && session.value?.complete.value
      ? foldableStretches(session.value.log, session.value.model.value.endNs)
      : [],
  )
  const folded = computed(() => foldable.value.filter(({ startNs }) => !opened.value.has(startNs)))

  watch(session, () => (opened.value = new Set()))

  /** Folds all that stand out, or none. */
  function toggle(): void {
    folding.value = !folding.value
    opened.value = new Set()
  }

  const open = ({ startNs }: Pick<IdleStretch, 'startNs'>): void => {
    opened.value = new Set(opened.value).add(startNs)
  }

  return { folding, folded, toggle, open }
})

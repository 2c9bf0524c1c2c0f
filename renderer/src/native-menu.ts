import { watchDebounced } from '@vueuse/core'
import { computed } from 'vue'
import { COMMAND_NAMES } from '@shared/commands'
import { backend } from './bridge'
import { actionOf, isReady } from './commands'

/** The native menu follows when the window has come to rest for this long, in ms. */
const DELAY = 100

/** Keeps the native menu in step with the window: what is greyed out, and what is ticked. */
export function useNativeMenu(): void {
  const blocked = computed(() => COMMAND_NAMES.filter((command) => !isReady(command)))
  const chosen = computed(() => COMMAND_NAMES.filter((command) => actionOf(command)?.chosen?.() === true))
  // As text, for only a change counts: a run under way makes the lists anew with every frame.
  watchDebounced(
    () => [blocked.value, chosen.value].join('|'),
    () => void backend.request('menu.update', { blocked: blocked.value, chosen: chosen.value }),
    { debounce: DELAY, immediate: true },
  )
}

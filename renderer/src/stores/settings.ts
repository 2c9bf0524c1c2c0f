import { usePreferredReducedMotion } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, readonly, shallowRef, watch, watchEffect } from 'vue'
import { TEXT_SCALES, type SettingsChange } from '@shared/settings'
import { applyAppearance } from '../appearance'
import { backend, isLoadedAgain, settingsAtStart } from '../bridge'
import { i18n, localeFor } from '../i18n'

/** What the user chose for good. Main keeps it, because menus and dialogs follow it too. */
export const useSettings = defineStore('settings', () => {
  const current = shallowRef(settingsAtStart)

  watch(
    () => localeFor(current.value.language, navigator.language),
    (locale) => {
      i18n.global.locale.value = locale
      document.documentElement.lang = locale
    },
    { immediate: true },
  )

  const systemMotion = usePreferredReducedMotion()
  const reducedMotion = computed(() => {
    const { motion } = current.value
    return motion === 'reduced' || (motion === 'system' && systemMotion.value === 'reduce')
  })
  // At once, so that nobody who follows a setting too asks the page before it knows.
  watchEffect(() => applyAppearance(document.documentElement, current.value, reducedMotion.value), { flush: 'sync' })

  async function load(): Promise<void> {
    backend.on('settings.changed', (settings) => {
      current.value = settings
    })
    if (isLoadedAgain) current.value = await backend.request('settings.get', {})
  }

  async function change(change: SettingsChange): Promise<void> {
    current.value = await backend.request('settings.change', change)
  }

  /** To the next larger (1) or smaller (-1) scale of the window, if there is one. */
  function scaleText(direction: 1 | -1): void {
    const { textScale } = current.value
    const next =
      direction > 0
        ? TEXT_SCALES.find((scale) => scale > textScale)
        : TEXT_SCALES.findLast((scale) => scale < textScale)
    if (next !== undefined) void change({ textScale: next })
  }

  return { current: readonly(current), load, change, scaleText }
})

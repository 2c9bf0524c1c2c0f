import { computed, type ComputedRef } from 'vue'
import { useTexts } from './i18n'
import { useUpdates } from './stores/updates'

/** What is known of newer versions, in a sentence. */
export function useUpdateNews(): ComputedRef<string> {
  const { t, locale } = useTexts()
  const updates = useUpdates()
  return computed(() => {
    const { state } = updates
    switch (state.kind) {
      case 'unpublished':
      case 'checking':
        return t(`updates.${state.kind}`)
      case 'idle':
        return state.checkedAt === null
          ? t('updates.never')
          : t('updates.latest', {
              when: new Date(state.checkedAt).toLocaleTimeString(locale.value, { timeStyle: 'short' }),
            })
      case 'available':
        return t(state.isOurs ? 'updates.available' : 'updates.elsewhere', { version: state.version })
      case 'waiting':
      case 'ready':
        return t(`updates.${state.kind}`, { version: state.version })
      case 'downloading':
        return t('updates.downloading', {
          version: state.version,
          percent: t('settings.percent', { n: state.percent }),
        })
      case 'failed':
        return t('updates.failed', { message: state.message })
    }
  })
}

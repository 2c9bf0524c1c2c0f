import { onMounted, watch } from 'vue'
import type { UpdateState } from '@shared/contract'
import { useTexts } from './i18n'
import { useToasts } from './stores/toasts'
import { useUpdates } from './stores/updates'

/** Tells in passing that there is a newer version, and when it is ready; the settings say the rest. */
export function useUpdateNotices(): void {
  const { t } = useTexts()
  const updates = useUpdates()
  const toasts = useToasts()

  function tell(state: UpdateState): void {
    if (state.kind === 'available') {
      const { version, isOurs } = state
      if (!isOurs) toasts.show(t('updates.elsewhere', { version }))
      else
        toasts.show(t('updates.available', { version }), {
          action: { label: t('updates.download'), run: () => void toasts.attempt(updates.download) },
        })
    } else if (state.kind === 'ready') {
      toasts.show(t('updates.ready', { version: state.version }), {
        action: { label: t('updates.restart'), run: () => void toasts.attempt(updates.restart) },
      })
    }
  }

  onMounted(async () => {
    await updates.load()
    tell(updates.state)
    watch(() => updates.state, tell)
  })
}

import { onMounted, watch } from 'vue'
import type { UpdateState } from '@shared/contract'
import { useTexts } from './i18n'
import { sentenceOf } from './stores/problem'
import { useToasts } from './stores/toasts'
import { useUpdates } from './stores/updates'

/** Tells in passing that there is a newer version, and when it is ready; the settings say the rest. */
export function useUpdateNotices(): void {
  const { t } = useTexts()
  const updates = useUpdates()
  const toasts = useToasts()

  const tried = (work: () => Promise<unknown>) => () =>
    void work().catch((error: unknown) => toasts.show(sentenceOf(error), { isProblem: true }))

  function tell(state: UpdateState): void {
    if (state.kind === 'available') {
      const { version, isOurs } = state
      if (!isOurs) toasts.show(t('updates.elsewhere', { version }))
      else
        toasts.show(t('updates.available', { version }), {
          action: { label: t('updates.download'), run: tried(updates.download) },
        })
    } else if (state.kind === 'ready') {
      toasts.show(t('updates.ready', { version: state.version }), {
        action: { label: t('updates.restart'), run: tried(updates.restart) },
      })
    }
  }

  onMounted(async () => {
    await updates.load()
    tell(updates.state)
    watch(() => updates.state, tell)
  })
}

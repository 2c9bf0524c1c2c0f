import type { App } from 'vue'
import { sentenceOf } from '@shared/errors'
import { RequestError } from './bridge'
import { i18n, said } from './i18n'
import { useToasts } from './stores/toasts'

/** Tells of what nobody caught: a click after which nothing happens leaves its user guessing. */
export function tellUncaught(app: App): void {
  const toasts = useToasts()

  function tell(error: unknown): void {
    const text =
      error instanceof RequestError
        ? said(error.sentence)
        : i18n.global.t('toast.unexpected', { message: sentenceOf(error) })
    toasts.show(text, { isProblem: true })
  }

  app.config.errorHandler = (error) => {
    reportError(error)
    tell(error)
  }
  window.addEventListener('unhandledrejection', (event) => {
    if (isGivenUp(event.reason)) event.preventDefault()
    else tell(event.reason)
  })
}

/** What the editor no longer wants, such as completions for a word that has changed, it rejects so. */
const isGivenUp = (error: unknown): boolean => error instanceof Error && error.name === 'Canceled'

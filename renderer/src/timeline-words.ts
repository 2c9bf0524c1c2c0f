import { WAIT_WORDS } from '@shared/timeline/words'
import { waitNamesInFrench } from '@shared/timeline/words-in-french'
import type { TimelineWords } from './canvas/types'
import type { Texts } from './i18n'

/** What the timeline writes, in the window's language. */
export function timelineWords({ t, count, locale }: Texts): TimelineWords {
  const isFrench = locale.value === 'fr'
  return {
    waits: isFrench ? waitNamesInFrench : WAIT_WORDS,
    until: t('wait.until'),
    decimal: isFrench ? ',' : '.',
    tasks: (n) => count('status.tasks', n),
  }
}

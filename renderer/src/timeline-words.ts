import { WaitKind } from '@shared/timeline/model'
import type { WaitVocabulary } from '@shared/timeline/words'
import type { TimelineWords } from './canvas/types'
import type { Texts } from './i18n'

/** What the timeline writes, in the window's language. */
export function timelineWords({ t, count, locale }: Texts): TimelineWords {
  const waits: WaitVocabulary = {
    [WaitKind.Task]: t('wait.task'),
    [WaitKind.Group]: t('wait.group'),
    [WaitKind.Future]: t('wait.future'),
    [WaitKind.Native]: t('wait.native'),
    [WaitKind.Lock]: t('wait.lock'),
    [WaitKind.Event]: t('wait.event'),
    [WaitKind.Condition]: t('wait.condition'),
    [WaitKind.Semaphore]: t('wait.semaphore'),
    [WaitKind.Barrier]: t('wait.barrier'),
    [WaitKind.QueueGet]: t('wait.queueGet'),
    [WaitKind.QueuePut]: t('wait.queuePut'),
    [WaitKind.QueueJoin]: t('wait.queueJoin'),
    [WaitKind.Sleep]: t('wait.sleep'),
    [WaitKind.Loop]: t('wait.loop'),
  }
  return {
    waits,
    until: t('wait.until'),
    decimal: locale.value === 'fr' ? ',' : '.',
    tasks: (n) => count('status.tasks', n),
  }
}

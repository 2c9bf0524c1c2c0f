import { type TaskState, WaitKind } from './model'
import type { STATE_WORDS, WaitVocabulary } from './words'

/** The states of a task, under the names that the JSON document has for them. */
export const statesInFrench: Readonly<Record<(typeof STATE_WORDS)[TaskState], string>> = {
  created: 'créée',
  ready: 'prête',
  running: 'active',
  waiting: 'en attente',
  finished: 'terminée',
  failed: 'échouée',
  cancelled: 'annulée',
}

/** What each kind of wait is called. */
export const waitNamesInFrench: WaitVocabulary = {
  [WaitKind.Task]: 'tâche',
  [WaitKind.Group]: 'groupe',
  [WaitKind.Future]: 'futur',
  [WaitKind.Native]: 'promesse',
  [WaitKind.Lock]: 'verrou',
  [WaitKind.Event]: 'événement',
  [WaitKind.Condition]: 'condition',
  [WaitKind.Semaphore]: 'sémaphore',
  [WaitKind.Barrier]: 'barrière',
  [WaitKind.QueueGet]: 'retrait de file',
  [WaitKind.QueuePut]: 'ajout en file',
  [WaitKind.QueueJoin]: 'fin de file',
  [WaitKind.Sleep]: 'pause',
  [WaitKind.Loop]: 'asyncio.run',
}

import { EventKind, GroupEnd, Outcome, ReadyCause, SyncKind } from '../events/kinds'
import { WaitKind } from '../timeline/model'
import type { EventFacts, EventWords } from './event-words'

const SYNCS: Readonly<Record<number, string>> = {
  [SyncKind.Lock]: 'un verrou',
  [SyncKind.Event]: 'un événement',
  [SyncKind.Condition]: 'une condition',
  [SyncKind.Semaphore]: 'un sémaphore',
  [SyncKind.Barrier]: 'une barrière',
  [SyncKind.Queue]: 'une file',
}

/** As in English. */
export const waitsInFrench: Readonly<Record<WaitKind, string>> = {
  [WaitKind.Task]: 'attend',
  [WaitKind.Group]: 'attend un groupe',
  [WaitKind.Future]: 'attend un futur',
  [WaitKind.Native]: 'attend une promesse',
  [WaitKind.Lock]: 'attend un verrou',
  [WaitKind.Event]: 'attend un événement',
  [WaitKind.Condition]: 'attend une condition',
  [WaitKind.Semaphore]: 'attend un sémaphore',
  [WaitKind.Barrier]: 'attend à une barrière',
  [WaitKind.QueueGet]: 'attend de pouvoir prendre dans une file',
  [WaitKind.QueuePut]: 'attend de pouvoir déposer dans une file',
  [WaitKind.QueueJoin]: 'attend qu’une file soit traitée',
  [WaitKind.Sleep]: 'dort',
  [WaitKind.Loop]: 'attend dans asyncio.run',
}

const syncName = (kind: number | null): string => (kind === null ? undefined : SYNCS[kind]) ?? 'un objet'

function value({ sync, b }: EventFacts): string {
  if (sync === SyncKind.Event) return `un événement est ${b === 0 ? 'effacé' : 'déclenché'}`
  if (sync === SyncKind.Queue) return `une file en contient ${b}`
  if (sync === SyncKind.Semaphore) return `à un sémaphore il reste ${b}`
  return sync === SyncKind.Barrier ? `on est ${b} à une barrière` : `${syncName(sync)} passe à ${b}`
}

const ENDS: Readonly<Record<number, string>> = {
  [GroupEnd.Satisfied]: 'a ce qu’il attendait',
  [GroupEnd.TimedOut]: 'est arrivé à son délai',
  [GroupEnd.Failed]: 'échoue',
  [GroupEnd.Cancelled]: 'est annulé',
}

const quoted = (text: string): string => (text === '' ? '' : `\u00a0: ${text}`)

function ready({ who, by, b }: EventFacts): string {
  if (b === ReadyCause.Created) return `${who} entre dans la file pour sa première étape`
  if (b === ReadyCause.Yielded) return `${who} rentre dans la file`
  if (b === ReadyCause.Timer) return `${who} est réveillée par son minuteur`
  if (b === ReadyCause.Host) return `${who} est réveillée depuis l’extérieur de la boucle`
  const cancelled = b === ReadyCause.Cancelled ? ' pour être annulée' : ''
  return `${who} est réveillée${by === '' ? '' : ` par ${by}`}${cancelled}`
}

function done({ who, a, textB }: EventFacts): string {
  if (a === Outcome.Error) return `${who} échoue${quoted(textB)}`
  return a === Outcome.Cancelled ? `${who} est annulée` : `${who} se termine${quoted(textB)}`
}

export const inFrench: EventWords = {
  [EventKind.LoopBegin]: () => 'une boucle commence',
  [EventKind.LoopEnd]: () => 'une boucle finit',
  [EventKind.TaskCreated]: ({ who, by }) => (by === '' ? `${who} est créée` : `${by} crée ${who}`),
  [EventKind.TaskCoroutine]: ({ who, textB }) => `${who} doit exécuter ${textB}()`,
  [EventKind.TaskNamed]: ({ textA }) => `une tâche prend le nom ${textA}`,
  [EventKind.Ready]: ready,
  [EventKind.StepBegin]: ({ who }) => `${who} s’exécute`,
  [EventKind.Suspended]: ({ who, a, target }) =>
    `${who} ${waitsInFrench[a as WaitKind]}${a === WaitKind.Task ? ` ${target}` : ''}`,
  [EventKind.SuspendedUntil]: ({ who, until }) => `${who} dort jusqu’à ${until}`,
  [EventKind.Yielded]: ({ who }) => `${who} cède son tour`,
  [EventKind.TaskDone]: done,
  [EventKind.TaskError]: ({ who, textA }) => `${who} lève une erreur${quoted(textA)}`,
  [EventKind.CoroutineEnter]: ({ who }) => `${who} entre dans une coroutine`,
  [EventKind.CoroutineExit]: ({ who }) => `${who} sort d’une coroutine`,
  [EventKind.CallbackAdded]: ({ who, textB }) =>
    `${who || 'un futur'} reçoit la fonction de rappel ${textB || '<anonyme>'}`,
  [EventKind.CallbackBegin]: ({ textB }) => `la fonction de rappel ${textB || '<anonyme>'} est appelée`,
  [EventKind.CallbackEnd]: () => 'la fonction de rappel se termine',
  [EventKind.CancelRequested]: ({ who, by }) => `${by || 'la boucle'} annule ${who}`,
  [EventKind.CancelDelivered]: ({ who }) => `${who} reçoit sa CancelledError`,
  [EventKind.GroupOpen]: ({ who, group }) => `${who || 'la boucle'} commence ${group || 'un groupe d’attente'}`,
  [EventKind.GroupMember]: ({ who, group }) => `${who || 'un futur'} rejoint ${group || 'un groupe d’attente'}`,
  [EventKind.GroupDeadline]: ({ group, until }) =>
    `${group || 'un groupe d’attente'} ${until === '' ? 'perd son échéance' : `reçoit l’échéance ${until}`}`,
  [EventKind.GroupClose]: ({ who, group, b }) =>
    `${group || 'le groupe d’attente'} de ${who || 'la boucle'} ${ENDS[b] ?? 'finit'}`,
  [EventKind.SyncCreated]: ({ who, b }) => `${who || 'la boucle'} crée ${syncName(b)}`,
  [EventKind.SyncHeld]: ({ who, sync, b }) => `${who || 'la boucle'} ${b > 0 ? 'prend' : 'rend'} ${syncName(sync)}`,
  [EventKind.SyncValue]: value,
  [EventKind.FutureDone]: () => 'un futur est accompli',
  [EventKind.Console]: ({ who, textB }) => `${who || 'la boucle'} affiche${quoted(textB)}`,
  [EventKind.ConsoleDetail]: ({ who, b }) =>
    b === 0 ? 'l’exécution se termine par une erreur' : `${who || 'la boucle'} va afficher un objet`,
  [EventKind.Warning]: ({ textB }) => `un avertissement est donné${quoted(textB)}`,
  [EventKind.Mark]: ({ textA }) => `le repère ${textA} est posé`,
  [EventKind.SpanBegin]: ({ textA }) => `l’intervalle ${textA} commence`,
  [EventKind.SpanEnd]: () => 'un intervalle finit',
  [EventKind.Variant]: ({ textA }) => `la variante ${textA} est demandée`,
  [EventKind.Blocked]: ({ who }) => `${who} exécute une boucle à elle`,
  [EventKind.Unblocked]: ({ who }) => `${who} continue après sa boucle`,
  [EventKind.Dropped]: ({ a }) => `${a} événements ont été perdus`,
  [EventKind.DoneRetrieved]: ({ who }) => `quelqu’un demande l’erreur de ${who}`,
}

import { EventKind } from '../events/kinds'

/**
 * What `a` and `b` of an event refer to. `name`: as in TaskCreated, a text, or the negative number of
 * a default name. `plain`: a number that means itself, also ids: two runs that went the same way gave
 * the same ids.
 */
export type FieldMeaning = 'plain' | 'text' | 'site' | 'name'

const PLAIN: readonly [FieldMeaning, FieldMeaning] = ['plain', 'plain']

const MEANINGS: Partial<Record<EventKind, readonly [a: FieldMeaning, b: FieldMeaning]>> = {
  [EventKind.TaskCreated]: ['plain', 'name'],
  [EventKind.TaskCoroutine]: ['plain', 'text'],
  [EventKind.TaskNamed]: ['text', 'plain'],
  [EventKind.TaskDone]: ['plain', 'text'],
  [EventKind.TaskError]: ['text', 'text'],
  [EventKind.CoroutineEnter]: ['site', 'plain'],
  [EventKind.CallbackAdded]: ['plain', 'text'],
  [EventKind.CallbackBegin]: ['plain', 'text'],
  [EventKind.CancelRequested]: ['plain', 'text'],
  [EventKind.Console]: ['plain', 'text'],
  [EventKind.ConsoleDetail]: ['text', 'text'],
  [EventKind.Warning]: ['text', 'text'],
  [EventKind.Mark]: ['text', 'plain'],
  [EventKind.SpanBegin]: ['text', 'plain'],
  [EventKind.Variant]: ['text', 'text'],
}

export const fieldMeanings = (kind: EventKind): readonly [a: FieldMeaning, b: FieldMeaning] => MEANINGS[kind] ?? PLAIN

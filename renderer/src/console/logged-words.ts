import type { LoggedEntry, LoggedValue } from '@shared/events/logged-value'

/** Entries that a closed object shows. */
const SHOWN = 5
/** Longer strings are cut within it, in UTF-16 code units. */
const LONGEST = 40

const isList = ({ kind }: LoggedValue): boolean => kind === 'array' || kind === 'set'

export const isOpenable = ({ entries, more, stack, kind }: LoggedValue): boolean =>
  kind !== 'string' && (entries !== undefined || more !== undefined || (stack?.length ?? 0) > 0)

/** A value on one line: a plain one as it is written, an object with its first entries. */
export function summaryOf(value: LoggedValue): string {
  const { kind, text, entries, more } = value
  if (kind === 'string') return JSON.stringify(text) + (more === undefined ? '' : '…')
  if (kind === 'error' || kind === 'task') return text
  if (kind === 'object' || entries !== undefined) return `${text}${text && ' '}${insideOf(value)}`
  return text
}

function insideOf(value: LoggedValue): string {
  const shown = (value.entries ?? []).filter(({ isHidden }) => !isHidden)
  const parts = shown.slice(0, SHOWN).map((entry) => partOf(value, entry))
  if (shown.length > SHOWN || value.more !== undefined) parts.push('…')
  const inside = parts.join(', ')
  return isList(value) ? `[${inside}]` : `{${inside}}`
}

function partOf(value: LoggedValue, { name, key, value: inner }: LoggedEntry): string {
  const text = shortOf(inner)
  if (key !== undefined) return `${shortOf(key)} → ${text}`
  return name === undefined || isList(value) ? text : `${name}: ${text}`
}

function shortOf({ kind, text, entries }: LoggedValue): string {
  if (kind === 'string') return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
  if (text !== '') return text
  return entries === undefined ? '{}' : '{…}'
}

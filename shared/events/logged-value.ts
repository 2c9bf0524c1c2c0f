import * as v from 'valibot'

/**
 * Values as they were when they were logged: a bounded copy, taken at that moment, that nothing of the
 * snippet is run for. Travels and is stored as JSON, among the texts of the events.
 */
const LOGGED_KINDS = [
  ...['string', 'number', 'bigint', 'boolean', 'nullish', 'symbol', 'function'],
  ...['object', 'array', 'map', 'set', 'error', 'promise', 'task', 'other'],
  /** A property that is computed when it is read, and was not read. */
  'getter',
  /** An object around itself, further up. */
  'circular',
] as const
export type LoggedKind = (typeof LOGGED_KINDS)[number]

/** A place in the snippet; the column counts from 0. */
export interface LoggedPlace {
  readonly name: string
  readonly line: number
  readonly column: number
}

export interface LoggedValue {
  readonly kind: LoggedKind
  /** A plain value; of an object its class and size, empty for a plain object. */
  readonly text: string
  readonly entries?: readonly LoggedEntry[]
  /** How many entries, or characters of a string, it had beyond those. */
  readonly more?: number
  /** Of an error: where it came from and through which awaits, innermost first. */
  readonly stack?: readonly LoggedPlace[]
}

export interface LoggedEntry {
  /** A property's name or an index as they are read; absent for a member of a set. */
  readonly name?: string
  /** Of a map: its key. */
  readonly key?: LoggedValue
  readonly value: LoggedValue
  /** Not shown by default: a property that loops leave out, or that the engine keeps for itself. */
  readonly isHidden?: true
}

const loggedValue: v.GenericSchema<LoggedValue> = v.object({
  kind: v.picklist(LOGGED_KINDS),
  text: v.string(),
  entries: v.exactOptional(
    v.array(
      v.object({
        name: v.exactOptional(v.string()),
        key: v.exactOptional(v.lazy(() => loggedValue)),
        value: v.lazy(() => loggedValue),
        isHidden: v.exactOptional(v.literal(true)),
      }),
    ),
  ),
  more: v.exactOptional(v.number()),
  stack: v.exactOptional(v.array(v.object({ name: v.string(), line: v.number(), column: v.number() }))),
})

const schema = v.pipe(v.string(), v.parseJson(), v.array(loggedValue))

/** The values of a line. null: it has none, or its record is damaged and it is shown without them. */
export function readLoggedValues(json: string): readonly LoggedValue[] | null {
  if (json === '') return null
  const result = v.safeParse(schema, json)
  return result.success ? result.output : null
}

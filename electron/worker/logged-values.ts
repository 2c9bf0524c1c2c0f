import { inspect, types } from 'node:util'
import type { LoggedEntry, LoggedKind, LoggedValue } from '@shared/events/logged-value'
import type { ConsoleOutput } from '../runtime/host'

/** Of one line all together, so that a log of huge objects costs what a log of large ones does. */
const MOST_ENTRIES = 400
/** Of one object. */
const MOST_OF_ONE = 100
const DEEPEST = 6
/** In UTF-16 code units. */
const LONGEST_STRING = 1000

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Describe = ConsoleOutput['describe']

/** An object whose entries are still to be looked at, with those around it. */
interface Pending {
  readonly object: object
  readonly copy: Mutable<LoggedValue>
  readonly around: Pending | null
  readonly depth: number
}

// A snippet may replace these.
const mapEntries = Map.prototype.entries
const nextOfMap = (Object.getPrototypeOf(new Map().entries()) as Iterator<[unknown, unknown]>).next
const setValues = Set.prototype.values
const nextOfSet = (Object.getPrototypeOf(new Set().values()) as Iterator<unknown>).next
const { getOwnPropertyDescriptor, getPrototypeOf } = Object
const { ownKeys } = Reflect

/**
 * What was logged, as it is now; undefined where it is only plain values, whose text says it all. Runs
 * nothing of the snippet's: getters are not called and proxies not asked.
 */
export function copyLogged(values: readonly unknown[], describe: Describe): LoggedValue[] | undefined {
  if (!values.some(isObject)) return undefined
  return new Copier(describe).copyAll(values)
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

// Error.isError is not in the oldest Node that we run on, and instanceof asks a proxy among the prototypes.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const isError = (object: object): boolean => types.isNativeError(object)

/** Goes level by level, so that what bounds it leaves out the depths and not the neighbours. */
class Copier {
  readonly #describe: Describe
  readonly #pending: Pending[] = []
  #left = MOST_ENTRIES

  constructor(describe: Describe) {
    this.#describe = describe
  }

  copyAll(values: readonly unknown[]): LoggedValue[] {
    const copies = values.map((value) => this.#copy(value, null))
    for (let pending = this.#pending.shift(); pending !== undefined; pending = this.#pending.shift()) {
      this.#fill(pending)
    }
    return copies
  }

  #copy(value: unknown, around: Pending | null): LoggedValue {
    if (!isObject(value)) return plain(value)
    for (let outer = around; outer !== null; outer = outer.around) {
      if (outer.object === value) return { kind: 'circular', text: '[Circular]' }
    }
    if (types.isProxy(value)) return { kind: 'other', text: 'Proxy' }
    const copy: Mutable<LoggedValue> = headOf(value)
    this.#pending.push({ object: value, copy, around, depth: around === null ? 0 : around.depth + 1 })
    return copy
  }

  #fill(pending: Pending): void {
    const { object, copy, depth } = pending
    const known = this.#describe(object)
    if (known?.text !== undefined) Object.assign(copy, { kind: 'task', text: known.text })
    if (known?.stack !== undefined && known.stack.length > 0) copy.stack = known.stack
    const entries: LoggedEntry[] = []
    let more = 0
    const found: Iterable<Entry> = known?.entries ?? entriesOf(object, (count) => (more += count))
    for (const { value, ...entry } of found) {
      if (depth === DEEPEST || entries.length === MOST_OF_ONE || this.#left === 0) more++
      else {
        this.#left--
        const key = 'key' in entry ? { key: this.#copy(entry.key, pending) } : {}
        const name = entry.name === undefined ? {} : { name: entry.name }
        const isHidden = entry.isHidden === true ? { isHidden: true as const } : {}
        const copied = entry.getter ?? this.#copy(value, pending)
        entries.push({ ...name, ...key, value: copied, ...isHidden })
      }
    }
    if (entries.length > 0) copy.entries = entries
    if (more > 0) copy.more = more
  }
}

interface Entry {
  readonly name?: string
  readonly key?: unknown
  readonly value?: unknown
  /** In place of the value: of a property that was not read. */
  readonly getter?: LoggedValue
  readonly isHidden?: boolean
}

function plain(value: unknown): LoggedValue {
  switch (typeof value) {
    case 'string':
      return value.length <= LONGEST_STRING
        ? { kind: 'string', text: value }
        : { kind: 'string', text: value.slice(0, LONGEST_STRING), more: value.length - LONGEST_STRING }
    case 'number':
      return { kind: 'number', text: Object.is(value, -0) ? '-0' : String(value) }
    case 'bigint':
      return { kind: 'bigint', text: `${value}n`.slice(0, LONGEST_STRING) }
    case 'boolean':
      return { kind: 'boolean', text: String(value) }
    case 'symbol':
      return { kind: 'symbol', text: String(value).slice(0, LONGEST_STRING) }
    default:
      return { kind: 'nullish', text: String(value) }
  }
}

/** What an object is, without what is in it. */
function headOf(object: object): LoggedValue {
  const sized = (kind: LoggedKind, size: number): LoggedValue => ({ kind, text: `${classOf(object)}(${size})` })
  if (typeof object === 'function') return { kind: 'function', text: functionText(object) }
  if (Array.isArray(object)) return sized('array', object.length)
  if (types.isTypedArray(object)) return sized('array', object.length)
  if (types.isMap(object)) return sized('map', sizeOf(Map.prototype, object))
  if (types.isSet(object)) return sized('set', sizeOf(Set.prototype, object))
  if (isError(object)) return { kind: 'error', text: errorText(object) }
  if (types.isPromise(object)) return { kind: 'promise', text: promiseText(object) }
  if (
    types.isDate(object) ||
    types.isRegExp(object) ||
    types.isBoxedPrimitive(object) ||
    types.isAnyArrayBuffer(object)
  )
    return { kind: 'other', text: inspect(object, { depth: -1, customInspect: false }).slice(0, LONGEST_STRING) }
  const name = classOf(object)
  return { kind: 'object', text: name === 'Object' ? '' : name }
}

/** Without calling anything: the name of the constructor that its prototype names. */
function classOf(object: object): string {
  const prototype = getPrototypeOf(object) as object | null
  if (prototype === null) return 'null prototype'
  if (types.isProxy(prototype)) return 'Object'
  const maker: unknown = getOwnPropertyDescriptor(prototype, 'constructor')?.value
  if (typeof maker === 'function' && !types.isProxy(maker)) return nameOf(maker) || 'Object'
  return classOf(prototype)
}

function nameOf(made: object): string {
  const name: unknown = getOwnPropertyDescriptor(made, 'name')?.value
  return typeof name === 'string' ? name : ''
}

function functionText(made: object): string {
  const name = nameOf(made)
  const isClass = getOwnPropertyDescriptor(made, 'prototype')?.writable === false
  return isClass ? `class ${name}`.trim() : `ƒ ${name}()`
}

const promiseText = (promise: Promise<unknown>): string => {
  const text = inspect(promise, { depth: 0, customInspect: false })
  return text.includes('<pending>')
    ? 'Promise (pending)'
    : `Promise (${text.includes('<rejected>') ? 'rejected' : 'fulfilled'})`
}

const sizeOf = (prototype: object, collection: object): number =>
  getOwnPropertyDescriptor(prototype, 'size')!.get!.call(collection) as number

/** `Name: message`, of data properties only. */
function errorText(error: object): string {
  const message = dataOf(error, 'message')
  const name = dataOf(error, 'name') || classOf(error)
  const text = message === '' ? name : `${name}: ${message}`
  return text.slice(0, LONGEST_STRING)
}

function dataOf(object: object, key: string): string {
  for (let at: object | null = object; at !== null && !types.isProxy(at); at = getPrototypeOf(at) as object | null) {
    const found = getOwnPropertyDescriptor(at, key)
    if (found !== undefined) return typeof found.value === 'string' ? found.value : ''
  }
  return ''
}

/** `leaveOut` hears of entries that are not even looked at, as there are too many. */
function* entriesOf(object: object, leaveOut: (count: number) => void): Generator<Entry> {
  if (Array.isArray(object) || types.isTypedArray(object)) {
    for (let i = 0; i < Math.min(object.length, MOST_OF_ONE); i++) {
      const found = getOwnPropertyDescriptor(object, i)
      if (found !== undefined) yield { name: String(i), ...valueOf(found) }
    }
    return leaveOut(Math.max(0, object.length - MOST_OF_ONE))
  }
  if (types.isMap(object)) yield* mapEntriesOf(object, leaveOut)
  if (types.isSet(object)) yield* setEntriesOf(object, leaveOut)
  if (typeof object === 'function' || types.isBoxedPrimitive(object) || types.isRegExp(object)) return
  yield* propertiesOf(object)
}

function* mapEntriesOf(map: Map<unknown, unknown>, leaveOut: (count: number) => void): Generator<Entry> {
  const iterator = mapEntries.call(map)
  const size = sizeOf(Map.prototype, map)
  for (let i = 0; i < Math.min(size, MOST_OF_ONE); i++) {
    const [key, value] = nextOfMap.call(iterator).value as [unknown, unknown]
    yield { key, value }
  }
  leaveOut(Math.max(0, size - MOST_OF_ONE))
}

function* setEntriesOf(set: Set<unknown>, leaveOut: (count: number) => void): Generator<Entry> {
  const iterator = setValues.call(set)
  const size = sizeOf(Set.prototype, set)
  for (let i = 0; i < Math.min(size, MOST_OF_ONE); i++) yield { value: nextOfSet.call(iterator).value as unknown }
  leaveOut(Math.max(0, size - MOST_OF_ONE))
}

function* propertiesOf(object: object): Generator<Entry> {
  const isOfError = isError(object)
  for (const key of ownKeys(object)) {
    const found = getOwnPropertyDescriptor(object, key)
    // An error's text and stack are shown as such.
    if (found === undefined || (isOfError && (key === 'message' || key === 'stack' || key === 'name'))) continue
    const isCause = isOfError && (key === 'cause' || key === 'errors')
    const name = typeof key === 'symbol' ? `[${String(key)}]` : key
    yield { name, ...valueOf(found), isHidden: found.enumerable !== true && !isCause }
  }
}

function valueOf({ get, set, value }: PropertyDescriptor): Pick<Entry, 'value' | 'getter'> {
  if (get === undefined && set === undefined) return { value }
  const text = get === undefined ? '[Setter]' : set === undefined ? '[Getter]' : '[Getter/Setter]'
  return { getter: { kind: 'getter', text } }
}

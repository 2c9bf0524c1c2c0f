import type { KnownObject } from './host'
import { Coroutine } from './coroutine'
import { Future, FutureState, Waiter } from './future'
import { runError } from './report'
import { Task } from './task'

const STATES: Readonly<Record<FutureState, string>> = {
  [FutureState.Pending]: 'pending',
  [FutureState.Cancelled]: 'cancelled',
  [FutureState.Finished]: 'finished',
  [FutureState.Failed]: 'failed',
}

/** What the runtime knows of an object better than its properties tell; null for others. Runs nothing of the snippet's. */
export function describeObject(object: object): KnownObject | null {
  if (object instanceof Error) return { stack: runError(object).stack }
  if (object instanceof Coroutine) return { text: `coroutine ${object.name}()`, entries: [] }
  if (!(object instanceof Future)) return null
  return { text: `${titleOf(object)} (${STATES[object.state]})`, entries: [...outcomeOf(object), ...ownOf(object)] }
}

function titleOf(future: Future): string {
  if (future instanceof Task) return `Task ${future.getName()}`
  return isDerived(future) ? classNameOf(future) : 'Future'
}

/** Whether it is of a class of the snippet's. */
const isDerived = (future: Future): boolean =>
  !(future instanceof Task || future instanceof Waiter) && Object.getPrototypeOf(future) !== Future.prototype

function classNameOf(object: object): string {
  const maker = dataOf(Object.getPrototypeOf(object) as object, 'constructor')
  const name = typeof maker === 'function' ? dataOf(maker, 'name') : undefined
  return typeof name === 'string' && name !== '' ? name : 'Future'
}

/** A property that no getter stands for. */
const dataOf = (object: object, key: string): unknown => Object.getOwnPropertyDescriptor(object, key)?.value

/** Of Node's `inspect`, which the console prints by. */
type Inspect = (value: unknown, options: object) => string

/** How the console writes them: their properties are the runtime's own affair. */
function inspected(this: object, _depth: number, options: object, inspect: Inspect): string {
  const { text = '', entries = [] } = describeObject(this) ?? {}
  const known = Object.fromEntries(entries.map(({ name, value }) => [name, value]))
  return entries.length === 0 ? text : `${text} ${inspect(known, options)}`
}
for (const { prototype } of [Coroutine, Future]) {
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), { value: inspected })
}

/** Of every future. */
const FIELDS = new Set(['loop', 'state', 'value', 'watchers', 'rare'])

/** What a class of the snippet's adds. */
function ownOf(future: Future): NonNullable<KnownObject['entries']> {
  if (!isDerived(future)) return []
  return Object.keys(future)
    .filter((name) => !FIELDS.has(name))
    .map((name) => ({ name, value: dataOf(future, name) }))
}

function outcomeOf({ state, value }: Future): NonNullable<KnownObject['entries']> {
  if (state === FutureState.Finished) return [{ name: 'result', value }]
  return state === FutureState.Failed ? [{ name: 'exception', value }] : []
}

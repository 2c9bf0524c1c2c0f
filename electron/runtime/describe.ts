import type { KnownObject } from './host'
import { Coroutine } from './coroutine'
import { Future, FutureState } from './future'
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
  const what = object instanceof Task ? `Task ${object.getName()}` : object.constructor === Future ? 'Future' : null
  if (what === null) return null
  return { text: `${what} (${STATES[object.state]})`, entries: outcomeOf(object) }
}

/** Of Node's `inspect`, which the console prints by. */
type Inspect = (value: unknown, options: object) => string

/** How the console writes them: their properties are the runtime's own affair. */
function inspected(this: object, _depth: number, options: object, inspect: Inspect): string {
  const { text = 'Future', entries = [] } = describeObject(this) ?? {}
  const outcome = Object.fromEntries(entries.map(({ name, value }) => [name, value]))
  return entries.length === 0 ? text : `${text} ${inspect(outcome, options)}`
}
for (const { prototype } of [Coroutine, Future]) {
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), { value: inspected })
}

function outcomeOf({ state, value }: Future): NonNullable<KnownObject['entries']> {
  if (state === FutureState.Finished) return [{ name: 'result', value }]
  return state === FutureState.Failed ? [{ name: 'exception', value }] : []
}

import { InstantKind, NO_ROW, type RunModel } from '../timeline/model'
import { NEVER, type Positions } from './positions'

/**
 * Which call belongs to which addDoneCallback. The events do not say it; callbacks of one future are
 * called in the order of their adding, so the first call of a name there is the first one added.
 */
export interface CallbackPairs {
  /** Rows of the `CallbackAdded` instants. */
  readonly added: readonly number[]
  /** The event at which each was called; `NEVER` where it was removed, or the run ended before. */
  readonly calledAt: readonly number[]
}

export function pairCallbacks(model: RunModel, positions: Positions): CallbackPairs {
  const { kind, task, a, b } = model.instants.columns
  const added: number[] = []
  const calledAt: number[] = []
  const waiting = new Map<string, number[]>()
  for (let row = 0; row < model.instants.length; row++) {
    const key = `${task[row]!} ${a[row]!} ${b[row]!}`
    if (kind[row] === InstantKind.CallbackAdded) {
      const queue = waiting.get(key)
      if (queue === undefined) waiting.set(key, [added.length])
      else queue.push(added.length)
      added.push(row)
      calledAt.push(NEVER)
    } else if (kind[row] === InstantKind.Callback && (task[row] !== NO_ROW || a[row] !== 0)) {
      const first = waiting.get(key)?.shift()
      if (first !== undefined) calledAt[first] = positions.instant[row]!
    }
  }
  return { added, calledAt }
}

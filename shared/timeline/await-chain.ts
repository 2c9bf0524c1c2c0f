import type { SiteId } from '../ids'
import type { RunModel } from './model'

/** A coroutine on the way from a task to what it awaits. */
export interface ChainLink {
  /** Where the coroutine function is defined; 0: not in the snippet. */
  readonly definition: SiteId
  /** Where it stands: the `await` of the next coroutine; of the innermost one the slice's own place. 0: unknown. */
  readonly at: SiteId
}

/**
 * The coroutines that were under way in a task during one of its slices, the task's own first. Where a
 * slice takes no time several may have come and gone at that instant: the last of each depth counts.
 */
export function awaitChainAt(model: RunModel, slice: number): ChainLink[] {
  const { task, startNs, endNs, site } = model.slices.columns
  const row = task[slice]!
  const calls = model.calls.columns
  const awaits: number[] = []
  const definitions: number[] = [model.tasks.columns.definitionSite[row]!]
  for (let call = 0; call < model.calls.length; call++) {
    if (calls.task[call] !== row) continue
    if (calls.startNs[call]! > startNs[slice]!) break
    const lasts = calls.endNs[call]! >= Math.min(endNs[slice]!, model.endNs)
    // A call that was over as soon as it began holds no wait.
    const isOver = calls.endNs[call] === calls.startNs[call] && endNs[slice]! > startNs[slice]!
    if (!lasts || isOver) continue
    const depth = calls.depth[call]! - 1
    definitions.length = awaits.length = depth
    definitions[depth] = calls.definitionSite[call]!
    awaits[depth - 1] = calls.awaitSite[call]!
  }
  return definitions.map((definition, i) => ({
    definition: (definition || 0) as SiteId,
    at: ((i === definitions.length - 1 ? site[slice] : awaits[i]) || 0) as SiteId,
  }))
}

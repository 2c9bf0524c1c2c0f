import type { AwaitFrame } from '@shared/events/kinds'
import type { Coroutine } from './coroutine'
import type { Future } from './future'

/** Longer chains (deep recursion) are cut: nobody reads the 10,000 equal frames. */
const LONGEST_CHAIN = 64

/**
 * Through which awaits an error travelled, innermost first. Only errors pay for it: a frame is noted
 * when an error leaves it.
 */
const chains = new WeakMap<object, AwaitFrame[]>()

/** An error leaves a coroutine of the snippet. */
export function noteFrame(error: unknown, frame: Coroutine): void {
  if (frame.definition !== 0) noteAwait(error, frame.name, frame.site)
}

/** @param site of the `await` where the function `name` stood. */
export function noteAwait(error: unknown, name: string, site: number): void {
  if (typeof error !== 'object' || error === null) return
  const chain = chains.get(error)
  if (chain === undefined) chains.set(error, [{ name, site }])
  else if (chain.length < LONGEST_CHAIN) chain.push({ name, site })
}

export function awaitChain(error: unknown): readonly AwaitFrame[] {
  return (typeof error === 'object' && error !== null ? chains.get(error) : undefined) ?? []
}

/** A copy, to be kept with the task that failed. */
export const chainOf = (error: unknown): readonly AwaitFrame[] | null => {
  const chain = awaitChain(error)
  return chain.length === 0 ? null : [...chain]
}

/** A failed task's error goes on in whoever awaits the task: from the task's own chain, for each of them anew. */
export function continueChain(error: unknown, from: Future): void {
  if (from.chain !== null && typeof error === 'object' && error !== null) chains.set(error, [...from.chain])
}

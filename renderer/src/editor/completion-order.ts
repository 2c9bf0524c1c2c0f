import type * as TypeScript from 'typescript'

/** A member that is offered, by the compiler's names for its kind. */
type Entry = Pick<TypeScript.CompletionEntry, 'name' | 'sortText'> & { readonly kind: string }

/** What a promise has, and nobody needs who can await. */
const FOR_PROMISES = new Set(['then', 'catch', 'finally'])

/**
 * The members of something in the order in which they are worth offering: of a module its functions before
 * its classes and constants, of an awaitable what it alone has before what every promise has.
 */
export function mostUsefulFirst<E extends Entry>(entries: readonly E[], isAwaited: boolean): E[] {
  return entries.map((entry) => {
    if (entry.kind === 'function') return { ...entry, sortText: `0${entry.sortText}` }
    return isAwaited && FOR_PROMISES.has(entry.name) ? { ...entry, sortText: `9${entry.sortText}` } : entry
  })
}

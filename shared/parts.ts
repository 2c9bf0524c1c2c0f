/**
 * Work that can be interrupted: it pauses every few thousand steps, so that whoever does it can let
 * other work go before. What it works on may grow meanwhile; it keeps to what there was when it began.
 */
export type Parts<T> = Generator<undefined, T, undefined>

/** Work pauses after so many steps: well below a millisecond. */
export const STEPS = 4096

/** Does the work, or what is left of it, at once. */
export function finish<T>(parts: Parts<T>): T {
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value
  }
}

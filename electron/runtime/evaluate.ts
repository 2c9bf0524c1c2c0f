import type { Program } from '@shared/lowered'

/** The name under which the lowered code is evaluated: frames of the snippet carry it. */
export const SNIPPET_NAME = 'taskscope-snippet.ts'

/** Gives the namespace of a static import. */
export type Load = (specifier: string) => Record<string, unknown>

/** Calls the lowered function with its helpers. In the coroutine model nothing of the snippet has run yet then. */
export function evaluate<H extends object>(source: Program, names: readonly (keyof H & string)[], helpers: H): unknown {
  // Indirect eval: global scope. The name must be known to V8, so that stacks can be read.
  const make = (0, eval)(`${source.code}\n//# sourceURL=${SNIPPET_NAME}`) as (...helpers: unknown[]) => unknown
  return make(...names.map((name) => helpers[name]))
}

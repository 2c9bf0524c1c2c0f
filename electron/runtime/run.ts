import { Coroutine } from './coroutine'
import { openRun, runOnStack } from './driver'
import { NestedRun } from './nested-run'
import { program } from './program'

export interface RunOptions {
  /** Reports steps and callbacks over 100 ms. */
  debug?: boolean
}

/**
 * Runs `main` in a fresh loop and gives its result; what is left is cancelled. Blocks the caller, also
 * inside a running task, where the outer loop stands still meanwhile.
 *
 * Directly in a coroutine or at the top level the transform makes `nestedRun` of it; only inside a
 * plain function it runs on the caller's stack.
 */
export function run<T>(main: Coroutine<T>, options: RunOptions = {}): T {
  checkMain(main)
  return runOnStack(main, options.debug ?? false) as T
}

/** What the lowered code awaits in place of calling `run`. */
export function nestedRun<T>(main: Coroutine<T>, options: RunOptions = {}): NestedRun {
  checkMain(main)
  return new NestedRun((resume) => openRun(main, { debug: options.debug ?? false }, resume))
}

function checkMain(main: unknown): void {
  if (main instanceof Coroutine) return
  const hint = typeof main === 'function' ? ': call the function, as in asyncio.run(main())' : ''
  throw new Error(`a coroutine was expected, got ${program.host.inspect(main, 60)}${hint}`)
}

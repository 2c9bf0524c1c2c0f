import type { Program } from '@shared/lowered'
import { COROUTINE_HELPERS, type LoweredGenerator } from '@shared/lowered'
import type { Clock as ClockName, RunError, Variant } from '@shared/run'
import { asyncio } from './asyncio'
import { RealClock, VirtualClock } from './clock'
import { ModuleCoroutine } from './coroutine'
import { describeObject } from './describe'
import { drive, openRun, wakeFromHost } from './driver'
import { installGlobals } from './globals'
import { runJavaScript } from './native-run'
import type { Host } from './host'
import type { Instrument } from './instrument'
import { coroutineHelpers } from './lowered'
import { program, resetProgram } from './program'
import { type Load, evaluate } from './evaluate'
import { reportForgotten, runError } from './report'
import { VariantError, checkVariants, mark, resetVariants, span, variant } from './taskscope'
import { installStacks } from './stacks'
import { emit, flush, textId } from './trace'
import { EventKind } from '@shared/events/kinds'

export type { Host } from './host'

export interface ProgramOptions {
  readonly clock: ClockName
  readonly variant: Variant
  /** A whole number below 2^32. */
  readonly seed: number
  /** null: nothing is recorded. */
  readonly instrument: Instrument | null
  readonly host: Host
}

export type ProgramEnd =
  { readonly status: 'completed' } | { readonly status: 'failed'; readonly error: RunError; readonly badVariant?: true }

/** The snippet's view of the second module. */
const taskscope = { variant, mark, span }

/**
 * Runs one lowered snippet to its end. One at a time per thread: the snippet's own classes find
 * their loop through the thread's state.
 *
 * @throws never for what the snippet does; its failure is the result.
 */
export async function runProgram(source: Program, options: ProgramOptions): Promise<ProgramEnd> {
  const clock = options.clock === 'virtual' ? new VirtualClock() : new RealClock(options.host)
  resetProgram({ ...options, clock, sites: source.sites, wake: wakeFromHost })
  resetVariants()
  const restoreGlobals = installGlobals(clock, options.seed)
  const restoreStacks = installStacks(source)
  const restoreConsole = options.host.captureConsole({
    write(level, text, detail) {
      const id = textId(text)
      if (detail !== undefined) emit(EventKind.ConsoleDetail, 0, program.actor, textId(detail), id)
      emit(EventKind.Console, program.site, program.actor, level, id)
    },
    now: () => clock.time() * 1000,
    describe: describeObject,
  })
  try {
    const modules = await loadModules(source, options.host)
    const load = (specifier: string): Record<string, unknown> => modules.get(specifier) ?? {}
    await (source.model === 'coroutine' ? runCoroutines(source, load) : runJavaScript(source, load, clock))
    checkVariants()
    return { status: 'completed' }
  } catch (error) {
    tellError(error, options.host)
    return {
      status: 'failed',
      error: runError(error),
      ...(error instanceof VariantError && { badVariant: true }),
    }
  } finally {
    reportForgotten()
    restoreConsole()
    restoreStacks()
    restoreGlobals()
    flush()
  }
}

/** The error that ends a run is copied as if it had been logged: with its cause, and the errors in it. */
function tellError(error: unknown, host: Host): void {
  const copies = host.copyValues([error], describeObject)
  if (copies !== undefined) emit(EventKind.ConsoleDetail, 0, 0, textId(JSON.stringify(copies)), 0)
}

/** The module's top level is a coroutine in a loop of its own. */
function runCoroutines(source: Program, load: Load): Promise<unknown> {
  const helpers = coroutineHelpers(load)
  return new Promise<unknown>((resolve, reject) => {
    const module = new ModuleCoroutine(evaluate(source, COROUTINE_HELPERS, helpers) as LoweredGenerator)
    openRun(module, { module: true }, (failed, value) => {
      if (failed) reject(value as Error)
      else resolve(value)
    })
    drive()
  })
}

async function loadModules(source: Program, host: Host): Promise<Map<string, Record<string, unknown>>> {
  const modules = new Map<string, Record<string, unknown>>([
    ['asyncio', asyncio],
    ['taskscope', taskscope],
  ])
  for (const specifier of source.imports) modules.set(specifier, await host.import(specifier))
  return modules
}

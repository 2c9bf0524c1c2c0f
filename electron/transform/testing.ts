import { builtinModules } from 'node:module'
import { JAVASCRIPT_HELPERS, type JavaScriptHelpers, type Program } from '@shared/lowered'
import { transform } from './index'

export interface Outcome {
  /** What the program wrote by `console.log`, a line each. */
  readonly log: readonly string[]
  /** `Name: message` of what left the program, if anything did. */
  readonly error?: string
}

/** The lowered program. @throws Error with the diagnostics */
export function lower(source: string): Program {
  const result = transform(source, { builtins: builtinModules })
  if (!result.ok) throw new Error(result.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return result.program
}

/** The messages of a source that cannot run, with their places. */
export function diagnose(source: string): readonly string[] {
  const result = transform(source, { builtins: builtinModules })
  return result.ok ? [] : result.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** V8's own run of a JavaScript body. */
export async function runNative(body: string): Promise<Outcome> {
  return observe((console) => (evaluate(`(async function (console) { 'use strict'; ${body}\n})`) as Main)(console))
}

/** The run of a snippet of the JavaScript model, with helpers that only give values back. */
export async function runJavaScript(source: string): Promise<Outcome> {
  const { code } = lower(source)
  return observe((console) => {
    const make = evaluate(`(console) => ${code}`) as (console: Console) => (...helpers: unknown[]) => Promise<unknown>
    return make(console)(...JAVASCRIPT_HELPERS.map((name) => INERT[name]))
  })
}

export const evaluate = (code: string): unknown => (0, eval)(code)

interface Console {
  log(...values: unknown[]): void
}
type Main = (console: Console) => Promise<unknown>

async function observe(main: Main): Promise<Outcome> {
  const log: string[] = []
  try {
    await main({ log: (...values) => log.push(values.map(String).join(' ')) })
    return { log }
  } catch (error) {
    return { log, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

const INERT: JavaScriptHelpers = {
  __enter: () => ({}),
  __exit() {},
  __suspend: (_, value) => value,
  __resume: (_, value) => value,
  __caught() {},
  __call: (value) => value,
  __import: () => ({}),
  __dynamicImport: (specifier) => import(String(specifier)),
  __use(stack, value, isAwait) {
    const method = isAwait ? 'asyncDispose' : 'dispose'
    stack.push({ value, method })
    return value
  },
  __dispose: (stack, failure, isAwait) => disposeAll(stack as Resource[], failure, isAwait),
}

import { Console } from 'node:console'
import { ConsoleLevel } from '@shared/events/kinds'
import type { ConsoleOutput } from '../runtime/host'
import { copyLogged } from './logged-values'
import { Timers } from './console-timers'

type Method = (...args: unknown[]) => void

/** How many of a method's first arguments are no values that are shown. */
const PASSED_OVER: Partial<Record<keyof Console, number>> = { assert: 1 }

const CONSOLE_LEVELS = new Map<keyof Console, ConsoleLevel>([
  ['log', ConsoleLevel.Log],
  ['info', ConsoleLevel.Info],
  ['warn', ConsoleLevel.Warn],
  ['error', ConsoleLevel.Error],
  ['debug', ConsoleLevel.Debug],
  ['table', ConsoleLevel.Table],
  ['dir', ConsoleLevel.Log],
  ['dirxml', ConsoleLevel.Log],
  ['trace', ConsoleLevel.Error],
  ['assert', ConsoleLevel.Error],
  ['group', ConsoleLevel.Log],
  ['groupCollapsed', ConsoleLevel.Log],
  ['groupEnd', ConsoleLevel.Log],
  ['count', ConsoleLevel.Log],
  ['countReset', ConsoleLevel.Warn],
  ['time', ConsoleLevel.Log],
  ['timeLog', ConsoleLevel.Log],
  ['timeEnd', ConsoleLevel.Log],
])

/** What prints its values in words of its own. */
const WITHOUT_VALUES: ReadonlySet<keyof Console> = new Set(['table', 'count', 'countReset', 'time', 'timeEnd'])

/** Sends the global console's lines to `output`, as Node prints them. Gives the function that puts the console back. */
export function captureConsole(output: ConsoleOutput): () => void {
  let level: ConsoleLevel = ConsoleLevel.Log
  let detail: string | undefined
  // With ignoreErrors off, Node's Console calls nothing of its streams but `write`.
  const write = (chunk: string) => output.write(level, chunk.endsWith('\n') ? chunk.slice(0, -1) : chunk, detail)
  const stream = { write } as unknown as NodeJS.WritableStream
  const captured = new Console({ stdout: stream, stderr: stream, ignoreErrors: false, colorMode: false })
  const timers = new Timers(captured, () => output.now())
  const originals = new Map<keyof Console, unknown>()
  for (const [name, ofLevel] of CONSOLE_LEVELS) {
    originals.set(name, console[name])
    const method = timers.method(name) ?? (captured[name] as Method).bind(captured)
    const hasValues = !WITHOUT_VALUES.has(name)
    const first = PASSED_OVER[name] ?? 0
    Object.assign(console, {
      [name]: (...args: unknown[]) => {
        level = ofLevel
        detail = hasValues ? detailOf(args, first, output) : undefined
        method(...args)
      },
    })
  }
  return () => Object.assign(console, Object.fromEntries(originals))
}

function detailOf(args: readonly unknown[], first: number, output: ConsoleOutput): string | undefined {
  // Most lines are strings and numbers, and must not pay for the others.
  for (let i = first; i < args.length; i++) {
    const type = typeof args[i]
    if (type !== 'object' && type !== 'function') continue
    const copies = copyLogged(first === 0 ? args : args.slice(first), (object) => output.describe(object))
    return copies && JSON.stringify(copies)
  }
  return undefined
}

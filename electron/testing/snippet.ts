import { builtinModules } from 'node:module'
import type { Program } from '@shared/lowered'
import type { Clock, Variant } from '@shared/run'
import { type ProgramEnd, runProgram } from '../runtime'
import { CollectingInstrument } from '../runtime/testing'
import { transform } from '../transform'
import { createNodeHost } from '../worker/node-host'

export interface SnippetRun {
  readonly end: ProgramEnd
  /** What stood on the console, each line with its newline. */
  readonly console: string
  readonly recording: CollectingInstrument
  readonly program: Program
}

/** Runs a snippet in this thread: the transform and the runtime as they are, without a worker in between. */
export async function runSnippet(
  source: string,
  { clock = 'virtual', variant = {}, seed = 1 }: { clock?: Clock; variant?: Variant; seed?: number } = {},
): Promise<SnippetRun> {
  const transformed = transform(source, { builtins: builtinModules })
  if (!transformed.ok)
    throw new Error(transformed.diagnostics.map((d) => `${String(d.line)}: ${d.message.en}`).join('\n'))
  const recording = new CollectingInstrument()
  const { program } = transformed
  // Made anew for each run: the test runner's own timers are then part of its baseline.
  const host = createNodeHost()
  const end = await runProgram(program, { clock, variant, seed, instrument: recording, host })
  return { end, console: recording.console(), recording, program }
}

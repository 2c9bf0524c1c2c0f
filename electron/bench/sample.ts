/**
 * One measurement in a thread of its own, as every run of a snippet has one: nothing is warm but the
 * code that the product itself keeps loaded.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { builtinModules } from 'node:module'
import type { RingMemory } from '@shared/events/ring'
import { runProgram } from '../runtime'
import { transform } from '../transform'
import { createNodeHost } from '../worker/node-host'
import { RingWriter } from '../worker/ring-writer'
import { native, recordAsyncHooks } from './native'

export type Sample =
  | { readonly kind: 'snippet'; readonly source: string; readonly memory: RingMemory | null }
  | {
      readonly kind: 'native'
      readonly work: keyof typeof native
      readonly args: readonly number[]
      readonly hooks: boolean
    }

export interface SampleResult {
  readonly ms: number
  /** The console's lines. */
  readonly lines: readonly string[]
  /** Resident memory of the process at the end, in bytes. */
  readonly rss: number
}

const sample = workerData as Sample

/** Computes for about `micros` microseconds: calibrated work, so that no clock is read inside. */
function calibrate(): (micros: number) => void {
  const work = (rounds: number): number => {
    let x = 1
    for (let i = 0; i < rounds; i++) x = Math.imul(x, 1_103_515_245) + 12_345
    return x
  }
  for (let i = 0; i < 20; i++) work(100_000)
  const started = performance.now()
  for (let i = 0; i < 20; i++) work(100_000)
  const roundsPerMicro = 2_000_000 / ((performance.now() - started) * 1000)
  return (micros) => void work(Math.round(micros * roundsPerMicro))
}

async function runSnippet(source: string, memory: RingMemory | null): Promise<SampleResult> {
  const transformed = transform(source, { builtins: builtinModules })
  if (!transformed.ok) throw new Error(transformed.diagnostics[0]?.message.en)
  const lines: string[] = []
  const host = createNodeHost()
  const instrument = memory === null ? null : new RingWriter(memory)
  const captured = {
    ...host,
    captureConsole: (output: Parameters<typeof host.captureConsole>[0]) =>
      host.captureConsole({
        ...output,
        write: (level, text, detail) => (lines.push(text), output.write(level, text, detail)),
      }),
  }
  if (source.includes('.spin')) Object.assign(globalThis, { spin: calibrate() })
  const started = performance.now()
  const end = await runProgram(transformed.program, { clock: 'real', variant: {}, seed: 1, instrument, host: captured })
  const ms = performance.now() - started
  if (end.status === 'failed') throw new Error(end.error.message)
  return { ms, lines, rss: process.memoryUsage().rss }
}

async function runNative({ work, args, hooks }: Extract<Sample, { kind: 'native' }>): Promise<SampleResult> {
  const stop = hooks ? recordAsyncHooks() : undefined
  const started = performance.now()
  await (native[work] as (...args: readonly number[]) => Promise<void>)(...args)
  const ms = performance.now() - started
  stop?.()
  return { ms, lines: [], rss: process.memoryUsage().rss }
}

parentPort!.postMessage(
  sample.kind === 'snippet' ? await runSnippet(sample.source, sample.memory) : await runNative(sample),
)

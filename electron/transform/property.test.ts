import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'
import { runJavaScript, runNative, type Outcome } from './testing/outcome'
import { makeProgram } from './testing/programs'

const SEED = 20261122
const RUNS = 1000

const tapes = fc.array(fc.nat({ max: 10_000 }), { minLength: 100, maxLength: 600, size: 'max' })

async function runCoroutine(source: string): Promise<Outcome> {
  const { console, end } = await runSnippet(source)
  const log = console.split('\n').slice(0, -1)
  return end.status === 'failed' ? { log, error: end.error.message } : { log }
}

test(`${RUNS} generated programs do under the coroutine model what they do in V8 (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const body = makeProgram(tape)
      expect(await runCoroutine(`import * as asyncio from 'asyncio'; ${body}`)).toEqual(await runNative(body))
    }),
    { seed: SEED, numRuns: RUNS },
  )
}, 120_000)

test(`${RUNS} generated programs do under the JavaScript model what they do in V8, to the tick (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const body = makeProgram(tape, 'two')
      expect(await runJavaScript(body)).toEqual(await runNative(body))
    }),
    { seed: SEED, numRuns: RUNS },
  )
}, 120_000)

import { describe, expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'
import { LAWS } from './testing/laws'
import { runJavaScript, runNative, type Outcome } from './testing/outcome'

async function runCoroutine(body: string): Promise<Outcome> {
  const { console, end } = await runSnippet(`import * as asyncio from 'asyncio'; ${body}`)
  const log = console.split('\n').slice(0, -1)
  return end.status === 'failed' ? { log, error: end.error.message } : { log }
}

describe('under the coroutine model as in V8', () => {
  test.each(Object.entries(LAWS))('%s', async (_, body) => {
    expect(await runCoroutine(body)).toEqual(await runNative(body))
  })
})

describe('under the JavaScript model as in V8', () => {
  test.each(Object.entries(LAWS))('%s', async (_, body) => {
    expect(await runJavaScript(body)).toEqual(await runNative(body))
  })
})

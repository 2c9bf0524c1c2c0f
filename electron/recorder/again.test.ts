import { execFile } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RunId } from '@shared/ids'
import type { Clock, Runner } from '@shared/run'
import { differenceOf } from '../exchange/difference'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore, type StoreClient } from '../store/client'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { runAgain } from './again'
import { record } from './recorder'

const EXAMPLES = join(import.meta.dirname, '../../resources/examples')
const newFolder = useFolders()
let runner: Runner
let store: StoreClient
beforeAll(() => {
  runner = createRunner(launchChildProcess(entry('runner')))
})
afterAll(() => runner.dispose())
afterEach(() => store.close())

async function openFresh(path = join(newFolder(), 'runs.db')): Promise<void> {
  store = await openStore(path, entry('store'))
}

async function runOnce(source: string, clock: Clock): Promise<RunId> {
  const request = { source, title: 'test.ts', clock, variant: {}, seed: 7 }
  const result = await record(request, { runner, store, onBatch: () => {} })
  if (!result.ok) throw new Error(result.diagnostics[0]!.message.en)
  await result.recording.done
  return result.recording.runId!
}

const again = async (run: RunId, signal?: AbortSignal) =>
  differenceOf(store, run, await runAgain(run, { runner, store, ...(signal && { signal }) }), 'en')

/** Random numbers, dates, many tasks that race: all that could differ. */
const LIVELY = `import * as asyncio from 'asyncio'
async function worker(name) {
  await asyncio.sleep(Math.random())
  console.log(name, Math.random(), Date.now(), new Date().toISOString())
}
await asyncio.gather(...Array.from({ length: 20 }, (_, i) => worker(i)))`

describe('running a run again', () => {
  test('on the virtual clock gives the same events 100 times of 100', async () => {
    await openFresh()
    const run = await runOnce(LIVELY, 'virtual')
    for (let i = 0; i < 100; i++) expect(await again(run)).toMatchObject({ same: true, difference: null })
    expect(await store.listRuns(1000)).toHaveLength(101)
  }, 60_000)

  test('gives the same events as the first run of another process did, for every example', async () => {
    const path = join(newFolder(), 'runs.db')
    const lively = join(newFolder(), 'lively.ts')
    writeFileSync(lively, LIVELY)
    const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.ts'))
    const cli = promisify(execFile)
    for (const file of [...files.map((name) => join(EXAMPLES, name)), lively]) {
      // Some examples end with an error, which the exit code tells.
      await cli(process.execPath, [entry('cli'), 'run', file, '--clock', 'virtual', '--db', path]).catch(() => {})
    }
    await openFresh(path)
    const runs = await store.listRuns(100)
    expect(runs).toHaveLength(files.length + 1)
    for (const { id, title } of runs) expect(await again(id), title).toMatchObject({ same: true })
  }, 60_000)

  test('keeps the second run, of the same experiment, with the same variant and seed', async () => {
    await openFresh()
    const { id: experimentId } = await store.experiments.create({ title: 'x', source: '1' })
    const source = `import { variant } from 'taskscope'\nconsole.log(variant('mode', 'a', 'b'), Math.random())`
    const request = { source, title: 'test.ts', clock: 'real', variant: { mode: 'b' }, seed: 42 } as const
    const result = await record(request, { runner, store, experimentId, onBatch: () => {} })
    if (!result.ok) throw new Error(result.diagnostics[0]!.message.en)
    await result.recording.done
    const { runId } = await again(result.recording.runId!)
    expect(await store.library.run(runId)).toMatchObject({
      experimentId,
      variant: { mode: 'b' },
      seed: 42,
      clock: 'real',
    })
    expect((await store.getRun(runId))!.source).toBe(source)
  })

  test('shows the first event that differs, in both runs', async () => {
    await openFresh()
    const run = await runOnce(`console.log(process.hrtime.bigint())`, 'virtual')
    const { same, difference } = await again(run)
    expect(same).toBe(false)
    expect(difference!.event).toBeGreaterThan(0)
    expect(difference!.first).toMatch(/prints|logs|console/i)
    expect(difference!.second).not.toBe(difference!.first)
  })

  test('can be ended early', async () => {
    await openFresh()
    const stop = new AbortController()
    const first = await record(
      { source: 'console.log(1)\nwhile (true) {}', title: 't', clock: 'real', variant: {}, seed: 1 },
      { runner, store, onBatch: () => stop.abort() },
    )
    if (!first.ok) throw new Error('did not start')
    stop.signal.addEventListener('abort', () => first.recording.stop())
    await first.recording.done
    const result = await again(first.recording.runId!, AbortSignal.timeout(300))
    expect((await store.getRun(result.runId))!.status).toBe('stopped')
  })

  test('of a run that is not there says so', async () => {
    await openFresh()
    await expect(again(99 as RunId)).rejects.toThrow('There is no run 99.')
  })
})

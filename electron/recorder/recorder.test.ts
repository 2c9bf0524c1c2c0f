import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventBatch } from '@shared/events/batch'
import type { RunId } from '@shared/ids'
import type { Runner, RunRequest } from '@shared/run'
import { RunBuilder } from '@shared/timeline/build'
import { formatDocument, toDocument } from '@shared/timeline/document'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore, type StoreClient } from '../store/client'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { record, type Recording } from './recorder'

const EXAMPLES = join(import.meta.dirname, '../../resources/examples')
const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith('.ts'))

const newFolder = useFolders()
let runner: Runner
beforeAll(() => {
  runner = createRunner(launchChildProcess(entry('runner')))
})
afterAll(() => runner.dispose())

const open = (path: string): Promise<StoreClient> => openStore(path, entry('store'))

function request(source: string): RunRequest {
  return { source, title: 'test.ts', clock: 'virtual', variant: {}, seed: 1 }
}

async function start(
  source: string,
  store: StoreClient | null,
  onBatch: (batch: EventBatch) => void,
): Promise<Recording> {
  const result = await record(request(source), { runner, store, onBatch })
  if (!result.ok) throw new Error(result.diagnostics[0]!.message.en)
  return result.recording
}

/** The fold of a stored run, and its document. */
async function load(store: StoreClient, run: RunId): Promise<{ model: RunBuilder['model']; document: string }> {
  const details = (await store.getRun(run))!
  const builder = new RunBuilder()
  for (const batch of await store.batches(run, 0)) builder.push(batch)
  const model = builder.finish(details.durationNs)
  return { model, document: formatDocument(toDocument(details, model, details.sites)) }
}

describe('a recorded run', () => {
  test.each(examples)('folds to the same, live, stored, and stored and opened again: %s', async (file) => {
    const path = join(newFolder(), 'runs.db')
    const source = readFileSync(join(EXAMPLES, file), 'utf8')
    const store = await open(path)
    const builder = new RunBuilder()
    const recording = await start(source, store, (batch) => builder.push(batch))
    const { end } = await recording.done
    const live = builder.finish(end.durationNs)
    const header = { ...request(source), ...end, id: recording.runId }
    const document = formatDocument(toDocument(header, live, recording.sites))

    const stored = await load(store, recording.runId!)
    expect(stored.document).toBe(document)
    expect(comparable(stored.model)).toEqual(comparable(live))
    await store.close()

    const again = await open(path)
    expect((await load(again, recording.runId!)).document).toBe(document)
    await again.close()
  })

  /** Without what depends on how the events were cut into batches. */
  const comparable = (model: RunBuilder['model']): unknown => ({ ...model, revision: 0 })

  test('is in the list while it runs, and keeps what it did when it is stopped', async () => {
    const store = await open(join(newFolder(), 'runs.db'))
    let seen = (): void => {}
    const begun = new Promise<void>((resolve) => (seen = resolve))
    const recording = await start(`console.log('before')\nwhile (true) {}`, store, () => seen())
    await begun
    expect(await store.listRuns(10)).toMatchObject([{ id: recording.runId, status: 'running' }])
    recording.stop()
    expect((await recording.done).summary).toMatchObject({ id: recording.runId, status: 'stopped' })
    expect((await load(store, recording.runId!)).document).toContain('before')
    await store.close()
  })

  test('is complete also where nobody keeps it', async () => {
    const builder = new RunBuilder()
    const recording = await start(`console.log('hello')`, null, (batch) => builder.push(batch))
    expect(await recording.done).toMatchObject({ end: { status: 'completed' }, summary: null })
    expect(recording.runId).toBeNull()
    expect(builder.model.console.length).toBe(1)
  })

  test('goes on when it can no longer be kept, and says so', async () => {
    const store = await open(join(newFolder(), 'runs.db'))
    const builder = new RunBuilder()
    const recording = await start(`console.log('hello')`, store, (batch) => builder.push(batch))
    await store.close()
    expect(await recording.done).toMatchObject({
      end: { status: 'completed' },
      storeFailure: { en: expect.stringContaining('is closed') },
    })
    expect(builder.model.console.length).toBe(1)
  })
})

describe('a snippet with mistakes', () => {
  test('is neither run nor stored', async () => {
    const store = await open(join(newFolder(), 'runs.db'))
    const result = await record(request('const x = ;'), { runner, store, onBatch: () => expect.unreachable() })
    expect(result).toMatchObject({ ok: false, diagnostics: [{ line: 1, column: 10 }] })
    expect(await store.listRuns(1)).toEqual([])
    await store.close()
  })
})

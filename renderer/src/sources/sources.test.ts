import { describe, expect, test } from 'vitest'
import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { RunDetails, RunSummary } from '@shared/run'
import { startLiveRun } from './live-run'
import type { RunSource } from './run-source'
import { openStoredRun } from './stored-run'
import { FarEnd } from './testing'

const id = 7 as RunId
const batch = (firstEvent: number, count = 10): EventBatch => ({
  firstEvent,
  count,
  bytes: new Uint8Array(),
  firstText: 1,
  texts: [],
})
const summary: RunSummary = {
  id,
  title: 'two',
  status: 'completed',
  clock: 'virtual',
  variant: {},
  seed: 1,
  startedAt: 0,
  durationNs: 3e9 as Nanoseconds,
  events: 30,
  tasks: 2,
  runtimeVersion: '1',
}
const details: RunDetails = { ...summary, source: 'code', sites: [], marks: [] }
const request = { source: 'code', title: 'two', clock: 'virtual', variant: {} } as const

/** What a source delivers, as a list to compare. */
function read(source: RunSource) {
  const heard: string[] = []
  const close = source.read({
    batch: ({ firstEvent }) => heard.push(`batch ${firstEvent}`),
    end: ({ status }) => heard.push(status),
    fail: ({ en }) => heard.push(en),
  })
  return { heard, close }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a live run', () => {
  const startedBy = async (far: FarEnd) => {
    const started = await startLiveRun(far, request)
    if (!started.ok) throw new Error('did not start')
    return started.source
  }

  test('loses nothing of what overtook the answer that it has started', async () => {
    const far: FarEnd = new FarEnd({
      'run.start': () => {
        far.push('run.batch', { runId: id, batch: batch(0) })
        return { ok: true, runId: id, sites: [] }
      },
    })
    const { heard } = read(await startedBy(far))
    far.push('run.batch', { runId: id, batch: batch(10) })
    far.push('run.ended', { runId: id, end: { status: 'completed', durationNs: summary.durationNs }, summary })
    expect(heard).toEqual(['batch 0', 'batch 10', 'completed'])
  })

  test('hears nothing of other runs, and listens until it is closed', async () => {
    const far = new FarEnd({ 'run.start': () => ({ ok: true, runId: id, sites: [] }) })
    const { heard, close } = read(await startedBy(far))
    far.push('run.batch', { runId: 8 as RunId, batch: batch(0) })
    expect(far.listeners).toBe(2)
    far.push('run.ended', { runId: id, end: { status: 'completed', durationNs: summary.durationNs }, summary })
    close()
    expect(far.listeners).toBe(0)
    expect(heard).toEqual(['completed'])
  })

  test('that is not kept ends with what the window knows of it, and one that could not be kept says why', async () => {
    const far = new FarEnd({ 'run.start': () => ({ ok: true, runId: id, sites: [] }) })
    const source = await startedBy(far)
    const ends: unknown[] = []
    source.read({ batch: () => {}, end: (...args) => ends.push(args), fail: () => {} })
    const end = { status: 'stopped', durationNs: 5 as Nanoseconds } as const
    far.push('run.ended', {
      runId: id,
      end,
      summary: null,
      storeFailure: { en: 'The disk is full.', fr: 'Le disque est plein.' },
    })
    expect(ends).toMatchObject([[{ ...source.run, ...end }, { en: 'The disk is full.' }]])
  })

  test('that has mistakes does not start, and nobody listens', async () => {
    const mistake = { message: { en: 'no', fr: 'non' }, line: 1, column: 0, endLine: 1, endColumn: 1 }
    const far = new FarEnd({ 'run.start': () => ({ ok: false, diagnostics: [mistake] }) })
    expect(await startLiveRun(far, request)).toEqual({ ok: false, diagnostics: [mistake] })
    expect(far.listeners).toBe(0)
  })

  test('that main refuses is an error, and nobody listens', async () => {
    const far = new FarEnd({ 'run.start': () => Promise.reject(new Error('Too large.')) })
    await expect(startLiveRun(far, request)).rejects.toThrow('Too large.')
    expect(far.listeners).toBe(0)
  })
})

describe('a stored run', () => {
  const stored = (pages: EventBatch[][]) =>
    new FarEnd({
      'runs.open': () => details,
      'runs.batches': ({ fromEvent }) => pages.find((page) => page[0]?.firstEvent === fromEvent) ?? [],
    })

  test('comes page by page, from its first event to its end', async () => {
    const source = await openStoredRun(stored([[batch(0), batch(10)], [batch(20)]]), id)
    const { heard } = read(source)
    await expect.poll(() => heard).toEqual(['batch 0', 'batch 10', 'batch 20', 'completed'])
  })

  test('with fewer events than were counted ends where they do', async () => {
    const { heard } = read(await openStoredRun(stored([[batch(0)]]), id))
    await expect.poll(() => heard).toEqual(['batch 0', 'completed'])
  })

  test('that is closed while it is read delivers nothing more', async () => {
    const { heard, close } = read(await openStoredRun(stored([[batch(0)]]), id))
    close()
    await settled()
    expect(heard).toEqual([])
  })

  test('that cannot be read on says why', async () => {
    const far = new FarEnd({
      'runs.open': () => details,
      'runs.batches': ({ fromEvent }) =>
        fromEvent === 0 ? [batch(0)] : Promise.reject(new Error('The database is damaged.')),
    })
    const { heard } = read(await openStoredRun(far, id))
    await expect.poll(() => heard).toEqual(['batch 0', 'The database is damaged.'])
  })
})

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { EventBatch } from '@shared/events/batch'
import type { RunId } from '@shared/ids'
import { pack } from '../report/exchange/taskscope-file'
import type { Recording } from '../report/report'
import { timelinePicture } from '../report/svg'
import { recordExample } from '../report/testing'
import { openStore, type OpenedStore } from '../store/client'
import { NEW_RUN, talk } from '../store/testing'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { doJobInThread, UNATTENDED } from './client'
import { exportRuns, readReport } from './export'
import { importFile } from './import'

const newFolder = useFolders()
const opened: OpenedStore[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()))
})

async function open(): Promise<OpenedStore> {
  const store = await openStore(join(newFolder(), 'runs.db'), entry('store'))
  opened.push(store)
  return store
}

const doJob = doJobInThread(entry('exchange'))
const isAbort = expect.objectContaining({ name: 'AbortError' })

function fileOf(runs: readonly Recording[]): string {
  const path = join(newFolder(), 'x.taskscope')
  writeFileSync(path, pack({ title: 'Many', notes: '', source: NEW_RUN.source, tags: [] }, runs))
  return path
}

/** A run whose console is so many letters long. */
function longRun(letters: number): Recording {
  const batches: readonly EventBatch[] = talk('x'.repeat(letters))
  const details = { ...NEW_RUN, id: 1 as RunId, status: 'completed', durationNs: 1e9, events: 7, tasks: 1, marks: [] }
  return { details: details as unknown as Recording['details'], batches }
}

async function expectEmpty(store: OpenedStore): Promise<void> {
  expect(await store.experiments.list(10)).toEqual([])
  expect(await store.listRuns(10)).toEqual([])
}

describe('a job in a thread of its own', () => {
  test('writes the same bytes and draws the same picture as this thread would', async () => {
    const store = await open()
    const { runIds } = await importFile(store, fileOf([await recordExample('07-wait-modes')]))
    const [id] = runIds as [RunId]
    const machine = { home: '/home/somebody', folders: [], user: 'somebody', host: 'here' }
    const options = { version: '1.2.3', theme: 'auto', machine, language: 'fr' } as const
    for (const format of ['html', 'csv', 'taskscope'] as const) {
      const bytes = await doJob(store, 'export', { runIds: [id], format, options }, UNATTENDED)
      expect(Buffer.from(bytes).equals(await exportRuns(store, [id], format, options))).toBe(true)
    }
    const picture = await doJob(store, 'picture', { runIds: [id], theme: 'dark', language: 'en', machine }, UNATTENDED)
    expect(picture).toEqual(timelinePicture(await readReport(store, [id]), 'dark', 'en'))
  })

  test('compares timelines, each with the baseline, and tells how far it is', async () => {
    const store = await open()
    const examples = ['01-first-coroutine', '07-wait-modes', '03-tasks-concurrent'] as const
    const recorded: Recording[] = []
    for (const name of examples) recorded.push(await recordExample(name))
    const { runIds } = await importFile(store, fileOf(recorded))
    const told: number[] = []
    const tell = (done: number, total: number): void => void told.push(done / total)
    const [, baseline] = runIds as [RunId, RunId]
    const compared = await doJob(store, 'timelines', { runIds, baseline, language: 'en' }, { ...UNATTENDED, tell })
    expect(compared.map(({ runId }) => runId)).toEqual(runIds)
    expect(compared.map(({ against }) => against === null)).toEqual([false, true, false])
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    const [first] = await doJob(
      store,
      'timelines',
      { runIds: runIds.slice(0, 1), baseline, language: 'en' },
      UNATTENDED,
    )
    expect(first).toEqual({ ...compared[0], lanes: expect.anything() }) // their bars are as fine as the longest run needs
  })

  test('gives up comparing at once', async () => {
    const store = await open()
    const { runIds } = await importFile(store, fileOf([await recordExample('01-first-coroutine'), longRun(1000)]))
    const { signal, abort } = cancellation()
    const [baseline] = runIds as [RunId]
    await expect(
      doJob(store, 'timelines', { runIds, baseline, language: 'en' }, { signal, tell: abort }),
    ).rejects.toThrow(isAbort)
    expect(await store.listRuns(10)).toHaveLength(2)
  })

  test('fails with a sentence, and leaves the store open', async () => {
    const store = await open()
    const path = join(newFolder(), 'x.taskscope')
    writeFileSync(path, 'hello')
    const refused = 'This is not a Taskscope file: choose one that Taskscope has exported.'
    await expect(doJob(store, 'import', { path }, UNATTENDED)).rejects.toThrow(refused)
    await expectEmpty(store)
  })

  test('ends with the store', async () => {
    const store = await open()
    await store.close()
    opened.splice(0)
    const path = fileOf([await recordExample('01-first-coroutine')])
    await expect(doJob(store, 'import', { path }, UNATTENDED)).rejects.toThrow('is closed.')
  })
})

describe('a large file', () => {
  const LETTERS = 1_000_000
  const RUNS = 60

  test('is taken in while this thread goes on, and tells how far it is', async () => {
    const store = await open()
    const path = fileOf(Array.from({ length: RUNS }, () => longRun(LETTERS)))
    const told: number[] = []
    const tell = (done: number, total: number): void => void told.push(done / total)
    const taking = doJob(store, 'import', { path }, { ...UNATTENDED, tell })
    let turns = 0
    while (told.length === 0) {
      await nextTurn()
      turns++
    }
    expect(turns).toBeGreaterThan(10)
    expect((await taking).runIds).toHaveLength(RUNS)
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  }, 60_000)

  test('is given up while its runs are stored, and none of them is left', async () => {
    const store = await open()
    const path = fileOf(Array.from({ length: RUNS }, () => longRun(1000)))
    const { signal, abort } = cancellation()
    const tell = (done: number): void => {
      if (done >= 1) abort()
    }
    await expect(doJob(store, 'import', { path }, { signal, tell })).rejects.toThrow(isAbort)
    await expectEmpty(store)
  })

  test.runIf(process.platform !== 'win32')('is given up while it is read, without waiting for that', async () => {
    const store = await open()
    const pipe = join(newFolder(), 'endless.taskscope')
    execFileSync('mkfifo', [pipe])
    const { signal, abort } = cancellation()
    const taking = doJob(store, 'import', { path: pipe }, { ...UNATTENDED, signal })
    const writer = await openFile(pipe, 'w') // once somebody reads
    try {
      await writer.write('taskscope-file 1 ')
      abort()
      await expect(taking).rejects.toThrow(isAbort) // though nobody wrote its end
    } finally {
      await writer.close()
    }
    await expectEmpty(store)
  })

  test('is not begun where it was given up before', async () => {
    const store = await open()
    const { signal, abort } = cancellation()
    abort()
    const tell = vi.fn()
    await expect(doJob(store, 'import', { path: '/nowhere' }, { signal, tell })).rejects.toThrow(isAbort)
    expect(tell).not.toHaveBeenCalled()
  })
})

function cancellation(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

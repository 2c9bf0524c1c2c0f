import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type LoggedValue, readLoggedValues } from '@shared/events/logged-value'
import { formatDocument, toDocument } from '@shared/timeline/document'
import { textOf } from '@shared/timeline/read'
import { snapshot } from '@shared/timeline/testing/text'
import { Store } from '../../store/store'
import { useFolders } from '../../testing/folder'
import { foldRun, type Recording } from '../report'
import { EXAMPLE_NAMES, recordExample, recordSnippet } from '../testing'
import { BadFileError } from './errors'
import { pack, unpack } from './taskscope-file'

const experiment = { title: 'Which mode?', notes: '# Why\n\n*Because.*', source: 'await 1\n', tags: ['modes'] }
const newFolder = useFolders()

/** What a program sees of a run, and all that its fold holds. */
function foldsOf(recording: Recording): { document: string; model: unknown } {
  const { details, model } = foldRun(recording.details, recording.batches)
  return { document: formatDocument(toDocument(details, model, details.sites)), model: snapshot(model) }
}

/** The run, through a database that is closed and opened again: its batches are joined there. */
function throughStore({ details, batches }: Recording): Recording {
  const path = join(newFolder(), 'runs.db')
  const store = new Store(path)
  const id = store.createRun(details)
  for (const batch of batches) store.append(id, batch)
  store.finishRun(id, { ...details, status: 'completed' })
  store.close()
  const again = new Store(path)
  const stored = { details: { ...again.getRun(id)!, id: details.id }, batches: again.batches(id, 0) }
  again.close()
  return stored
}

/** The values of each line of the console, and at last those of the error that ended the run. */
function valuesOf({ details, batches }: Recording): (readonly LoggedValue[] | null)[] {
  const { model } = foldRun(details, batches)
  const { columns, length } = model.console
  const ids = [...columns.detail.subarray(0, length), model.failure]
  return ids.map((id) => readLoggedValues(textOf(model, id)))
}

describe('a file', () => {
  test.each(EXAMPLE_NAMES)('gives back %s as it was, live or stored, to the byte', async (name) => {
    const live = await recordExample(name)
    const stored = throughStore(live)
    const file = unpack(pack(experiment, [live, stored]))
    expect(file.experiment).toEqual(experiment)
    expect(file.runs[0]).toEqual({ details: live.details, batches: live.batches })
    expect(file.runs[1]).toEqual(stored)
    expect(foldsOf(stored)).toEqual(foldsOf(live))
    expect(foldsOf(file.runs[0]!)).toEqual(foldsOf(live))
    expect(foldsOf(file.runs[1]!)).toEqual(foldsOf(live))
    expect(pack(experiment, file.runs)).toEqual(pack(experiment, [live, stored]))
  })

  test('gives back the values that were logged, whether the run is stored before it or after', async () => {
    const live = await recordSnippet(
      `console.log('plain')\nconsole.log({ deep: { map: new Map([['k', [1n]]]) } }, 2)\nthrow new Error('e', { cause: [3] })`,
    )
    const values = valuesOf(live)
    expect(values).toMatchObject([
      null,
      [
        { kind: 'object', entries: [{ name: 'deep', value: { kind: 'object' } }] },
        { kind: 'number', text: '2' },
      ],
      [{ kind: 'error', entries: [{ name: 'cause', value: { kind: 'array' } }] }],
    ])
    expect(JSON.stringify(values[1])).toContain('"kind":"bigint","text":"1n"')
    const stored = throughStore(live)
    const [imported, ofStored] = unpack(pack(experiment, [live, stored])).runs
    for (const run of [stored, imported!, ofStored!, throughStore(imported!)]) expect(valuesOf(run)).toEqual(values)
  })

  test('may carry an experiment without a run', () => {
    expect(unpack(pack(experiment, [])).runs).toEqual([])
  })

  test('of before runs had marks has none', async () => {
    const packed = Buffer.from(pack(experiment, [await recordExample('01-first-coroutine')]))
    const document = gunzipSync(packed.subarray(packed.indexOf('\n') + 1)).toString()
    const payload = gzipSync(document.replace(',"marks":[]', ''))
    const sha256 = createHash('sha256').update(payload).digest('hex')
    const file = Buffer.concat([Buffer.from(`taskscope-file 1 sha256:${sha256}\n`), payload])
    expect(document).toContain('"marks":[]')
    expect(unpack(file)).toEqual(unpack(packed))
  })

  test('keeps every letter of names, code and console', async () => {
    const nasty = '"\\ \u2028 \0 \ud83d </script> 👩‍👩‍👧 \u202eשלום'
    const run = await recordSnippet(`console.log(${JSON.stringify(nasty)})`, { title: nasty })
    expect(unpack(pack({ ...experiment, title: nasty }, [run])).runs[0]!.details).toEqual(run.details)
  })

  test('is quick with a large run', async () => {
    const run = await recordSnippet(`
      import * as asyncio from 'asyncio'
      async function spin() { for (let i = 0; i < 50; i++) await asyncio.sleep(0) }
      asyncio.run((async () => { await asyncio.gather(...Array.from({ length: 1000 }, spin)) })())`)
    expect(run.model.events).toBeGreaterThan(100_000)
    const bytes = pack(experiment, [run])
    expect(bytes.length / run.model.events).toBeLessThan(4)
    expect(unpack(bytes).runs[0]!.details.events).toBe(run.model.events)
  })
})

describe('a bad file is refused with a sentence', () => {
  const header = (payload: Uint8Array, version = 1): Buffer =>
    Buffer.from(`taskscope-file ${version} sha256:${createHash('sha256').update(payload).digest('hex')}\n`)
  const withPayload = (payload: Uint8Array): Buffer => Buffer.concat([header(payload), payload])
  const withDocument = (document: unknown): Buffer => withPayload(gzipSync(JSON.stringify(document)))

  interface Document {
    experiment: Record<string, unknown>
    runs: (Record<string, unknown> & { batches: Record<string, unknown>[]; sites: Record<string, unknown>[] })[]
  }

  /** The document of a good file, changed. */
  async function changed(change: (document: Document) => void): Promise<Buffer> {
    const packed = Buffer.from(pack(experiment, [await recordExample('03-tasks-concurrent')]))
    const document = JSON.parse(gunzipSync(packed.subarray(packed.indexOf('\n') + 1)).toString()) as Document
    change(document)
    return withDocument(document)
  }

  function messageOf(bytes: Uint8Array): string {
    try {
      unpack(bytes)
    } catch (error) {
      if (error instanceof BadFileError) return error.message
      throw error
    }
    throw new Error('It was taken in.')
  }

  test.each([
    ['nothing', Buffer.from('')],
    ['another kind of file', Buffer.from('PK\x03\x04 and so on')],
    ['a file that only begins like one', Buffer.from('taskscope')],
  ])('%s', (_, bytes) => {
    expect(messageOf(bytes)).toBe('This is not a Taskscope file: choose one that Taskscope has exported.')
  })

  test('one of a newer version', () => {
    expect(messageOf(header(Buffer.from(''), 2))).toBe(
      'This file was written by a newer Taskscope (format 2, this one reads up to 1): update Taskscope to open it.',
    )
    expect(messageOf(Buffer.from('taskscope-file 17 in a form of its own'))).toMatch(/format 17/)
  })

  test('one that is cut short, or changed, at any byte', async () => {
    const whole = pack(experiment, [await recordExample('01-first-coroutine')])
    for (let at = 'taskscope-file '.length; at < whole.length; at += 7) {
      expect(messageOf(whole.subarray(0, at))).toMatch(/^The file is damaged: .*\. Get another copy of it\.$/)
      const broken = Uint8Array.from(whole, (byte, i) => (i === at ? byte ^ 0x50 : byte))
      expect(messageOf(broken)).toMatch(/^The file is damaged|newer Taskscope/)
    }
  })

  test('one that holds something else', () => {
    expect(messageOf(withPayload(Buffer.from('{}')))).toMatch(/it cannot be unpacked/)
    expect(messageOf(withPayload(gzipSync('{"runs": [')))).toMatch(/it holds no JSON document/)
    expect(messageOf(withDocument(null))).toMatch(/the document is not what it should be/)
    expect(messageOf(withDocument({ experiment, runs: {} }))).toMatch(/runs is not what it should be/)
  })

  test.each<[string, (document: Document) => void]>([
    ['experiment.title', (d) => (d.experiment.title = 'x'.repeat(201))],
    ['runs.0.status', (d) => (d.runs[0]!.status = 'splendid')],
    ['runs.0.seed', (d) => (d.runs[0]!.seed = -1)],
    ['runs.0.durationNs', (d) => (d.runs[0]!.durationNs = null)],
    ['runs.0.source', (d) => (d.runs[0]!.source = 'x'.repeat(1_000_001))],
    ['runs.0.sites.0.line', (d) => (d.runs[0]!.sites[0]!.line = 0)],
    ['runs.0.marks.0.startNs', (d) => (d.runs[0]!['marks'] = [{ startNs: 0.5, endNs: 1, label: '' }])],
    ['runs.0.batches.1.texts', (d) => (d.runs[0]!.batches[1]!.texts = 'none')],
    ['runs.0.batches.0.bytes', (d) => (d.runs[0]!.batches[0]!.bytes = '*'.repeat(10_000_000))],
  ])('damage at %s', async (path, change) => {
    expect(messageOf(await changed(change))).toBe(
      `The file is damaged: ${path} is not what it should be. Get another copy of it.`,
    )
  })

  test.each<[string, (document: Document) => void, RegExp]>([
    ['a batch is missing', (d) => d.runs[0]!.batches.splice(1, 1), /^Run 1 of the file is damaged: a part/],
    ['texts are missing', (d) => (d.runs[0]!.batches[0]!.texts = []), /^Run 1 of the file is damaged: a part/],
    ['a count is wrong', (d) => (d.runs[0]!.batches.at(-1)!.count = 1), /^Run 1 of the file is damaged\. /],
    ['bytes are not events', (d) => (d.runs[0]!.batches[0]!.bytes = 'AAAA'), /^Run 1 of the file is damaged\. /],
    ['there are too many events', (d) => (d.runs[0]!.batches[0]!.count = 2 ** 40), /more than the 10000000/],
  ])('%s', async (_, change, message) => {
    expect(messageOf(await changed(change))).toMatch(message)
  })

  test('a small one that unpacks into a large one', () => {
    const part = gzipSync(Buffer.alloc(4 * 1024 * 1024, ' '))
    const bomb = Buffer.concat(Array<Buffer>(65).fill(part))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(messageOf(withPayload(bomb))).toBe(
      'The file unpacks to more than the 256 MB that can be taken in: export fewer runs into one file.',
    )
  })

  test('one that is larger than any may be', () => {
    const large = Buffer.concat([header(Buffer.from('')), Buffer.alloc(129 * 1024 * 1024)])
    expect(messageOf(large)).toBe(
      'The file is larger than the 128 MB that can be taken in: export fewer runs into one file.',
    )
  })

  test('what could not be read again is not written either', async () => {
    const run = await recordExample('01-first-coroutine')
    expect(() => pack(experiment, Array<Recording>(10_001).fill(run))).toThrow(BadFileError)
  })
})

test('reading a file runs nothing of it', async () => {
  const run = await recordSnippet("globalThis.wasRun = (globalThis.wasRun ?? 0) + 1; console.log('ran')")
  unpack(pack({ ...experiment, source: run.details.source }, [run]))
  expect((globalThis as { wasRun?: number }).wasRun).toBe(1)
})

import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { formatDocument, toDocument } from '@shared/timeline/document'
import { snapshot } from '@shared/timeline/testing/text'
import { BadFileError } from './exchange/errors'
import { exportReport, fileNameFor, FORMAT_NAMES, FORMATS, isFormatName } from './formats'
import { jsonReportSchema, parseJsonReport } from './json'
import { thisMachine } from './machine'
import { foldRun, reportOf } from './report'
import { EXAMPLE_NAMES, recordExample, recordNasty, recordSnippet } from './testing'

const options = { version: '1.2.3', theme: 'auto', machine: null, language: 'en' } as const

describe.each(FORMAT_NAMES)('%s', (format) => {
  test('gives the same for the same run, every time', async () => {
    const one = exportReport(reportOf(await recordExample('07-wait-modes')), format, options)
    const other = exportReport(reportOf(await recordExample('07-wait-modes')), format, options)
    expect(one).toBe(other)
    expect(one).not.toBe('')
  })

  test('is text that every encoding can carry', async () => {
    const text = exportReport(reportOf(await recordNasty()), format, options)
    expect(Buffer.from(text).toString()).toBe(text)
  })

  test("leaves this machine's paths and names out unless they are asked for", async () => {
    const machine = {
      ...thisMachine(['/opt/secret-project']),
      home: '/data/people/grace',
      user: 'grace',
      host: 'cobol-9',
    }
    const run = await recordSnippet(
      `import * as asyncio from 'asyncio'
       const file = '/data/people/grace/plans.txt'
       const fail = async () => { throw new Error('ENOENT: ' + file) }
       asyncio.run((async () => {
         console.log(['gra', 'ce on cob', 'ol-9 in'].join(''), '/opt/secret-project/lib/a.js', ${JSON.stringify(process.cwd())})
         await asyncio.wait([asyncio.createTask(fail(), { name: 'read ' + file })])
       })())`,
      { title: '/data/people/grace/try.ts' },
    )
    const open = exportReport(reportOf(run), format, options)
    const closed = exportReport(reportOf(run), format, { ...options, machine })
    // JSON and HTML hold the events in base64; what can be read of them must not be there either.
    expect(open).toMatch(/grace/)
    expect(closed).not.toMatch(/grace|people|secret-project|cobol-9/)
    // The last name of a path remains, and it may be all of it.
    expect(closed.replaceAll('…/', '')).not.toContain(process.cwd())
    expect(closed).toContain('plans.txt')
  })
})

test('environment variables are in no report', async () => {
  process.env['TASKSCOPE_TEST_SECRET'] = 'hunter2-in-the-environment'
  try {
    const report = reportOf(await recordExample('01-first-coroutine'))
    for (const format of FORMAT_NAMES) expect(exportReport(report, format, options)).not.toContain('hunter2')
  } finally {
    delete process.env['TASKSCOPE_TEST_SECRET']
  }
})

describe('the JSON report', () => {
  test.each(EXAMPLE_NAMES)('of %s gives its run back, to the byte', async (name) => {
    const run = await recordExample(name)
    const [again] = parseJsonReport(exportReport(reportOf(run), 'json', options))
    expect(again).toEqual({ details: run.details, batches: run.batches })
    const { model } = foldRun(again!.details, again!.batches)
    expect(snapshot(model)).toEqual(snapshot(run.model))
  })

  test('has the document of the command line', async () => {
    const run = await recordExample('07-wait-modes')
    const report = JSON.parse(exportReport(reportOf(run), 'json', options)) as {
      version: number
      runs: { document: unknown }[]
    }
    const document = formatDocument(toDocument(run.details, run.model, run.details.sites))
    expect(report.version).toBe(1)
    expect(v.is(jsonReportSchema, report)).toBe(true)
    expect(report.runs[0]!.document).toEqual(JSON.parse(document))
  })

  test.each([
    ['no JSON', '{', /not a report/],
    ['another document', '{"format":"something"}', /not a report/],
    ['one of a newer version', '{"format":"taskscope-report","version":7}', /newer Taskscope \(version 7/],
    [
      'a damaged one',
      '{"format":"taskscope-report","version":1,"title":"x","variants":[],"runs":[{}]}',
      /runs\.0\.id is not what/,
    ],
  ])('that is %s is refused with a sentence', (_, text, message) => {
    expect(() => parseJsonReport(text)).toThrow(BadFileError)
    expect(() => parseJsonReport(text)).toThrow(message)
  })
})

describe('the name of a file', () => {
  test.each([
    ['07-wait-modes.ts', '07-wait-modes.svg'],
    ['../../etc/passwd', 'etc-passwd.svg'],
    ['</script>: "a" | b?*', 'script- -a- - b.svg'],
    ['été 你好.mts', 'été 你好.svg'],
    ['CON', 'run CON.svg'],
    ['...', 'run.svg'],
    ['x'.repeat(500), `${'x'.repeat(70)}.svg`],
  ])('of %j is good everywhere', (title, expected) => {
    expect(fileNameFor({ title }, FORMATS.svg.extension)).toBe(expected)
  })
})

test('formats are known by their names', () => {
  expect(isFormatName('csv-events')).toBe(true)
  expect(isFormatName('toString')).toBe(false)
  expect(new Set(FORMAT_NAMES.map((name) => FORMATS[name].extension)).size).toBe(FORMAT_NAMES.length)
})

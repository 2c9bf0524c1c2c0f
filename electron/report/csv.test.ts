import { describe, expect, test } from 'vitest'
import { formatCsv } from './csv'
import { renderEventsCsv, renderTasksCsv } from './csv-tables'
import { reportOf } from './report'
import { EXAMPLE_NAMES, recordExample, recordSnippet } from './testing'

/** A reader of RFC 4180, as strict as the RFC. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell] = /^(?:"(?:[^"]|"")*"|[^",\r\n]*)/.exec(text.slice(at))!
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    at += cell.length
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`Neither a comma nor a line's end at ${at}: ${text.slice(at, at + 20)}`)
  }
  return rows
}

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['a=b', 'a=b'],
    ["it's", "it's"],
    ['', ''],
  ])('of the text %j reads %j', (cell, expected) => {
    expect(parseCsv(formatCsv(['x'], [[cell]]))[1]).toEqual([expected])
  })

  test('of a number is a number, negative ones too', () => {
    expect(formatCsv(['x', 'y', 'z'], [[-1, 2.5, null]])).toBe('x,y,z\r\n-1,2.5,\r\n')
  })

  test('with quotes, commas and newlines reads as it was', () => {
    const cells = ['say "hi", then', 'a\nb\r\nc', 'é 👩‍👩‍👧 \u202eשלום']
    expect(parseCsv(formatCsv(['x', 'y', 'z'], [cells]))[1]).toEqual(cells)
  })
})

describe.each(EXAMPLE_NAMES)('the tables of %s', (name) => {
  test('have a row for each task and event, all of one width', async () => {
    const run = await recordExample(name)
    const tasks = parseCsv(renderTasksCsv(reportOf(run)))
    const events = parseCsv(renderEventsCsv(reportOf(run)))
    expect(tasks).toHaveLength(run.details.tasks + 1)
    expect(events).toHaveLength(run.details.events + 1)
    for (const row of tasks) expect(row).toHaveLength(tasks[0]!.length)
    for (const row of events) expect(row).toHaveLength(events[0]!.length)
  })
})

test('a task is told in full', async () => {
  const rows = parseCsv(renderTasksCsv(reportOf(await recordExample('07-wait-modes'))))
  const columns = rows[0]!
  const b = rows.find((row) => row[3] === 'b')!
  expect(Object.fromEntries(columns.map((column, i) => [column, b[i]]))).toEqual({
    ...{
      run: '7',
      variant: 'mode=ALL_COMPLETED',
      id: '4',
      name: 'b',
      parent_id: '2',
      parent: 'Task-1',
      coroutine: 'work',
      line: '23',
    },
    ...{ state: 'failed', created_ns: '0', started_ns: '0', finished_ns: '2000000000' },
    ...{ running_ns: '0', waiting_ns: '2000000000', ready_ns: '0', result: '', error: 'Error: no luck' },
  })
})

test('events are told in their order', async () => {
  const rows = parseCsv(renderEventsCsv(reportOf(await recordExample('01-first-coroutine'))))
  const told = rows.map(([, index, ns, kind, , task, line, , , time, text]) =>
    [index, ns, kind, task, line, time, text].join(' '),
  )
  expect(told).toContain('11 0 SuspendedUntil Task-1 7 200000000 ')
  expect(told.find((line) => line.includes('Console'))).toMatch(/^\d+ 200000000 Console Task-1 8 {2}Hello, world!$/)
})

test('what a snippet calls things cannot become a formula', async () => {
  const run = await recordSnippet(`
    import * as asyncio from 'asyncio'
    const name = '=HYPERLINK("http://evil")'
    asyncio.run((async () => { console.log(name); await asyncio.createTask((async () => name)(), { name }) })())`)
  for (const csv of [renderTasksCsv(reportOf(run)), renderEventsCsv(reportOf(run))]) {
    expect(csv).toContain('HYPERLINK')
    for (const cell of parseCsv(csv).flat()) expect(cell).not.toMatch(/^[=+@]/)
  }
})

import { expect, test } from 'vitest'
import type { Site } from '@shared/sites'
import { RunBuilder } from '@shared/timeline/build'
import { script, toBatches } from '@shared/timeline/testing/script'
import { ConsoleRows } from './rows'

const site: Site = { kind: 'call', line: 4, column: 2, endLine: 4, endColumn: 9, name: 'console.log' }

test('the console holds lines and warnings in the order in which they came, live as they come', () => {
  const batches = toBatches(
    script(`
      0   main created
      0   main logs at=1 : first
      1s  main warns slow-callback : took long
      1s  main logs level=error : second
      2s  -    warns never-awaited at=1 : coroutine 'f' was never awaited
    `),
    [3],
  )
  const builder = new RunBuilder()
  const rows = new ConsoleRows(builder.model, [site])
  const length = () => {
    rows.update()
    return rows.length
  }
  expect(length()).toBe(0)
  builder.push(batches[0]!)
  expect(length()).toBe(2)
  builder.push(batches[1]!)
  expect(length()).toBe(4)
  const main = { task: 'main', taskRow: 0, stack: [] }
  const none = { task: '', taskRow: -1, stack: [] }
  expect([0, 1, 2, 3].map((index) => rows.at(index))).toEqual([
    { ...main, ns: 0, level: 'log', text: 'first', site: 1, place: site },
    { ...main, ns: 1e9, level: 'warn', text: 'took long', site: 0 },
    { ...main, ns: 1e9, level: 'error', text: 'second', site: 0 },
    { ...none, ns: 2e9, level: 'warn', text: "coroutine 'f' was never awaited", site: 1, place: site },
  ])
  expect(rows.levels).toMatchObject({ log: 1, warn: 2, error: 1 })
  expect([...rows.speakers]).toEqual([
    { task: 0, lines: 3 },
    { task: -1, lines: 1 },
  ])
})

test('what ended a run is its last row, said once, in the language of whoever reads it', () => {
  const rows = new ConsoleRows(new RunBuilder().model, [])
  const stack = [{ name: 'main', line: 3, column: 2 }]
  let language = 'en'
  const says = () => `in ${language}`
  rows.end({ message: 'as it is stored', stack }, says)
  rows.end({ message: 'as it is stored', stack }, says)
  expect(rows.length).toBe(1)
  expect(rows.at(0)).toMatchObject({ level: 'error', text: 'in en', stack, isEnd: true })
  language = 'fr'
  expect(rows.at(0).text).toBe('in fr')
})

test('a line keeps its values even where other lines were lost, and one whose values are damaged is still shown', () => {
  const values = '[{"kind":"number","text":"1"}]'
  const builder = new RunBuilder()
  const [batch] = toBatches(
    script(`
          0 main created
          0 main details ${values} : has them
          0 main logs : has them
          0 main details ${values} : was dropped
          0 main logs : has none
          0 main details [{ : damaged
          0 main logs : damaged
        `),
  )
  builder.push(batch!)
  const rows = new ConsoleRows(builder.model, [])
  rows.update()
  expect([0, 1, 2].map((row) => rows.at(row).values)).toEqual([[{ kind: 'number', text: '1' }], undefined, undefined])
})

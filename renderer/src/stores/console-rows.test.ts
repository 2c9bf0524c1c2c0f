import { expect, test } from 'vitest'
import type { Site } from '@shared/sites'
import { RunBuilder } from '@shared/timeline/build'
import { script, toBatches } from '@shared/timeline/testing/script'
import { ConsoleRows } from './console-rows'

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
  expect(rows.update()).toBe(0)
  builder.push(batches[0]!)
  expect(rows.update()).toBe(2)
  builder.push(batches[1]!)
  expect(rows.update()).toBe(4)
  expect([0, 1, 2, 3].map((index) => rows.at(index))).toEqual([
    { ns: 0, level: 'log', task: 'main', text: 'first', place: site, stack: [] },
    { ns: 1e9, level: 'warn', task: 'main', text: 'took long', stack: [] },
    { ns: 1e9, level: 'error', task: 'main', text: 'second', stack: [] },
    { ns: 2e9, level: 'warn', task: '', text: "coroutine 'f' was never awaited", place: site, stack: [] },
  ])
})

import { expect, test } from 'vitest'
import { compareCells, readTable } from './table'

// As Node prints them.
const PEOPLE = `
┌─────────┬────────┬─────┬─────────┐
│ (index) │ name   │ age │ tags    │
├─────────┼────────┼─────┼─────────┤
│ 0       │ 'anna' │ 31  │         │
│ 1       │ '漢字' │     │ [ 'x' ] │
└─────────┴────────┴─────┴─────────┘`.trim()
const MAP = `
┌───────────────────┬─────┬────────┐
│ (iteration index) │ Key │ Values │
├───────────────────┼─────┼────────┤
│ 0                 │ 'k' │ 1      │
└───────────────────┴─────┴────────┘`.trim()

test('a table is read back from what console.table printed', () => {
  expect(readTable(PEOPLE)).toEqual({
    head: ['(index)', 'name', 'age', 'tags'],
    rows: [
      ['0', "'anna'", '31', ''],
      ['1', "'漢字'", '', "[ 'x' ]"],
    ],
  })
  // In a group all lines are indented.
  expect(readTable(MAP.replace(/^/gm, '  '))).toEqual({
    head: ['(iteration index)', 'Key', 'Values'],
    rows: [['0', "'k'", '1']],
  })
})

test('what is no table, or is one that cannot be told apart, stays text', () => {
  expect(readTable('hello')).toBeNull()
  expect(readTable(PEOPLE.replace('anna', 'a│na'))).toBeNull()
  expect(readTable(PEOPLE.replace('anna', 'an\nna'))).toBeNull()
})

test('cells are ordered as numbers where they are numbers, empty ones last', () => {
  expect(['10', '', "'b'", '9', '-1.5', "'a'", '100n'].sort(compareCells)).toEqual([
    ...['-1.5', '9', '10', '100n', "'a'", "'b'", ''],
  ])
})

import { expect, test } from 'vitest'
import { GrowingTable } from './table'

const create = (rows: number) => ({
  id: new Int32Array(rows),
  ns: new Float64Array(rows),
  state: new Uint8Array(rows),
  cause: new Int8Array(rows),
})
const ROWS = 100_000

/** How many columns were replaced since `before`. */
const replaced = (table: GrowingTable<ReturnType<typeof create>>, before: ReturnType<typeof create>): number =>
  Object.values(table.columns).filter((column, i) => column !== Object.values(before)[i]).length

test('A table keeps what was written, before it grew and meanwhile', () => {
  const table = new GrowingTable(create)
  for (let i = 0; i < ROWS; i++) {
    const row = table.add()
    table.columns.id[row] = i
    table.columns.ns[row] = i / 2
    table.columns.state[row >> 1] = i & 127
    table.columns.cause[row >> 1] = -(i & 127)
  }
  expect(table.length).toBe(ROWS)
  const { id, ns, state, cause } = table.columns
  for (let i = 0; i < ROWS; i++) {
    const last = i < ROWS / 2 ? (i * 2 + 1) & 127 : 0
    if (id[i] !== i || ns[i] !== i / 2 || state[i] !== last || cause[i] !== -last) throw new Error(`row ${i}`)
  }
})

test('A row waits for the copy of one column at most, however large the table', () => {
  const table = new GrowingTable(create)
  let most = 0
  for (let i = 0; i < ROWS; i++) {
    const before = { ...table.columns }
    table.add()
    most = Math.max(most, replaced(table, before))
  }
  expect(most).toBe(1)
})

test('A table with room for all its rows never grows', () => {
  const table = new GrowingTable(create)
  table.reserve(ROWS)
  const before = { ...table.columns }
  for (let i = 0; i < ROWS; i++) table.add()
  expect(replaced(table, before)).toBe(0)
})

test('A table that gets more rows than it had room for grows all the same', () => {
  const table = new GrowingTable(create)
  table.reserve(100)
  for (let i = 0; i < 1000; i++) {
    const row = table.add()
    table.columns.id[row] = i
  }
  expect([99, 100, 999].map((row) => table.columns.id[row])).toEqual([99, 100, 999])
})

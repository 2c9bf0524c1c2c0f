import { expect, test } from 'vitest'
import { addMark, loadMarks, saveMarks } from './marks'

/** What `localStorage` does, in memory. */
function storage(): Storage {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size
    },
  }
}

const range = (startNs: number) => ({ startNs, endNs: startNs + 1 })

test('a passing mark lasts until the next one, a kept one stays, and the same mark again takes it away', () => {
  const first = addMark([], range(5), false)
  const both = addMark(addMark(first, range(1), true), range(9), false)
  expect(both).toEqual([
    { ...range(1), isKept: true },
    { ...range(9), isKept: false },
  ])
  expect(addMark(both, range(1), true)).toEqual([{ ...range(9), isKept: false }])
})

test('kept marks are there again when the run is opened again, each run has its own, and a broken record is none', () => {
  const store = storage()
  saveMarks(store, 3, [
    { ...range(1), isKept: true },
    { ...range(2), isKept: false },
  ])
  expect(loadMarks(store, 3)).toEqual([{ ...range(1), isKept: true }])
  expect(loadMarks(store, 4)).toEqual([])
  store.setItem('taskscope.marks.4', '{')
  expect(loadMarks(store, 4)).toEqual([])
})

test('of very many marked runs the oldest lose their marks, and a run without an id keeps none', () => {
  const store = storage()
  for (let run = 0; run <= 201; run++) saveMarks(store, run, [{ ...range(run), isKept: true }])
  expect([0, 1, 2, 201].map((run) => loadMarks(store, run).length)).toEqual([0, 0, 1, 1])
})

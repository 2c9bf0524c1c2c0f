import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LibraryQuery } from '@shared/library'
import { Store } from '../store/store'
import { generateRuns } from '../store/testing'
import { atMost, interleave, median, type Figure } from './measure'

const RUNS = 10_000
const GOAL_MS = 50

const QUERIES: Readonly<Record<string, Partial<LibraryQuery>>> = {
  'first page': {},
  'first page of the failed': { statuses: ['failed'] },
  'first page by a rare word': { words: 'rhinoceros' },
  'first page by four words': { words: 'rhinoceros sleep worker number' },
  'first page by a word of every run': { words: 'worker' },
}

/** How long the library's first page takes of 10,000 runs, from the store: the median, in ms. */
export async function libraryFigures(rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'taskscope-bench-'))
  const path = join(folder, 'runs.db')
  new Store(path).close()
  generateRuns(path, RUNS)
  const store = new Store(path)
  try {
    const samples = Object.entries(QUERIES).map(([name, query]) => [name, () => timeOf(store, query)] as const)
    const times = await interleave(Math.max(rounds, 20), Object.fromEntries(samples))
    return Object.entries(times).map(([name, ms]) => atMost(`${name}, ms`, median(ms), GOAL_MS))
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

function timeOf(store: Store, query: Partial<LibraryQuery>): Promise<number> {
  const began = performance.now()
  store.library.search({ limit: 50, ...query })
  return Promise.resolve(performance.now() - began)
}

import { describe, expect, test } from 'vitest'
import type { Nanoseconds, RunId } from '../ids'
import type { BatchId, LibraryRun } from '../library'
import { groupRuns, samplesOf, typicalRun } from './groups'

const run = (id: number, parts: Partial<LibraryRun> = {}): LibraryRun => ({
  id: id as RunId,
  title: 'Modes',
  status: 'completed',
  clock: 'virtual',
  variant: {},
  seed: 0,
  startedAt: 0,
  durationNs: (id * 1e9) as Nanoseconds,
  events: 1,
  tasks: 1,
  runtimeVersion: '1',
  experimentId: null,
  batchId: null,
  tags: [],
  pinned: false,
  thumbnail: null,
  ...parts,
})
const name = ({ id }: LibraryRun) => `Run ${id}`
const labels = (runs: LibraryRun[]) => groupRuns(runs, name).map(({ label, runs }) => [label, ...runs.map((r) => r.id)])

describe('Runs that are compared', () => {
  test('are counted together by their variant, in the order in which they ran', () => {
    const a = { variant: { mode: 'A' } }
    const b = { variant: { mode: 'B' } }
    expect(labels([run(4, b), run(3, a), run(2, b), run(1, a)])).toEqual([
      ['A', 1, 3],
      ['B', 2, 4],
    ])
  })

  test('stand for themselves where all ran the same', () => {
    expect(labels([run(2), run(1)])).toEqual([
      ['Run 1', 1],
      ['Run 2', 2],
    ])
  })

  test('are named by whatever differs', () => {
    const named = labels([run(1, { variant: { m: 'x', n: '1' } }), run(2, { title: 'Other', clock: 'real' })])
    expect(named).toEqual([
      ['Modes · x · n 1 · virtual', 1],
      ['Other · Run 2 · real', 2],
    ])
  })

  test('share rounds within one batch, and a run that failed keeps its round for nobody else', () => {
    const of = (id: number, mode: string, status: LibraryRun['status'] = 'completed') =>
      run(id, { variant: { mode }, status, batchId: 1 as BatchId })
    const groups = groupRuns([of(1, 'A'), of(2, 'B', 'failed'), of(3, 'A'), of(4, 'B')], name)
    expect(samplesOf(groups).map(({ samples }) => samples.map(({ runId, round }) => [runId, round]))).toEqual([
      [
        [1, 0],
        [3, 1],
      ],
      [[4, 1]],
    ])
  })

  test('of several batches share no rounds', () => {
    const groups = groupRuns([run(1, { batchId: 1 as BatchId }), run(2, { batchId: 2 as BatchId })], name)
    expect(samplesOf(groups).flatMap(({ samples }) => samples.map(({ round }) => round))).toEqual([null, null])
  })

  test('are stood for by the one of median duration, which completed if any did', () => {
    const runs = [run(1), run(2), run(3), run(9, { status: 'failed' })]
    expect(typicalRun({ label: '', runs })?.id).toBe(2)
    expect(typicalRun({ label: '', runs: [run(9, { status: 'failed' })] })?.id).toBe(9)
  })
})

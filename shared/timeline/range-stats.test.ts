import { describe, expect, test } from 'vitest'
import { GroupMode } from '../events/kinds'
import { TaskState, WaitKind } from './model'
import { concurrency, rangeStats } from './range-stats'
import { foldScript } from './testing/script'

const model = foldScript(
  `
  0  a created
  0  a runs-coroutine work loop=1
  0  a ready
  0  a runs
  1s a sleeps 3s
  1s b created
  1s b runs-coroutine work loop=1
  1s b ready
  1s b runs
  2s b finishes
  3s a ready cause=timer
  3s a runs
  4s a finishes
`,
  4e9,
)

describe('Statistics of a range', () => {
  test('count the slices that lie in it and sum their time there, the longest first', () => {
    expect(rangeStats(model, 0.5e9, 3.5e9)).toEqual(
      [
        { state: TaskState.Waiting, name: '', wait: WaitKind.Sleep, mode: null, count: 1, totalNs: 2e9 },
        { state: TaskState.Running, name: 'work', wait: null, mode: null, count: 3, totalNs: 2e9 },
        { state: TaskState.Ready, name: '', wait: null, mode: null, count: 2, totalNs: 0 },
      ].sort((x, y) => y.totalNs - x.totalNs || y.count - x.count),
    )
  })

  test('tell waits for groups apart by their mode', () => {
    const groups = foldScript(
      `
      0  a created
      0  a runs
      0  a opens-group 1 Gather
      0  a waits group 1
      2s a closes-group 1 Satisfied
      2s a runs
      2s a opens-group 2 FirstCompleted
      2s a waits group 2
      3s a closes-group 2 Satisfied
      3s a runs
      3s a opens-group 3 Gather
      3s a waits group 3
      4s a closes-group 3 Satisfied
      4s a runs
      4s a finishes
    `,
      4e9,
    )
    const waits = rangeStats(groups, 0, 4e9).filter(({ wait }) => wait === WaitKind.Group)
    expect(waits.map(({ mode, count, totalNs }) => [mode, count, totalNs])).toEqual([
      [GroupMode.Gather, 2, 3e9],
      [GroupMode.FirstCompleted, 1, 1e9],
    ])
  })

  test('of a whole run sum up what its tasks did', () => {
    const total = rangeStats(model, 0, 4e9).reduce((sum, { totalNs }) => sum + totalNs, 0)
    const { runningNs, waitingNs, readyNs } = model.tasks.columns
    const spent = [0, 1].reduce((sum, row) => sum + runningNs[row]! + waitingNs[row]! + readyNs[row]!, 0)
    expect(total).toBe(spent)
  })
})

test('Concurrency is the average number of tasks in progress in each part', () => {
  expect(Array.from(concurrency(model, 0, 4e9, 4))).toEqual([1, 2, 1, 1])
  expect(Array.from(concurrency(model, 0, 4e9, 2))).toEqual([1.5, 1])
  expect(Array.from(concurrency(model, 1.5e9, 2.5e9, 1))).toEqual([1.5])
})

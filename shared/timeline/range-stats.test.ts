import { describe, expect, test } from 'vitest'
import { GroupMode } from '../events/kinds'
import { TaskState, WaitKind } from './model'
import { concurrency, mostAtOnce, rangeStats } from './range-stats'
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

  test('leave out what ended where the range begins or begins where it ends, but for steps without length', () => {
    const counts = (startNs: number, endNs: number) =>
      rangeStats(model, startNs, endNs).map(({ state, count, totalNs }) => [state, count, totalNs])
    expect(counts(3e9, 4e9)).toEqual([
      [TaskState.Running, 1, 1e9],
      [TaskState.Ready, 1, 0],
    ])
    expect(counts(2e9, 3e9)).toEqual([
      [TaskState.Waiting, 1, 1e9],
      [TaskState.Ready, 1, 0],
    ])
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

describe('The most tasks in progress at once', () => {
  test('are found however shortly they overlap', () => {
    const short = foldScript('0 a created\n5000000 b created\n5000001 b finishes\n1s a finishes', 1e9)
    expect(mostAtOnce(short, 0, 1e9)).toBe(2)
    expect(mostAtOnce(short, 0, 5e6)).toBe(1)
    expect(mostAtOnce(short, 5_000_001, 1e9)).toBe(1)
  })

  test('are not those of which one ends as the other begins', () => {
    const inTurn = foldScript('0 a created\n1s a finishes\n1s b created\n2s b finishes', 2e9)
    expect(mostAtOnce(inTurn, 0, 2e9)).toBe(1)
  })

  test('count a task that is not over, and none outside of its time', () => {
    const open = foldScript('1s a created\n2s b created\n3s b finishes', 4e9)
    expect(mostAtOnce(open, 3.5e9, 4e9)).toBe(1)
    expect(mostAtOnce(open, 0, 4e9)).toBe(2)
    expect(mostAtOnce(open, 0, 1e9)).toBe(0)
  })
})

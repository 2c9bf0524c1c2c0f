import { expect, test } from 'vitest'
import { replayOf } from '@shared/replay/testing/recordings'
import { compareLanes } from './lanes'

const { model } = replayOf(`
  0  main created
  0  a created by=main
  0  main runs
  0  main waits task a at=4
  0  a runs
  1s a sleeps 3s at=8
  3s a runs
  4s a finishes
`)

test('lanes of a comparison lie on its common axis, in the order of the tree', () => {
  const lanes = compareLanes(model, 800, 8e9, 10)
  expect(lanes.map(({ name, depth }) => [name, depth])).toEqual([
    ['main', 0],
    ['a', 1],
  ])
  expect(lanes[1]).toMatchObject({
    end: 'finished',
    endX: 400,
    bars: [
      { x: 0, width: 100, state: 'running' },
      { x: 100, width: 200, state: 'waiting' },
      { x: 300, width: 100, state: 'running' },
    ],
  })
  expect(lanes[0]?.end).toBeNull()
})

test('steps without a duration are still seen, and no more lanes are made than asked for', () => {
  const [main, ...others] = compareLanes(model, 800, 8e9, 1)
  expect(main?.bars[0]).toEqual({ x: 0, width: 2, state: 'running' })
  expect(others).toEqual([])
})

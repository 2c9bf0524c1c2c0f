import { expect, test } from 'vitest'
import { replayOf } from '../replay/testing/recordings'
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

test('lanes of a comparison are in the order of the tree', () => {
  const lanes = compareLanes(model, 1e7, 10)
  expect(lanes.map(({ name, depth }) => [name, depth])).toEqual([
    ['main', 0],
    ['a', 1],
  ])
  expect(lanes[1]).toMatchObject({
    end: 'finished',
    endNs: 4e9,
    bars: [
      { startNs: 0, endNs: 1e9, state: 'running' },
      { startNs: 1e9, endNs: 3e9, state: 'waiting' },
      { startNs: 3e9, endNs: 4e9, state: 'running' },
    ],
  })
  expect(lanes[0]?.end).toBeNull()
})

test('steps without a duration are among them, and no more lanes are made than asked for', () => {
  const [main, ...others] = compareLanes(model, 1e7, 1)
  expect(main?.bars[0]).toEqual({ startNs: 0, endNs: 0, state: 'running' })
  expect(others).toEqual([])
})

test('a lane of a million steps has no more bars than can be seen', () => {
  const steps = Array.from(
    { length: 1000 },
    (_, i) => `${i}ms main runs\n${i}ms main sleeps 1ms at=1\n${i + 1}ms main ready\n`,
  )
  const { model } = replayOf(`0 main created\n${steps.join('')}`)
  const [main] = compareLanes(model, 1e8, 1)
  expect(main!.bars.length).toBeLessThan(3 * 11)
  expect(main!.bars.at(-1)!.startNs).toBeGreaterThan(0.85e9)
})

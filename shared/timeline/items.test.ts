import { expect, test } from 'vitest'
import { RunBuilder } from './build'
import { TaskItems } from './items'
import { NO_ROW } from './model'
import { script, toBatches } from './testing/script'

test("A task's items are its rows in order, and grow with the model", () => {
  const steps = Array.from({ length: 50 }, (_, i) => `${i} a runs\n${i} a yields\n${i} b runs\n${i} b yields`)
  const recording = script(`0 a created\n0 b created\n0 c created\n${steps.join('\n')}`)
  const builder = new RunBuilder()
  const { tasks, slices } = builder.model
  const items = new TaskItems(
    () => tasks.columns.firstSlice,
    () => slices.columns.next,
  )
  for (const batch of toBatches(recording, [10, 11, 90])) {
    builder.push(batch)
    for (let task = 0; task < 3; task++) {
      const expected = Array.from({ length: slices.length }, (_, row) => row).filter(
        (row) => slices.columns.task[row] === task,
      )
      const { rows, length } = items.of(task)
      expect(Array.from(rows.subarray(0, length))).toEqual(expected)
    }
  }
  expect(items.of(0).length).toBe(100)
  expect(items.of(2).length).toBe(0)
})

test('A task that the run does not have has no items', () => {
  const { tasks, slices } = new RunBuilder().model
  const items = new TaskItems(
    () => tasks.columns.firstSlice,
    () => slices.columns.next,
  )
  expect(items.of(NO_ROW).length).toBe(0)
})

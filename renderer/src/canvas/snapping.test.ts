import { expect, test } from 'vitest'
import { xOf } from './scene'
import { snapTime } from './snapping'
import { sceneOf, TWO_TASKS } from './testing/scene'

test('An edge near the begin or the end of a slice snaps to it, elsewhere it stays', () => {
  const scene = sceneOf(TWO_TASKS)
  expect(snapTime(scene, xOf(scene, 2e9) + 5)).toBe(2e9)
  expect(snapTime(scene, xOf(scene, 2e9) - 5)).toBe(2e9)
  expect(snapTime(scene, xOf(scene, 1.5e9))).toBe(1.5e9)
})

test('An edge never leaves the run', () => {
  const scene = sceneOf(TWO_TASKS)
  expect(snapTime(scene, 0)).toBe(0)
  expect(snapTime(scene, 5000)).toBe(3e9)
})

import { expect, test } from 'vitest'
import type { TaskId } from '@shared/ids'
import { nameOf } from '@shared/timeline/read'
import { RunBuilder } from '@shared/timeline/build'
import { script, toBatches } from '@shared/timeline/testing/script'
import { makeScene, refreshScene, type MutableScene } from './make-scene'
import { hitScene, pinnedScene } from './pinned'
import { sceneOf, SETTINGS } from './testing/scene'

function manyTasks(pinned: readonly number[]): MutableScene {
  const scene = sceneOf(Array.from({ length: 100 }, (_, i) => `0 t${i} created`).join('\n'))
  scene.pinned = pinned as readonly TaskId[]
  refreshScene(scene, SETTINGS)
  return scene
}

test('Pinned lanes stand above the others, in the order of their pinning, and stay there while these scroll', () => {
  const scene = manyTasks([51, 3])
  scene.viewport = { ...scene.viewport, scrollTop: 220 }
  const { y } = scene.areas.pinned
  const nameAt = (at: number): string => nameOf(scene.model, scene.lanes.rows[hitScene(scene, 20, at)!.lane]!)
  expect([y + 1, y + 23, y + 46].map(nameAt)).toEqual(['t50', 't2', 't10'])
})

test('However many are pinned, half of the room is left to the others', () => {
  const scene = manyTasks(Array.from({ length: 90 }, (_, i) => i + 1))
  expect(scene.areas.lanes.height).toBeGreaterThanOrEqual(scene.areas.pinned.height)
})

test('Without pinned lanes there is no room taken', () => {
  expect(pinnedScene(manyTasks([]))).toBeNull()
})

test('As a run grows its pinned lanes stay as they are', () => {
  const builder = new RunBuilder()
  const [first, second] = toBatches(script('0 a created\n0 b created\n0 c created'), [2])
  builder.push(first!)
  const scene = makeScene(builder.model, [], SETTINGS)
  scene.pinned = [2] as readonly number[] as readonly TaskId[]
  refreshScene(scene, SETTINGS)
  const { lanes } = pinnedScene(scene)!
  builder.push(second!)
  refreshScene(scene, SETTINGS)
  expect(pinnedScene(scene)!.lanes).toBe(lanes)
  expect(Array.from(lanes.rows)).toEqual([1])
})

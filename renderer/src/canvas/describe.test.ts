import { expect, test } from 'vitest'
import { describeScene } from './describe'
import { sceneOf, siteNamed, TWO_TASKS } from './testing/scene'

test('The picture of two tasks side by side says that they overlap', () => {
  const lanes = describeScene(sceneOf(TWO_TASKS))
  expect(lanes.map(({ name, parentName, depth, state }) => ({ name, parentName, depth, state }))).toEqual([
    { name: 'main', parentName: null, depth: 0, state: 4 },
    { name: 'hello', parentName: 'main', depth: 1, state: 4 },
    { name: 'world', parentName: 'main', depth: 1, state: 4 },
  ])
  const waits = lanes.flatMap(({ slices }) => slices.filter(({ state }) => state === 'waiting'))
  expect(waits.map(({ startNs, endNs, label }) => [startNs, endNs, label])).toEqual([
    [0, 2e9, 'task hello'],
    [2e9, 3e9, 'task world'],
    [0, 2e9, 'sleep until 2.000 s'],
    [0, 3e9, 'sleep until 3.000 s'],
  ])
})

test('Only what is in sight is told', () => {
  const scene = sceneOf(TWO_TASKS, { height: 72 })
  scene.viewport = { ...scene.viewport, leftNs: 2.2e9, nsPerPx: 1e5, scrollTop: 22 }
  expect(describeScene(scene)).toMatchObject([
    { name: 'hello', slices: [] },
    { name: 'world', slices: [{ label: 'sleep until 3.000 s' }] },
  ])
})

test('A native promise is told by its source', () => {
  const wait = '0 a created\n0 a runs\n0 a waits native 7 at=1\n9 - logs : end'
  const [lane] = describeScene(sceneOf(wait, {}, [siteNamed('fetch(url)')]))
  expect(lane?.slices.at(-1)?.label).toBe('promise fetch(url)')
})

import { expect, test } from 'vitest'
import type { TaskId } from '@shared/ids'
import { layOutScene } from './make-scene'
import { sceneOf } from './testing/scene'

const GROUP = `
  0 main created
  0 a created by=main
  0 b created by=main
  0 b1 created by=b
  0 c created by=main
  0 main opens-group 5 gather
  0 c joins-group 5
  0 a joins-group 5
  0 b1 joins-group 5
  0 a joins-group 5
  0 - joins-group 5 future=9
  0 99 joins-group 5
`

test("A wait group's lanes are those of its members that have one, from top to bottom", () => {
  const scene = sceneOf(GROUP)
  const group = [...scene.model.groups.values()][0]!
  expect(Array.from(scene.groups.of(group))).toEqual([1, 3, 4])
  scene.collapsed = new Set([3 as TaskId])
  layOutScene(scene, undefined)
  expect(Array.from(scene.groups.of(group))).toEqual([1, 3])
})

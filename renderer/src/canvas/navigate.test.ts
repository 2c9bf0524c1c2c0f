import { describe, expect, test } from 'vitest'
import type { TaskId } from '@shared/ids'
import { nameOfId } from '@shared/timeline/read'
import { STATE_WORDS } from '@shared/timeline/words'
import type { TaskState } from '@shared/timeline/model'
import type { MutableScene } from './make-scene'
import { move, noArrow, type Move } from './navigate'
import { sceneOf, TWO_TASKS } from './testing/scene'

/** Goes from the selection of a task's slice, and says where that leads: `hello running 2`, with the slice's index. */
function go(scene: MutableScene, task: number, slice: number | null, ...moves: Move[]): string {
  scene.selection = { task: task as TaskId, slice, site: 0, ns: 0, group: null } as MutableScene['selection']
  for (const to of moves) {
    const next = move(scene, to)
    if (next === null) return 'nowhere'
    scene.selection = next
  }
  const at = scene.selection!
  if (at.slice === null) return nameOfId(scene.model, at.task)
  const row = scene.slices.of(at.task - 1).rows[at.slice]!
  return `${nameOfId(scene.model, at.task)} ${STATE_WORDS[scene.model.slices.columns.state[row] as TaskState]} ${at.slice}`
}

describe('Moving without a mouse', () => {
  const scene = sceneOf(TWO_TASKS)

  test('begins at the first lane', () => {
    const fresh = sceneOf(TWO_TASKS)
    expect(move(fresh, 'next')).toMatchObject({ task: 1, slice: null })
  })

  test('goes through the slices of a lane and stops at its ends', () => {
    expect(go(scene, 2, null, 'next')).toBe('hello ready 0')
    expect(go(scene, 2, 1, 'next', 'previous')).toBe('hello running 1')
    expect(go(scene, 2, 0, 'previous')).toBe('nowhere')
    expect(go(scene, 2, null, 'previous', 'next')).toBe('nowhere')
  })

  test('goes to the lanes above and below at the same instant', () => {
    expect(go(scene, 1, null, 'down')).toBe('hello')
    expect(go(scene, 1, null, 'up')).toBe('nowhere')
    scene.selection = { ...move(sceneOf(TWO_TASKS), 'next')!, task: 2 as TaskId, slice: 2, ns: 1e9 }
    expect(move(scene, 'down')).toMatchObject({ task: 3, slice: 2, ns: 1e9 })
  })

  test('follows an arrow back to the step in which it came about, and on to the step that it led to', () => {
    expect(go(scene, 1, 2, 'cause')).toBe('hello running 4')
    expect(go(scene, 1, 2, 'cause', 'effect')).toBe('main running 4')
    expect(go(scene, 3, 1, 'cause')).toBe('main running 1')
    expect(go(scene, 3, 2, 'cause')).toBe('nowhere')
  })
})

test('Where no arrow leads on, it is told what has none; moves whose end one sees tell nothing', () => {
  const scene = sceneOf(TWO_TASKS)
  const alone = sceneOf('0 a created\n0 a ready\n0 a runs\n1s a finishes')
  const from = (task: number, slice: number | null, to: Move, within = scene) => {
    expect(go(within, task, slice, to)).toBe('nowhere')
    return noArrow(within, to)
  }
  expect(from(1, null, 'cause', alone)).toBe('intoTask')
  expect(from(1, null, 'effect', alone)).toBe('outOfTask')
  expect(from(1, 0, 'cause')).toBe('intoSlice')
  expect(from(2, 1, 'effect')).toBe('outOfStep')
  expect(from(2, 0, 'effect')).toBe('afterSlice')
  expect(from(1, 0, 'previous')).toBeNull()
})

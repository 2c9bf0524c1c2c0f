import { describe, expect, test } from 'vitest'
import type { SiteId, TaskId } from '@shared/ids'
import { hitLanes } from './hit'
import { laneTop, xOf } from './scene'
import { reveal, selectionAt, viewOfSelection } from './selection'
import { sceneOf, TWO_TASKS } from './testing/scene'
import { endOf, startOf, timeToX, zoomAt } from './viewport'

describe('a click', () => {
  const scene = sceneOf(TWO_TASKS)
  const at = (x: number, lane: number): unknown => selectionAt(scene, hitLanes(scene, x, laneTop(scene, lane) + 11)!)

  test('on a slice chooses it, with its line', () => {
    expect(at(xOf(scene, 1e9), 0)).toMatchObject({ task: 1, slice: 2, site: 4, group: null })
    expect(at(xOf(scene, 2.5e9), 0)).toMatchObject({ task: 1, slice: 5, site: 5 })
    expect(at(xOf(scene, 1e9), 2)).toMatchObject({ task: 3, slice: 2, site: 8 })
  })

  test('on a callback chooses the line where it stands', () => {
    expect(at(xOf(scene, 2e9), 1)).toMatchObject({ task: 2, site: 9 })
  })

  test('on a name chooses the task, with the line that created it', () => {
    expect(at(20, 2)).toMatchObject({ task: 3, slice: null, site: 3 })
  })
})

describe('a selection', () => {
  const manyTasks = Array.from({ length: 100 }, (_, i) => `0 t${i} created\n0 t${i} runs`).join('\n')
  const scene = sceneOf(`${manyTasks}\n1s t80 finishes`)
  const select = (task: number, slice: number | null): void => {
    scene.selection = { task: task as TaskId, slice, site: 0 as SiteId, ns: 0, group: null }
  }

  test('is brought into sight, and what is in sight already does not move', () => {
    select(81, 0)
    scene.viewport = { ...zoomAt(scene.viewport, scene.bounds, 0, 10), scrollTop: 0 }
    const revealed = reveal(scene)
    expect(revealed.scrollTop).toBeGreaterThan(80 * 22 - scene.bounds.height)
    expect(revealed.scrollTop).toBeLessThan(80 * 22)
    scene.viewport = revealed
    expect(reveal(scene)).toEqual(revealed)
  })

  test('of a time out of sight is brought into the middle', () => {
    const later = sceneOf('0 a created\n0 a runs\n1s a sleeps 9s\n9s a runs\n9s a finishes')
    later.viewport = zoomAt(later.viewport, later.bounds, 0, 50)
    later.selection = { task: 1 as TaskId, slice: 2, site: 0 as SiteId, ns: 0, group: null }
    const view = reveal(later)
    expect(startOf(view)).toBeGreaterThan(8e9)
    expect(endOf(view, later.bounds)).toBeGreaterThan(9e9)
  })

  test('spans its slice, or the life of its task, with room around it', () => {
    const short = sceneOf('0 b created\n1s a created\n1s a runs\n2s a finishes\n3s b runs\n3s b finishes')
    const room = short.bounds.width / 12
    for (const slice of [0, null]) {
      short.selection = { task: 2 as TaskId, slice, site: 0 as SiteId, ns: 0, group: null }
      const near = viewOfSelection(short)!
      expect(timeToX(near, 1e9)).toBeCloseTo(room)
      expect(timeToX(near, 2e9)).toBeCloseTo(short.bounds.width - room)
    }
    short.selection = null
    expect(viewOfSelection(short)).toBeNull()
  })

  test('of a slice without length has surroundings', () => {
    const instant = sceneOf(TWO_TASKS)
    instant.selection = { task: 2 as TaskId, slice: 4, site: 0 as SiteId, ns: 0, group: null }
    const near = viewOfSelection(instant)!
    expect(timeToX(near, 2e9)).toBeCloseTo(instant.bounds.width / 2)
    expect(endOf(near, instant.bounds) - startOf(near)).toBeCloseTo(
      (endOf(instant.viewport, instant.bounds) - startOf(instant.viewport)) / 100,
      0,
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { SiteId, TaskId } from '@shared/ids'
import { hitLanes } from './hit'
import { laneTop, xOf } from './scene'
import { rangeOfSelection, reveal, selectionAt } from './selection'
import { sceneOf, TWO_TASKS } from './testing/scene'
import { endOf, zoomAt } from './viewport'

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
    const { startNs } = reveal(later)
    expect(startNs).toBeGreaterThan(8e9)
    expect(startNs + later.bounds.width * later.viewport.nsPerPx).toBeGreaterThan(9e9)
  })

  test('spans its slice, or the life of its task, with room around it', () => {
    const { bounds } = scene
    select(81, null)
    expect(rangeOfSelection(scene)).toEqual({ startNs: -1e8, endNs: 1.1e9 })
    scene.selection = null
    expect(rangeOfSelection(scene)).toBeNull()
    expect(endOf(scene.viewport, bounds)).toBeGreaterThan(0)
  })

  test('of a slice without length has surroundings', () => {
    const instant = sceneOf(TWO_TASKS)
    instant.selection = { task: 2 as TaskId, slice: 1, site: 0 as SiteId, ns: 0, group: null }
    expect(rangeOfSelection(instant)).toEqual({ startNs: -15e6, endNs: 15e6 })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '@shared/timeline/read'
import { hitLanes, sliceRect } from './hit'
import { laneTop, xOf } from './scene'
import { sceneOf, stepsScript, TWO_TASKS } from './testing/scene'
import { showRange, zoomAt } from './viewport'

const middleOf = (lane: number, scene: ReturnType<typeof sceneOf>): number => laneTop(scene, lane) + 11

describe('pointing', () => {
  test('at the middle of what is painted for a slice finds a slice that is painted there', () => {
    const lane = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(100_000)), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(lane, fc.double({ min: 1, max: 200, noNaN: true }), (steps, zoom) => {
        const scene = sceneOf(stepsScript(steps))
        scene.viewport = zoomAt(scene.viewport, scene.bounds, 300, zoom)
        const { lanes } = scene.areas
        for (let index = 0; index < scene.slices.of(0).length; index++) {
          const rect = sliceRect(scene, 0, index)!
          const x = rect.x + rect.width / 2
          if (x < lanes.x || x >= lanes.x + lanes.width) continue
          const found = hitLanes(scene, x, rect.y + rect.height / 2)?.slice ?? null
          expect(found).not.toBeNull()
          const painted = sliceRect(scene, 0, found!)!
          expect(x).toBeGreaterThanOrEqual(painted.x - 4)
          expect(x).toBeLessThanOrEqual(painted.x + painted.width + 4)
          if (rect.width >= 20) expect(found).toBe(index)
        }
      }),
    )
  })

  test('near a step without length finds it, beside it the wait', () => {
    const scene = sceneOf(TWO_TASKS)
    const x = xOf(scene, 2e9)
    const stateAt = (dx: number): number => {
      const { slice } = hitLanes(scene, x + dx, middleOf(0, scene))!
      return scene.model.slices.columns.state[scene.slices.of(0).rows[slice!]!]!
    }
    expect([-9, -3, 0, 3, 9].map(stateAt)).toEqual([3, 2, 2, 2, 3])
  })

  test('at a callback finds it', () => {
    const scene = sceneOf(TWO_TASKS)
    const { instant } = hitLanes(scene, xOf(scene, 2e9) + 2, middleOf(1, scene))!
    expect(textOf(scene.model, scene.model.instants.columns.b[instant!]!)).toBe('note')
    expect(hitLanes(scene, xOf(scene, 2e9) + 2, middleOf(2, scene))!.instant).toBeNull()
  })

  test('at a name finds its lane, and below the last lane nothing', () => {
    const scene = sceneOf(TWO_TASKS)
    expect(hitLanes(scene, 20, middleOf(2, scene))).toMatchObject({ lane: 2, slice: null })
    expect(hitLanes(scene, 500, middleOf(3, scene))).toBeNull()
    expect(hitLanes(scene, 500, 10)).toBeNull()
  })

  test('at the edge of a lane that has nothing in sight finds what of it lies nearest', () => {
    const scene = sceneOf(
      '0 a created\n0 a ready\n0 a runs\n1s a finishes\n8s b created\n8s b ready\n8s b runs\n9s b finishes',
    )
    scene.viewport = showRange(scene.viewport, scene.bounds, 3e9, 5e9)
    const { x, width } = scene.areas.lanes
    const at = (px: number, lane: number) => hitLanes(scene, px, middleOf(lane, scene))
    expect(at(x + 5, 0)).toMatchObject({ lane: 0, slice: 1, ns: 0 })
    expect(at(x + width - 5, 1)).toMatchObject({ lane: 1, slice: 0, ns: 8e9 })
    expect(at(x + width - 5, 0)).toMatchObject({ lane: 0, slice: null })
    expect(at(x + width / 2, 0)).toMatchObject({ lane: 0, slice: null })
    expect(at(x + 5, 1)).toMatchObject({ lane: 1, slice: null })

    scene.viewport = showRange(scene.viewport, scene.bounds, 0.9e9, 5e9)
    expect(at(x + width - 5, 0)!.slice).toBeNull()
  })

  test('finds the lane that is scrolled there', () => {
    const scene = sceneOf(Array.from({ length: 100 }, (_, i) => `0 t${i} created`).join('\n'))
    scene.viewport = { ...scene.viewport, scrollTop: 220 }
    expect(hitLanes(scene, 20, scene.areas.lanes.y + 1)?.lane).toBe(10)
  })
})

describe('what is painted for a slice', () => {
  test('spans its time in the lane of its task', () => {
    const scene = sceneOf(TWO_TASKS)
    const rect = sliceRect(scene, 2, 2)!
    expect(rect.x).toBeCloseTo(xOf(scene, 0), 0)
    expect(rect.x + rect.width).toBeCloseTo(xOf(scene, 3e9), 0)
    expect(rect.y).toBe(laneTop(scene, 2) + 10)
  })

  test('has a width also where it took no time', () => {
    const scene = sceneOf(TWO_TASKS)
    expect(sliceRect(scene, 1, 1)).toMatchObject({ width: 2, height: 16 })
    expect(sliceRect(scene, 1, 99)).toBeNull()
  })
})

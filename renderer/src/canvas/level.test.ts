import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TaskState } from '@shared/timeline/model'
import { COLUMN_PX, firstEndingFrom, forEachPiece, mixtureOf } from './level'
import { sceneOf, stepsScript } from './testing/scene'
import { timeToX, zoomAt } from './viewport'
import type { MutableScene } from './make-scene'

const lengths = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(100_000)), { minLength: 1, maxLength: 120 })

/** A lane of such steps, somewhere zoomed into. */
const anyLane = fc
  .tuple(lengths, fc.double({ min: 1, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([steps, zoom, at]) => {
    const scene = sceneOf(stepsScript(steps))
    scene.viewport = zoomAt(scene.viewport, scene.bounds, at * scene.bounds.width, zoom)
    return scene
  })

const piecesOf = (scene: MutableScene): { first: number; end: number; x0: number; x1: number }[] => {
  const pieces: { first: number; end: number; x0: number; x1: number }[] = []
  forEachPiece(
    scene.model.slices.columns,
    scene.slices.of(0),
    scene.viewport,
    scene.bounds.width,
    scene.nowNs,
    (first, end, x0, x1) => pieces.push({ first, end, x0, x1 }),
  )
  return pieces
}

test('The search in a lane finds what looking at each slice finds', () => {
  fc.assert(
    fc.property(lengths, fc.nat(3e6), fc.nat(200), (steps, ns, from) => {
      const { model, slices } = sceneOf(stepsScript(steps))
      const { endNs } = model.slices.columns
      const items = slices.of(0)
      const start = Math.min(from, items.length)
      const ends = Array.from(items.rows.subarray(start, items.length), (row) => endNs[row]!)
      const found = ends.findIndex((end) => end >= ns)
      expect(firstEndingFrom(endNs, items, ns, start)).toBe(found < 0 ? items.length : start + found)
    }),
  )
})

describe('the pieces of a lane', () => {
  test('hold each slice in sight once, in order', () => {
    fc.assert(
      fc.property(anyLane, (scene) => {
        const pieces = piecesOf(scene)
        pieces.slice(1).forEach((piece, i) => expect(piece.first).toBe(pieces[i]!.end))
        const { startNs, endNs } = scene.model.slices.columns
        const { rows, length } = scene.slices.of(0)
        for (let index = 0; index < length; index++) {
          const x0 = timeToX(scene.viewport, startNs[rows[index]!]!)
          const x1 = timeToX(scene.viewport, Math.min(endNs[rows[index]!]!, scene.nowNs))
          const isIn = pieces.some(({ first, end }) => first <= index && index < end)
          if (x1 > 0 && x0 < scene.bounds.width) expect(isIn).toBe(true)
        }
      }),
    )
  })

  test('are no more than two a column, however many slices there are', () => {
    fc.assert(
      fc.property(anyLane, (scene) => {
        const narrow = piecesOf(scene).filter(({ x0, x1 }) => x1 - x0 < COLUMN_PX)
        const perColumn = new Map<number, number>()
        for (const { x0 } of narrow) {
          const column = Math.floor(x0 / COLUMN_PX)
          perColumn.set(column, (perColumn.get(column) ?? 0) + 1)
        }
        expect(Math.max(0, ...perColumn.values())).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('are merged everywhere in an even lane with many slices a pixel', () => {
    const scene = sceneOf(stepsScript(Array.from({ length: 9000 }, () => 7)))
    for (const { first, end } of piecesOf(scene).slice(0, -1)) expect(end - first).toBeGreaterThan(3)
  })

  test('never merge a slice that is as wide as a column', () => {
    fc.assert(
      fc.property(anyLane, (scene) => {
        for (const { first, end, x0, x1 } of piecesOf(scene))
          if (end > first + 1) expect(x1 - x0).toBeLessThan(2 * COLUMN_PX)
      }),
    )
  })

  test('tell how their time divides', () => {
    fc.assert(
      fc.property(anyLane, (scene) => {
        const { state, startNs, endNs } = scene.model.slices.columns
        const items = scene.slices.of(0)
        for (const { first, end } of piecesOf(scene)) {
          const rows = Array.from(items.rows.subarray(first, end))
          const timeIn = (wanted?: number): number =>
            rows
              .filter((row) => wanted === undefined || state[row] === wanted)
              .reduce((sum, row) => sum + Math.min(endNs[row]!, scene.nowNs) - startNs[row]!, 0)
          const mixture = mixtureOf(scene.model.slices.columns, items, first, end, scene.nowNs)
          const hasRun = rows.some((row) => state[row] === TaskState.Running)
          expect(mixture.hasRun).toBe(hasRun)
          const all = timeIn()
          expect(mixture.running).toBeCloseTo(all === 0 ? Number(hasRun) : timeIn(TaskState.Running) / all, 9)
          expect(mixture.waiting).toBeCloseTo(all === 0 ? 0 : timeIn(TaskState.Waiting) / all, 9)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Folds, NO_FOLDS } from './folds'
import { foldAt, foldsInSight } from './paint-folds'
import { hitLanes } from './hit'
import { laneTop, xOf } from './scene'
import { snapTime } from './snapping'
import { END_SIGN_WIDTH } from './signs'
import { sceneOf } from './testing/scene'
import { clamp, fit, MARGIN_PX, showRange, startOf, timeToX, xToTime, zoomAt, type Bounds } from './viewport'

const HOUR = 3600e9

/** A run whose every other stretch is folded. */
const anyFolds = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e12 })), { minLength: 1, maxLength: 30 })
  .map((pairs) => {
    let ns = 0
    const stretches = pairs.map(([open, folded]) => {
      const startNs = ns + open
      ns = startNs + folded
      return { startNs, endNs: ns }
    })
    const durationNs = ns + 1000
    return { folds: new Folds(stretches, durationNs), stretches, durationNs }
  })
const anyScale = fc.double({ min: 0.05, max: 1e9, noNaN: true })
const anyShare = fc.double({ min: 0, max: 1, noNaN: true })

describe('shown time', () => {
  test('ascends with the time of the run', () => {
    fc.assert(
      fc.property(anyFolds, anyScale, anyShare, anyShare, ({ folds, durationNs }, scale, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        expect(folds.toShown(from * durationNs, scale)).toBeLessThanOrEqual(
          folds.toShown(to * durationNs, scale) + durationNs * 1e-12,
        )
      }),
    )
  })

  test('leads back to the time that it stands for', () => {
    fc.assert(
      fc.property(anyFolds, anyScale, anyShare, ({ folds, durationNs }, scale, at) => {
        const shown = folds.toShown(at * durationNs, scale)
        expect(folds.toShown(folds.toRun(shown, scale), scale)).toBeCloseTo(shown, 1)
      }),
    )
  })

  test('goes on as the run does outside of folds, and passes each of them in the same time, at most its own', () => {
    fc.assert(
      fc.property(anyFolds, anyScale, ({ folds, stretches }, scale) => {
        let end = 0
        for (const { startNs, endNs } of stretches) {
          const [start, over] = [folds.toShown(startNs, scale), folds.toShown(endNs, scale)]
          expect(start - folds.toShown(end, scale)).toBeCloseTo(startNs - end, 1)
          expect(over - start).toBeCloseTo(folds.foldNs(scale), 1)
          expect(over - start).toBeLessThanOrEqual(endNs - startNs + 0.1)
          end = endNs
        }
      }),
    )
  })

  test('is the time of the run where nothing is folded', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), anyScale, (ns, scale) => {
        expect(NO_FOLDS.toShown(ns, scale)).toBe(ns)
        expect(NO_FOLDS.toRun(ns, scale)).toBe(ns)
      }),
    )
  })
})

describe('a viewport with folds', () => {
  const anyBounds = anyFolds.map(({ folds, durationNs }): Bounds => ({
    durationNs,
    width: 1000,
    height: 100,
    contentHeight: 100,
    folds,
  }))

  test('that fits shows the whole run between its margins, and at least a third of it is not folded', () => {
    fc.assert(
      fc.property(anyBounds, (bounds) => {
        const view = fit(bounds)
        const end = Math.max(bounds.durationNs, 1e6)
        expect(timeToX(view, 0)).toBeCloseTo(MARGIN_PX, 3)
        expect(timeToX(view, end)).toBeCloseTo(1000 - MARGIN_PX, 3)
        const folded = (bounds.folds.stretches.length * bounds.folds.foldNs(view.nsPerPx)) / view.nsPerPx
        expect(folded).toBeLessThanOrEqual((1000 - 2 * MARGIN_PX) * 0.67)
      }),
    )
  })

  test('keeps the time under the pointer as it zooms in, inside of a fold too', () => {
    fc.assert(
      fc.property(anyBounds, anyShare, fc.double({ min: 1, max: 50, noNaN: true }), (bounds, at, factor) => {
        const view = fit(bounds)
        const x = MARGIN_PX + at * (1000 - 2 * MARGIN_PX)
        const zoomed = zoomAt(view, bounds, x, factor)
        expect(timeToX(zoomed, xToTime(view, x))).toBeCloseTo(x, 1)
      }),
    )
  })

  test('shows a range from edge to edge, with its folds', () => {
    fc.assert(
      fc.property(anyBounds, (bounds) => {
        const { startNs, endNs } = bounds.folds.stretches[0]!
        const view = showRange(fit(bounds), bounds, startNs - 1, endNs + 1)
        const [left, right] = [timeToX(view, startNs - 1), timeToX(view, endNs + 1)]
        expect(left).toBeGreaterThanOrEqual(-0.1)
        expect(right).toBeLessThanOrEqual(1000.1)
      }),
    )
  })

  test('stays at the time of its left edge as others are folded', () => {
    const stretch = { startNs: 10e9, endNs: 10e9 + 2 * HOUR }
    const durationNs = stretch.endNs + 10e9
    const open: Bounds = { durationNs, width: 1000, height: 100, contentHeight: 100, folds: NO_FOLDS }
    const folded: Bounds = { ...open, folds: new Folds([stretch], durationNs) }
    for (const startNs of [4e9, stretch.endNs + 4e9]) {
      const view = showRange(fit(open), open, startNs, startNs + 1e9)
      expect(startOf(clamp(view, folded))).toBeCloseTo(startNs, -1)
      expect(startOf(clamp(clamp(view, folded), open))).toBeCloseTo(startNs, -1)
    }
  })
})

describe('two bursts with two hours between them', () => {
  const source = `
    0    a created
    0    a runs
    5ms  a sleeps 7200s
    ${5e6 + 2 * HOUR}  a runs
    ${10e6 + 2 * HOUR} a finishes
  `
  const stretch = { startNs: 5e6, endNs: 5e6 + 2 * HOUR }
  const scene = sceneOf(source, { folds: new Folds([stretch], 10e6 + 2 * HOUR) })
  const [mark] = foldsInSight(scene)

  test('are both readable, and what lies between is a mark', () => {
    expect(mark).toMatchObject(stretch)
    expect(mark!.left).toBeGreaterThan(xOf(scene, stretch.startNs) + END_SIGN_WIDTH)
    expect(mark!.right).toBeLessThan(xOf(scene, stretch.endNs))
    expect(xOf(scene, 5e6) - xOf(scene, 0)).toBeGreaterThan(300)
    expect(xOf(scene, scene.nowNs) - xOf(scene, stretch.endNs)).toBeGreaterThan(300)
    expect(foldsInSight(sceneOf(source))).toEqual([])
  })

  test('keep their times: at every place one points at the time that is painted there', () => {
    const middle = laneTop(scene, 0) + 11
    const timeAt = (x: number): number => hitLanes(scene, x, middle)!.ns
    expect(timeAt(xOf(scene, 2e6))).toBe(2e6)
    expect(timeAt(xOf(scene, 5e6 + HOUR))).toBe(5e6 + HOUR)
    expect(timeAt(xOf(scene, stretch.endNs + 2e6))).toBe(stretch.endNs + 2e6)
    expect(snapTime(scene, xOf(scene, stretch.startNs) + 5)).toBe(stretch.startNs)
    expect(snapTime(scene, xOf(scene, stretch.endNs) - 5)).toBe(stretch.endNs)
    expect(snapTime(scene, xOf(scene, 5e6 + HOUR))).toBe(5e6 + HOUR)
  })

  test('are opened at their mark, on the axis and on the lanes', () => {
    const x = (mark!.left + mark!.right) / 2
    expect(foldAt(scene, x, scene.areas.axis.y + 5)).toEqual(stretch)
    expect(foldAt(scene, x, scene.areas.lanes.y + 5)).toEqual(stretch)
    expect(foldAt(scene, x, scene.areas.minimap.y + 5)).toBeNull()
    expect(foldAt(scene, mark!.right + 2, scene.areas.lanes.y + 5)).toBeNull()
  })
})

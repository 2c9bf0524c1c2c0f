import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_FOLDS } from './folds'
import {
  clamp,
  endOf,
  fit,
  isFitted,
  MARGIN_PX,
  panBy,
  showRange,
  startOf,
  timeToX,
  xToTime,
  zoomAt,
  type Bounds,
  type Viewport,
} from './viewport'

const anyBounds = fc.record<Bounds>({
  durationNs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e15 })),
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 50, max: 2000 }),
  contentHeight: fc.nat(3e6),
  folds: fc.constant(NO_FOLDS),
})

/** A view that somebody has zoomed and panned to. */
const anyView = anyBounds.chain((bounds) =>
  fc
    .tuple(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3e6))
    .map(([zoom, at, dy]): [Viewport, Bounds] => [
      panBy(zoomAt(fit(bounds), bounds, at * bounds.width, zoom), bounds, 0, dy),
      bounds,
    ]),
)

const close = (a: number, b: number, scale: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(scale, 1) * 1e-6)
}

describe('a viewport', () => {
  test('maps times to pixels and back', () => {
    fc.assert(
      fc.property(anyView, fc.double({ min: 0, max: 4000, noNaN: true }), ([view], x) => {
        close(timeToX(view, xToTime(view, x)), x, Math.abs(view.leftNs / view.nsPerPx))
      }),
    )
  })

  test('that fits shows the whole run between its margins, from the first lane on', () => {
    fc.assert(
      fc.property(anyBounds, (bounds) => {
        const view = fit(bounds)
        const duration = Math.max(bounds.durationNs, 1e6)
        close(timeToX(view, 0), MARGIN_PX, bounds.width)
        close(timeToX(view, duration), bounds.width - MARGIN_PX, bounds.width)
        expect(view.scrollTop).toBe(0)
        expect(isFitted(view, bounds)).toBe(true)
      }),
    )
  })

  test('never leaves the run, and clamping it again changes nothing', () => {
    fc.assert(
      fc.property(anyView, fc.integer(), fc.integer(), ([view, bounds], dx, dy) => {
        const moved = panBy(view, bounds, dx, dy)
        const margin = MARGIN_PX * moved.nsPerPx
        const slack = moved.nsPerPx * 1e-3 + Math.abs(moved.leftNs) * 1e-9
        expect(moved.leftNs).toBeGreaterThanOrEqual(-margin - slack)
        expect(endOf(moved, bounds)).toBeLessThanOrEqual(Math.max(bounds.durationNs, 1e6) + margin + slack)
        expect(moved.scrollTop).toBeGreaterThanOrEqual(0)
        expect(moved.scrollTop).toBeLessThanOrEqual(Math.max(0, bounds.contentHeight - bounds.height))
        expect(clamp(moved, bounds)).toEqual(moved)
      }),
    )
  })

  test('keeps the time under the pointer as it zooms in', () => {
    const zoom = fc.tuple(fc.double({ min: 0.25, max: 0.75, noNaN: true }), fc.double({ min: 1, max: 50, noNaN: true }))
    fc.assert(
      fc.property(anyView, zoom, ([view, bounds], [at, factor]) => {
        const x = at * bounds.width
        const zoomed = zoomAt(view, bounds, x, factor)
        close(timeToX(zoomed, xToTime(view, x)), x, Math.abs(zoomed.leftNs / zoomed.nsPerPx) + bounds.width)
      }),
    )
  })

  test('is back where it was after zooming in and out at one place', () => {
    fc.assert(
      fc.property(anyView, fc.double({ min: 1, max: 4, noNaN: true }), ([view, bounds], factor) => {
        fc.pre(view.nsPerPx / factor > 0.05)
        const x = bounds.width / 2
        const back = zoomAt(zoomAt(view, bounds, x, factor), bounds, x, 1 / factor)
        close(back.nsPerPx / view.nsPerPx, 1, 1)
        close(timeToX(view, startOf(back)), 0, Math.abs(view.leftNs / view.nsPerPx) + bounds.width)
      }),
    )
  })

  test('of a range has its middle in the middle', () => {
    const bounds: Bounds = { durationNs: 10e9, width: 1000, height: 100, contentHeight: 100, folds: NO_FOLDS }
    const view = showRange(fit(bounds), bounds, 4e9, 5e9)
    close(startOf(view), 4e9, 4e9)
    close(endOf(view, bounds), 5e9, 5e9)
    expect(isFitted(view, bounds)).toBe(false)
    const instant = showRange(fit(bounds), bounds, 4e9, 4e9)
    close(timeToX(instant, 4e9), 500, 4e9)
  })
})

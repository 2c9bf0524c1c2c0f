import type { Folds } from './folds'

/**
 * Which part of the run is in sight. Pixels are CSS pixels; x counts from the left edge of the lanes,
 * y from their top. Pure functions: each gives a viewport that keeps to its bounds.
 */
export interface Viewport {
  /** The shown time at the left edge, see `Folds`; negative where the margin is in sight. `startOf` tells the run's time there. */
  readonly leftNs: number
  readonly nsPerPx: number
  /** How far the lanes are scrolled down. */
  readonly scrollTop: number
  /** What of the run takes little room. */
  readonly folds: Folds
}

/** What the viewport moves over. */
export interface Bounds {
  /** The run's length. */
  readonly durationNs: number
  /** Size of the area that shows the lanes. */
  readonly width: number
  readonly height: number
  /** Height of all lanes together. */
  readonly contentHeight: number
  readonly folds: Folds
}

/** Free space before the run's begin and after its end, so that signs there are seen whole. */
export const MARGIN_PX = 24

/** A run without length is shown as if it had this one. */
const SHORTEST_RUN_NS = 1e6

/** At the closest zoom one clock tick of 1 ns is 20 px wide. */
const CLOSEST_NS_PER_PX = 0.05

export const timeToX = ({ leftNs, nsPerPx, folds }: Viewport, ns: number): number =>
  (folds.toShown(ns, nsPerPx) - leftNs) / nsPerPx

export const xToTime = ({ leftNs, nsPerPx, folds }: Viewport, x: number): number =>
  folds.toRun(leftNs + x * nsPerPx, nsPerPx)

export const startOf = (viewport: Viewport): number => xToTime(viewport, 0)

export const endOf = (viewport: Viewport, bounds: Bounds): number => xToTime(viewport, bounds.width)

/** The whole run, from the first lane on. */
export const fit = (bounds: Bounds): Viewport =>
  clamp({ leftNs: 0, nsPerPx: Infinity, scrollTop: 0, folds: bounds.folds }, bounds)

/** The closest viewport within the bounds. Where others are folded than before, the time at the left edge stays. */
export function clamp(viewport: Viewport, bounds: Bounds): Viewport {
  const { folds } = bounds
  const duration = Math.max(bounds.durationNs, SHORTEST_RUN_NS)
  const farthest = folds.scaleFor(0, duration, Math.max(bounds.width - 2 * MARGIN_PX, 1))
  const nsPerPx = limit(viewport.nsPerPx, Math.min(CLOSEST_NS_PER_PX, farthest), farthest)
  const left = viewport.folds === folds ? viewport.leftNs : folds.toShown(startOf(viewport), nsPerPx)
  const first = -MARGIN_PX * nsPerPx
  const last = folds.toShown(duration, nsPerPx) + MARGIN_PX * nsPerPx - bounds.width * nsPerPx
  return {
    leftNs: limit(left, first, Math.max(first, last)),
    nsPerPx,
    scrollTop: limit(viewport.scrollTop, 0, Math.max(0, bounds.contentHeight - bounds.height)),
    folds,
  }
}

/** Zooms in by `factor` (below 1: out); the time under x stays there as far as the bounds allow. */
export function zoomAt(viewport: Viewport, bounds: Bounds, x: number, factor: number): Viewport {
  const { nsPerPx, folds } = clamp({ ...viewport, nsPerPx: viewport.nsPerPx / factor }, bounds)
  const leftNs = folds.toShown(xToTime(viewport, x), nsPerPx) - x * nsPerPx
  return clamp({ ...viewport, leftNs, nsPerPx, folds }, bounds)
}

/** Moves the view over the run: to later times by dx, to lower lanes by dy. */
export const panBy = (viewport: Viewport, bounds: Bounds, dx: number, dy: number): Viewport =>
  clamp({ ...viewport, leftNs: viewport.leftNs + dx * viewport.nsPerPx, scrollTop: viewport.scrollTop + dy }, bounds)

/** The view of this stretch of time in the middle, at least `leastNsPerPx` from near and with `room` pixels at both sides. */
export function showRange(
  viewport: Viewport,
  bounds: Bounds,
  startNs: number,
  endNs: number,
  room = 0,
  leastNsPerPx = 0,
): Viewport {
  const { folds, width } = bounds
  const wanted = Math.max(folds.scaleFor(startNs, endNs, Math.max(width - 2 * room, 1)), leastNsPerPx)
  const { nsPerPx } = clamp({ ...viewport, nsPerPx: wanted }, bounds)
  const middle = (folds.toShown(startNs, nsPerPx) + folds.toShown(endNs, nsPerPx)) / 2
  return clamp({ ...viewport, leftNs: middle - (width / 2) * nsPerPx, nsPerPx, folds }, bounds)
}

/** Whether the whole run is in sight. */
export const isFitted = (viewport: Viewport, bounds: Bounds): boolean => viewport.nsPerPx >= fit(bounds).nsPerPx

function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

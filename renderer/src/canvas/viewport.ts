/**
 * Which part of the run is in sight. Pixels are CSS pixels; x counts from the left edge of the lanes,
 * y from their top. Pure functions: each gives a viewport that keeps to its bounds.
 */
export interface Viewport {
  /** The time at the left edge; negative where the margin is in sight. */
  readonly startNs: number
  readonly nsPerPx: number
  /** How far the lanes are scrolled down. */
  readonly scrollTop: number
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
}

/** Free space before the run's begin and after its end, so that signs there are seen whole. */
export const MARGIN_PX = 16

/** A run without length is shown as if it had this one. */
const SHORTEST_RUN_NS = 1e6

/** At the closest zoom one clock tick of 1 ns is 20 px wide. */
const CLOSEST_NS_PER_PX = 0.05

export const timeToX = (viewport: Viewport, ns: number): number => (ns - viewport.startNs) / viewport.nsPerPx

export const xToTime = (viewport: Viewport, x: number): number => viewport.startNs + x * viewport.nsPerPx

export const endOf = (viewport: Viewport, bounds: Bounds): number => xToTime(viewport, bounds.width)

/** The whole run, from the first lane on. */
export const fit = (bounds: Bounds): Viewport => clamp({ startNs: 0, nsPerPx: Infinity, scrollTop: 0 }, bounds)

/** The closest viewport within the bounds. */
export function clamp({ startNs, nsPerPx, scrollTop }: Viewport, bounds: Bounds): Viewport {
  const duration = Math.max(bounds.durationNs, SHORTEST_RUN_NS)
  const farthest = duration / Math.max(bounds.width - 2 * MARGIN_PX, 1)
  const scale = limit(nsPerPx, Math.min(CLOSEST_NS_PER_PX, farthest), farthest)
  const first = -MARGIN_PX * scale
  const last = duration + MARGIN_PX * scale - bounds.width * scale
  return {
    startNs: limit(startNs, first, Math.max(first, last)),
    nsPerPx: scale,
    scrollTop: limit(scrollTop, 0, Math.max(0, bounds.contentHeight - bounds.height)),
  }
}

/** Zooms in by `factor` (below 1: out); the time under x stays there as far as the bounds allow. */
export function zoomAt(viewport: Viewport, bounds: Bounds, x: number, factor: number): Viewport {
  const { nsPerPx } = clamp({ ...viewport, nsPerPx: viewport.nsPerPx / factor }, bounds)
  return clamp({ ...viewport, nsPerPx, startNs: xToTime(viewport, x) - x * nsPerPx }, bounds)
}

/** Moves the view over the run: to later times by dx, to lower lanes by dy. */
export const panBy = (viewport: Viewport, bounds: Bounds, dx: number, dy: number): Viewport =>
  clamp({ ...viewport, startNs: viewport.startNs + dx * viewport.nsPerPx, scrollTop: viewport.scrollTop + dy }, bounds)

/** The view of this stretch of time, as close as the bounds allow. */
export function showRange(viewport: Viewport, bounds: Bounds, startNs: number, endNs: number): Viewport {
  const { nsPerPx } = clamp({ ...viewport, nsPerPx: (endNs - startNs) / Math.max(bounds.width, 1) }, bounds)
  const middle = (startNs + endNs) / 2
  return clamp({ ...viewport, nsPerPx, startNs: middle - (bounds.width / 2) * nsPerPx }, bounds)
}

/** Whether the whole run is in sight. */
export const isFitted = (viewport: Viewport, bounds: Bounds): boolean => viewport.nsPerPx >= fit(bounds).nsPerPx

function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

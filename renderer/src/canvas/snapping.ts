import { firstEndingFrom } from './level'
import { visibleLanes, type Scene } from './scene'
import { xToTime } from './viewport'

/** How near an edge attracts, in CSS pixels. */
const REACH = 7
/** Of many slices in one place the first ones are looked at. */
const MOST = 16

/** The time under x, or that of the nearest begin or end of a slice in sight, of the run, or of `others`. */
export function snapTime(scene: Scene, x: number, others: readonly number[] = []): number {
  const { model, viewport, areas, slices, lanes, nowNs } = scene
  const ns = xToTime(viewport, x - areas.lanes.x)
  const reach = REACH * viewport.nsPerPx
  const { startNs, endNs } = model.slices.columns
  let best = ns
  let nearest = reach
  const offer = (edge: number): void => {
    if (Math.abs(edge - ns) >= nearest) return
    best = edge
    nearest = Math.abs(edge - ns)
  }
  for (const edge of [0, nowNs, ...others]) offer(edge)
  const { first, end } = visibleLanes(scene)
  for (let lane = first; lane < end; lane++) {
    const items = slices.of(lanes.rows[lane]!)
    const from = firstEndingFrom(endNs, items, ns - reach)
    for (let index = from; index < Math.min(items.length, from + MOST); index++) {
      const slice = items.rows[index]!
      if (startNs[slice]! > ns + reach) break
      offer(startNs[slice]!)
      offer(Math.min(endNs[slice]!, nowNs))
    }
  }
  return Math.round(Math.min(Math.max(best, 0), nowNs))
}

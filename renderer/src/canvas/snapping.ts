import { firstEndingFrom } from './level'
import { visibleLanes, xOf, type Scene } from './scene'
import { xToTime } from './viewport'

/** How near an edge attracts, in CSS pixels. */
const REACH = 7
/** Of many slices in one place the first ones are looked at. */
const MOST = 16

/** The time under x, or that of the nearest begin or end of a slice in sight or of the run */
export function snapTime(scene: Scene, x: number): number {
  const { model, viewport, areas, slices, lanes, nowNs } = scene
  const timeAt = (at: number): number => xToTime(viewport, at - areas.lanes.x)
  const { startNs, endNs } = model.slices.columns
  let best = timeAt(x)
  let nearest = REACH
  const offer = (edge: number): void => {
    const distance = Math.abs(xOf(scene, edge) - x)
    if (distance >= nearest) return
    best = edge
    nearest = distance
  }
  for (const edge of [0, nowNs]) offer(edge)
  const { first, end } = visibleLanes(scene)
  const [firstNs, lastNs] = [timeAt(x - REACH), timeAt(x + REACH)]
  for (let lane = first; lane < end; lane++) {
    const items = slices.of(lanes.rows[lane]!)
    const from = firstEndingFrom(endNs, items, firstNs)
    for (let index = from; index < Math.min(items.length, from + MOST); index++) {
      const slice = items.rows[index]!
      if (startNs[slice]! > lastNs) break
      offer(startNs[slice]!)
      offer(Math.min(endNs[slice]!, nowNs))
    }
  }
  return Math.round(Math.min(Math.max(best, 0), nowNs))
}

import { firstEndingFrom } from './level'
import type { Scene } from './scene'
import { SIGNED_INSTANTS } from './signs'
import { endOf, startOf } from './viewport'

/** Instants nearer than this share their sign. */
const CELL_PX = 4
/** So many instants of one cell are looked at: enough to show each kind. */
const MOST_PER_CELL = 16

/** Rows of the lane's instants to be seen, of each kind the first in each cell: a lane may have a million. */
export function instantsInSight(scene: Scene, lane: number): number[] {
  const { model, viewport, bounds } = scene
  const { ns, kind } = model.instants.columns
  const items = scene.instants.of(scene.lanes.rows[lane]!)
  const lastNs = endOf(viewport, bounds)
  const found: number[] = []
  const kinds = new Set<number>()
  let index = firstEndingFrom(ns, items, startOf(viewport))
  let cellEnd = -Infinity
  let looked = 0
  while (index < items.length) {
    const row = items.rows[index]!
    if (ns[row]! > lastNs) break
    if (ns[row]! >= cellEnd) {
      cellEnd = ns[row]! + viewport.nsPerPx * CELL_PX
      looked = 0
      kinds.clear()
    }
    if (SIGNED_INSTANTS.has(kind[row]!) && !kinds.has(kind[row]!)) {
      found.push(row)
      kinds.add(kind[row]!)
    }
    index = ++looked < MOST_PER_CELL ? index + 1 : firstEndingFrom(ns, items, cellEnd, index + 1)
  }
  return found
}

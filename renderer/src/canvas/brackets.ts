import type { Group } from '@shared/timeline/objects'
import { laneTop, xOf, type Scene } from './scene'
import { endOf, startOf } from './viewport'

/** Brackets stand outside of the time that they embrace, where the steps at both ends leave room. */
const BEFORE = 7
const AFTER = 17
/** A group narrower than this shows when one looks closer. */
const NARROWEST = 24
/** How near one must point to a bracket's line. */
const NEAR = 4

/** Where a wait group is painted: in CSS pixels from the view's top left corner. */
export interface Bracket {
  /** Its two lines. The right one is there only once the group has ended. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The lanes of its members, ascending. */
  readonly lanes: Int32Array
}

/** null where it is out of sight, too narrow, or none of its members has a lane. */
export function bracketOf(scene: Scene, group: Group): Bracket | null {
  const { areas, nowNs, laneHeight } = scene
  const x0 = xOf(scene, group.openNs)
  const x1 = xOf(scene, Math.min(group.closeNs, nowNs))
  if (x1 - x0 < NARROWEST || x1 < areas.lanes.x || x0 > areas.lanes.x + areas.lanes.width) return null
  const lanes = scene.groups.of(group)
  if (lanes.length === 0) return null
  const top = laneTop(scene, lanes[0]!) + 2
  const bottom = laneTop(scene, lanes[lanes.length - 1]!) + laneHeight - 2
  if (bottom < areas.lanes.y || top > areas.lanes.y + areas.lanes.height) return null
  return { left: x0 - BEFORE, right: x1 + AFTER, top, bottom, lanes }
}

/** The groups that may have a bracket in sight, in the order in which they were opened. */
export function groupsInSight({ groupTimes, viewport, bounds }: Scene): Iterable<Group> {
  // Folded, a stretch is never wider than it would be.
  return groupTimes.between(startOf(viewport), endOf(viewport, bounds), NARROWEST * viewport.nsPerPx)
}

/** The group whose bracket is under a point, the innermost of several; null: none. */
export function groupAt(scene: Scene, x: number, y: number): Group | null {
  let found: Group | null = null
  for (const group of groupsInSight(scene)) {
    const bracket = bracketOf(scene, group)
    if (bracket === null || y < bracket.top || y > bracket.bottom) continue
    const isNear = Math.abs(x - bracket.left) <= NEAR || (group.end !== null && Math.abs(x - bracket.right) <= NEAR)
    if (isNear && (found === null || group.openNs >= found.openNs)) found = group
  }
  return found
}

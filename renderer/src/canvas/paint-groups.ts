import type { Group } from '@shared/timeline/model'
import { laneTop, visibleLanes, xOf, type Scene } from './scene'
import type { Context } from './text'

/** Brackets stand outside of the time that they embrace, where the steps at both ends leave room. */
const BEFORE = 7
const AFTER = 14
const FOOT = 4
/** A group narrower than this shows when one looks closer. */
const NARROWEST = 24
/** More than anyone can tell apart: what goes beyond shows when one looks closer. */
const MOST = 400

/** A member when its group closed, on its lane. */
export interface Member {
  readonly x: number
  readonly isDone: boolean
}

type Members = Map<number, Member[]>

/**
 * The wait groups in sight: a bracket over the members from its begin to its end. Gives back, by
 * lane, who was done at the end and who was not, to be painted over the bars.
 */
export function paintGroups(context: Context, scene: Scene): Members {
  const { areas, theme, nowNs } = scene
  const members: Members = new Map()
  let painted = 0
  for (const group of scene.model.groups.values()) {
    const x0 = xOf(scene, group.openNs)
    const x1 = xOf(scene, Math.min(group.closeNs, nowNs))
    if (x1 - x0 < NARROWEST || x1 < areas.lanes.x || x0 > areas.lanes.x + areas.lanes.width) continue
    const lanes = scene.groups.of(group)
    if (lanes.length === 0) continue
    const top = laneTop(scene, lanes[0]!) + 2
    const bottom = laneTop(scene, lanes[lanes.length - 1]!) + scene.laneHeight - 2
    if (bottom < areas.lanes.y || top > areas.lanes.y + areas.lanes.height) continue
    if (painted++ === MOST) break
    context.strokeStyle = theme.group
    context.lineWidth = 1.5
    paintBracket(context, x0 - BEFORE, top, bottom, FOOT)
    if (group.end === null) continue
    paintBracket(context, x1 + AFTER, top, bottom, -FOOT)
    addMembers(members, scene, group, lanes, x1 + AFTER)
  }
  return members
}

function paintBracket(context: Context, x: number, top: number, bottom: number, foot: number): void {
  context.beginPath()
  context.moveTo(x + foot, top)
  context.lineTo(x, top)
  context.lineTo(x, bottom)
  context.lineTo(x + foot, bottom)
  context.stroke()
}

function addMembers(members: Members, scene: Scene, group: Group, lanes: Int32Array, x: number): void {
  const { first, end } = visibleLanes(scene)
  for (const lane of lanes) {
    if (lane < first || lane >= end) continue
    const finishedNs = scene.model.tasks.columns.finishedNs[scene.lanes.rows[lane]!]!
    const ofLane = members.get(lane) ?? []
    ofLane.push({ x, isDone: finishedNs <= group.closeNs })
    members.set(lane, ofLane)
  }
}

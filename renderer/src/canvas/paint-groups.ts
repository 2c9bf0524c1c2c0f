import { GroupEnd, GroupMode } from '@shared/events/kinds'
import type { ObjectId, TaskId } from '@shared/ids'
import { countWhere } from '@shared/replay/search'
import { deadlineAt } from '@shared/timeline/lens'
import type { Group } from '@shared/timeline/objects'
import { MODE_WORDS } from '@shared/timeline/words'
import { bracketOf, groupsInSight, type Bracket } from './brackets'
import { laneOfTask, visibleLanes, xOf, type Scene } from './scene'
import { paintGroupFlag } from './signs'
import type { Context } from './text'

const FOOT = 4
/** A name ends so far before its bracket does, where the members' own ends stand. */
const TAG_END = 26
/** More than anyone can tell apart: what goes beyond shows when one looks closer. */
const MOST = 400

/** A member when its group closed, on its lane. */
interface Member {
  readonly x: number
  readonly isDone: boolean
}

/** The name of a group, on the lane of the task that opened it; where that one has none, on its first member's. */
export interface GroupTag {
  readonly group: ObjectId
  readonly from: number
  readonly to: number
  readonly text: string
  /** Whether the lane is that of the task that opened it. A member's own waits go first. */
  readonly isOpeners: boolean
}

/** What wait groups put on a lane. */
export interface GroupSigns {
  readonly members: Member[]
  readonly tags: GroupTag[]
}

/**
 * The wait groups in sight: a bracket over the members from its begin to its end, and the flag of a
 * deadline that was reached. Gives back, by lane, what is to be painted over the bars.
 */
export function paintGroups(context: Context, scene: Scene): Map<number, GroupSigns> {
  const signs = new Map<number, GroupSigns>()
  let painted = 0
  for (const group of groupsInSight(scene)) {
    const bracket = bracketOf(scene, group)
    if (bracket === null) continue
    if (painted++ === MOST) break
    context.strokeStyle = scene.theme.group
    context.lineWidth = 1.5
    paintBracket(context, bracket, group.end !== null)
    const deadlineNs = deadlineAt(group, Math.min(group.closeNs, scene.nowNs))
    if (deadlineNs !== null && deadlineNs <= Math.min(group.closeNs, scene.nowNs)) {
      paintGroupFlag(context, scene.theme, xOf(scene, deadlineNs), bracket.top, bracket.bottom)
    }
    addTag(signs, scene, group, bracket)
    if (group.end !== null) addMembers(signs, scene, group, bracket)
  }
  return signs
}

export function paintBracket(context: Context, { left, right, top, bottom }: Bracket, isClosed: boolean): void {
  context.beginPath()
  traceSide(context, left, top, bottom, FOOT)
  if (isClosed) traceSide(context, right, top, bottom, -FOOT)
  context.stroke()
}

function traceSide(context: Context, x: number, top: number, bottom: number, foot: number): void {
  context.moveTo(x + foot, top)
  context.lineTo(x, top)
  context.lineTo(x, bottom)
  context.lineTo(x + foot, bottom)
}

function addTag(signs: Map<number, GroupSigns>, scene: Scene, group: Group, { left, right, lanes }: Bracket): void {
  const openers = laneOfTask(scene, group.opener)
  const isOpeners = openers >= 0
  signsOf(signs, isOpeners ? openers : lanes[0]!).tags.push({
    group: group.id,
    from: left + FOOT,
    to: right - TAG_END,
    text: MODE_WORDS[group.mode],
    isOpeners,
  })
}

/** Of the members in sight who was done when the group ended; of a timeout it is the scope that ended in time or not. */
function addMembers(signs: Map<number, GroupSigns>, scene: Scene, group: Group, { right, lanes }: Bracket): void {
  const { first, end } = visibleLanes(scene)
  const { id } = scene.model.tasks.columns
  for (let i = countWhere(lanes.length, (at) => lanes[at]! < first); i < lanes.length && lanes[i]! < end; i++) {
    const isOver = !group.leftOver.has(id[scene.lanes.rows[lanes[i]!]!] as TaskId)
    const isDone = group.mode === GroupMode.Timeout ? group.end === GroupEnd.Satisfied : isOver
    signsOf(signs, lanes[i]!).members.push({ x: right, isDone })
  }
}

function signsOf(signs: Map<number, GroupSigns>, lane: number): GroupSigns {
  let found = signs.get(lane)
  if (found === undefined) signs.set(lane, (found = { members: [], tags: [] }))
  return found
}

import { lensAt } from '@shared/timeline/lens'
import type { Group, GroupMember } from '@shared/timeline/objects'
import { bracketOf } from './brackets'
import { paintBracket } from './paint-groups'
import { laneOfTask, laneTop, visibleLanes, xOf, type Scene } from './scene'
import { paintGroupFlag, paintMember } from './signs'
import type { Context } from './text'

const TINT = 0.08

/**
 * The wait lens: one group as it stood at `ns`. A line through its members at that instant, on each a
 * filled sign where it was done and a hollow one where not, a ring around who was first; the deadline.
 */
export function paintLens(context: Context, scene: Scene, group: Group, ns: number): void {
  const bracket = bracketOf(scene, group)
  if (bracket === null) return
  const { theme, areas, nowNs } = scene
  const { x, y, width, height } = areas.lanes
  const { left, right, top, bottom } = bracket
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.fillStyle = theme.group
  context.globalAlpha = TINT
  context.fillRect(left, top, right - left, bottom - top)
  context.globalAlpha = 1
  context.strokeStyle = theme.group
  context.lineWidth = 3
  paintBracket(context, bracket, group.end !== null)
  const at = Math.min(Math.max(ns, group.openNs), group.closeNs, nowNs)
  const { done, pending, deadlineNs } = lensAt(scene.model, group, at)
  if (deadlineNs !== null) paintGroupFlag(context, theme, xOf(scene, deadlineNs), top, bottom)
  const line = xOf(scene, at)
  context.fillStyle = theme.group
  context.fillRect(Math.round(line), top, 1, bottom - top)
  const paint = ({ task }: GroupMember, isDone: boolean, isFirst: boolean): void => {
    const middle = middleOf(scene, task)
    if (middle !== null) paintMember(context, theme, line, middle, isDone, isFirst)
  }
  for (const member of pending) paint(member, false, false)
  done.forEach((member, i) => paint(member, true, i === 0))
  context.restore()
}

/** The middle of a task's lane; null where it is out of sight. */
function middleOf(scene: Scene, task: number): number | null {
  const lane = laneOfTask(scene, task)
  const { first, end } = visibleLanes(scene)
  return lane >= first && lane < end ? laneTop(scene, lane) + scene.laneHeight / 2 : null
}

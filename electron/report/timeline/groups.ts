import { NEVER } from '@shared/replay/positions'
import { rowOf } from '@shared/timeline/read'
import { drawMember } from './signs'
import { LANE_HEIGHT, laneTop, px, type TimelineView, xOf } from './view'

/** Brackets stand outside of the time that they embrace. */
const OFFSET = 7
const FOOT = 4
/** A group narrower than this shows when one looks closer. */
const NARROWEST = 24
const MOST = 400

/** The wait groups: a bracket over the members from the group's begin to its end, and there who was done. */
export function drawGroups(view: TimelineView): string {
  const { model, positions, lanes } = view
  const drawn: string[] = []
  for (const { id, openNs, closeNs, end, members } of model.groups.values()) {
    if (drawn.length === MOST) break
    const x0 = xOf(view, openNs)
    const x1 = xOf(view, Math.min(closeNs, model.endNs))
    const found = members.map(({ task }) => lanes.laneOf[rowOf(model.tasks, task)] ?? -1)
    const own = [...new Set(found)].filter((lane) => lane >= 0).sort((a, b) => a - b)
    const isInSight = own.length > 0 && own.at(-1)! >= view.first && own[0]! < view.end
    if (!isInSight || x1 - x0 < NARROWEST || closeNs < view.startNs || openNs > view.endNs) continue
    const top = laneTop(view, own[0]!) + 2
    const bottom = laneTop(view, own.at(-1)!) + LANE_HEIGHT - 2
    const opening = openNs < view.startNs ? '' : bracket(x0 - OFFSET, top, bottom, FOOT)
    if (end === null || closeNs > view.endNs) {
      drawn.push(opening)
      continue
    }
    const closed = positions.groupOf.get(id)?.closed ?? NEVER
    const dots = own
      .filter((lane) => lane >= view.first && lane < view.end)
      .map((lane) => {
        const isDone = positions.taskDone[lanes.rows[lane]!]! < closed
        return drawMember(x1 + OFFSET, laneTop(view, lane) + LANE_HEIGHT / 2, isDone)
      })
    drawn.push(opening + bracket(x1 + OFFSET, top, bottom, -FOOT) + dots.join(''))
  }
  return drawn.join('')
}

const bracket = (x: number, top: number, bottom: number, foot: number): string =>
  `<path class="bracket" d="M${px(x + foot)} ${top}H${px(x)}V${bottom}H${px(x + foot)}"/>`

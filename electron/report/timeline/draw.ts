import { hatchPattern } from './bars'
import { drawGroups } from './groups'
import { drawLane, drawLaneName } from './lane'
import { LANE_HEIGHT, laneTop, namesWidth, px, type TimelineView, xOf } from './view'

export const lanesHeight = ({ first, end }: Pick<TimelineView, 'first' | 'end'>): number => (end - first) * LANE_HEIGHT

/** The lanes of a view with their names, from 0 down; what lies outside of them is cut off. */
export function drawLanes(view: TimelineView): string {
  const { id, width, first, end } = view
  const height = lanesHeight(view)
  const names = namesWidth(view)
  const numbers = Array.from({ length: end - first }, (_, i) => first + i)
  return (
    `<defs>${hatchPattern(id)}<clipPath id="${id}-clip"><rect x="${names}" width="${width - names}" height="${height}"/></clipPath></defs>` +
    `<rect class="margin" width="${names}" height="${height}"/>` +
    drawSelection(view) +
    `<path class="edge" d="M${names - 0.5} 0v${height}"/>` +
    numbers.map((lane) => drawLaneName(view, lane, names)).join('') +
    `<g clip-path="url(#${id}-clip)">${drawGround(view, height)}${numbers.map((lane) => drawLane(view, lane)).join('')}${drawGroups(view)}</g>`
  )
}

function drawSelection(view: TimelineView): string {
  const lane = view.lanes.laneOf[view.selected] ?? -1
  if (lane < view.first || lane >= view.end) return ''
  return `<rect class="chosen" y="${laneTop(view, lane)}" width="${view.width}" height="${LANE_HEIGHT}"/>`
}

/** Where the recording has not begun yet, or is over. */
function drawGround(view: TimelineView, height: number): string {
  const names = namesWidth(view)
  const begin = Math.max(xOf(view, 0), names)
  const end = Math.min(Math.max(xOf(view, view.model.endNs), names), view.width)
  return (
    `<rect class="margin" x="${names}" width="${px(begin - names)}" height="${height}"/>` +
    `<rect class="margin" x="${px(end)}" width="${px(view.width - end)}" height="${height}"/>`
  )
}

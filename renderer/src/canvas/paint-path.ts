import type { PathSegment } from '@shared/compare/critical-path'
import { countWhere } from '@shared/replay/search'
import { laneTop, xOf, type Scene } from './scene'
import type { Context } from './text'
import { endOf, startOf } from './viewport'

/** From the bottom of a lane. */
const LINE = 3

/** The critical path: a line below what decided how long the run took, and from lane to lane where it changed over. */
export function paintCriticalPath(context: Context, scene: Scene, segments: readonly PathSegment[]): void {
  const { areas, viewport, bounds, lanes, laneHeight, theme } = scene
  const { x, y, width, height } = areas.lanes
  const firstNs = startOf(viewport)
  const lastNs = endOf(viewport, bounds)
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  const lines = new Path2D()
  const changes = new Path2D()
  let previous = -1
  for (let i = countWhere(segments.length, (at) => segments[at]!.endNs < firstNs); i < segments.length; i++) {
    const { task, startNs, endNs } = segments[i]!
    if (startNs > lastNs) break
    const lane = lanes.laneOf[task] ?? -1
    if (lane < 0) {
      previous = -1
      continue
    }
    const at = laneTop(scene, lane) + laneHeight - LINE
    const x0 = Math.max(xOf(scene, startNs), x - 9)
    if (previous >= 0 && previous !== lane) {
      changes.moveTo(x0, laneTop(scene, previous) + laneHeight - LINE)
      changes.lineTo(x0, at)
    }
    lines.moveTo(x0, at)
    lines.lineTo(Math.max(Math.min(xOf(scene, endNs), x + width + 9), x0 + 1), at)
    previous = lane
  }
  context.strokeStyle = theme.text
  context.lineWidth = 1
  context.setLineDash([2, 2])
  context.stroke(changes)
  context.setLineDash([])
  context.lineWidth = 3
  context.stroke(lines)
  context.restore()
}

import { FLAG_WIDTH } from './axis-labels'
import { xOf, type Scene } from './scene'
import type { Context } from './text'
import type { Mark, TimeRange } from './types'

const TINT = 0.1
/** The line on the axis that spans the range. */
const SPAN = 3

/** The selected stretch of time: a tint over axis and lanes between two lines. Its length stands on the axis. */
export function paintRange(context: Context, scene: Scene, { startNs, endNs }: TimeRange): void {
  const { axis, body } = scene.areas
  const right = body.x + body.width
  const x0 = Math.max(xOf(scene, startNs), body.x)
  const x1 = Math.min(xOf(scene, endNs), right)
  if (x1 < x0) return
  context.fillStyle = scene.theme.accent
  context.globalAlpha = TINT
  context.fillRect(x0, axis.y, x1 - x0, axis.height + body.height)
  context.globalAlpha = 1
  context.fillRect(x0, axis.y + axis.height - SPAN, x1 - x0, SPAN)
  for (const ns of [startNs, endNs]) {
    const x = Math.round(xOf(scene, ns))
    if (x >= body.x && x < right) context.fillRect(x, axis.y, 1, axis.height + body.height)
  }
}

/** Marks: a flag on the axis and a dashed line at each end; one that goes away with the next is hollow. */
export function paintMarks(context: Context, scene: Scene, marks: readonly Mark[]): void {
  const { axis, body } = scene.areas
  context.save()
  context.beginPath()
  context.rect(body.x, axis.y, body.width, axis.height + body.height)
  context.clip()
  context.strokeStyle = scene.theme.accent
  context.fillStyle = scene.theme.accent
  for (const { startNs, endNs, isKept } of marks) {
    const ends = startNs === endNs ? [startNs] : [startNs, endNs]
    ends.forEach((ns, i) => paintMark(context, scene, xOf(scene, ns), i === 0 ? 1 : -1, isKept))
    if (ends.length === 2) {
      const x = xOf(scene, startNs)
      context.fillRect(x, axis.y + 1, xOf(scene, endNs) - x, 2)
    }
  }
  context.restore()
}

function paintMark(context: Context, { areas }: Scene, x: number, side: number, isKept: boolean): void {
  const { axis, body } = areas
  context.lineWidth = 1
  context.setLineDash([4, 3])
  context.beginPath()
  context.moveTo(x, axis.y)
  context.lineTo(x, body.y + body.height)
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.moveTo(x, axis.y + 1)
  context.lineTo(x + side * FLAG_WIDTH, axis.y + 5)
  context.lineTo(x, axis.y + 9)
  context.closePath()
  if (isKept) context.fill()
  else context.stroke()
}

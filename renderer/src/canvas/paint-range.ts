import { formatTime } from '@shared/timeline/time'
import { xOf, type Scene } from './scene'
import { writeTime, type Context, type TextMeasure } from './text'
import type { Mark, TimeRange } from './types'

const TINT = 0.1
/** A mark's name takes so much of the axis at most. */
const WIDEST_LABEL = 120

/** The selected stretch of time: a tint over the lanes between two lines, its length on the axis. */
export function paintRange(context: Context, measure: TextMeasure, scene: Scene, { startNs, endNs }: TimeRange): void {
  const { theme, words } = scene
  const { axis, body } = scene.areas
  const x0 = Math.max(xOf(scene, startNs), body.x)
  const x1 = Math.min(xOf(scene, endNs), body.x + body.width)
  if (x1 < x0) return
  context.fillStyle = theme.accent
  context.globalAlpha = TINT
  context.fillRect(x0, body.y, x1 - x0, body.height)
  context.globalAlpha = 0.25
  context.fillRect(x0, axis.y, x1 - x0, axis.height)
  context.globalAlpha = 1
  for (const x of [x0, x1]) context.fillRect(Math.round(x), axis.y, 1, axis.height + body.height)
  const font = `600 12px ${theme.mono}`
  const text = writeTime(formatTime(endNs - startNs), words)
  const width = measure.width(text, font) + 8
  if (width > x1 - x0) return
  context.font = font
  context.textBaseline = 'middle'
  context.fillStyle = theme.surface
  context.fillRect((x0 + x1 - width) / 2, axis.y + 3, width, axis.height - 7)
  context.fillStyle = theme.text
  context.fillText(text, (x0 + x1 - width) / 2 + 4, axis.y + axis.height / 2 - 0.5)
}

/** Marks: a flag on the axis, with the mark's name, and a dashed line at each end; one that goes away with the next is hollow. */
export function paintMarks(context: Context, measure: TextMeasure, scene: Scene, marks: readonly Mark[]): void {
  const { axis, body } = scene.areas
  context.save()
  context.beginPath()
  context.rect(body.x, axis.y, body.width, axis.height + body.height)
  context.clip()
  context.strokeStyle = scene.theme.accent
  context.fillStyle = scene.theme.accent
  for (const { startNs, endNs, isKept, label } of marks) {
    const ends = startNs === endNs ? [startNs] : [startNs, endNs]
    ends.forEach((ns, i) => paintMark(context, scene, xOf(scene, ns), i === 0 ? 1 : -1, isKept))
    if (ends.length === 2) {
      const x = xOf(scene, startNs)
      context.fillRect(x, axis.y + 1, xOf(scene, endNs) - x, 2)
    }
    if (label !== '') paintLabel(context, measure, scene, xOf(scene, startNs) + 10, label)
  }
  context.restore()
}

/** On the axis, over the times that stand there. */
function paintLabel(context: Context, measure: TextMeasure, { areas, theme }: Scene, x: number, label: string): void {
  const font = `600 12px ${theme.font}`
  const text = measure.fit(label, font, WIDEST_LABEL)
  context.font = font
  context.textBaseline = 'middle'
  context.fillStyle = theme.surfaceQuiet
  context.fillRect(x, areas.axis.y + 3, measure.width(text, font) + 6, areas.axis.height - 7)
  context.fillStyle = theme.accent
  context.fillText(text, x + 3, areas.axis.y + areas.axis.height / 2 - 0.5)
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
  context.lineTo(x + side * 9, axis.y + 5)
  context.lineTo(x, axis.y + 9)
  context.closePath()
  if (isKept) context.fill()
  else context.stroke()
}

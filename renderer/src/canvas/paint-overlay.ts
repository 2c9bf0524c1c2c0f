import { axisLabel } from '@shared/timeline/time'
import { contains } from './areas'
import { writeTime, type Context, type TextMeasure } from './text'
import type { Scene } from './scene'
import { timeToX, xToTime } from './viewport'

/** Over lanes and axis, the pointer's time: a line through the lanes and its label on the axis. */
export function paintPointer(context: Context, measure: TextMeasure, scene: Scene, x: number, y: number): void {
  const { axis, body } = scene.areas
  const { theme, viewport, bounds } = scene
  const ns = xToTime(viewport, x - body.x)
  if (!(contains(body, x, y) || contains(axis, x, y)) || ns < 0 || ns > bounds.durationNs) return
  const font = `12px ${theme.mono}`
  const text = writeTime(axisLabel(viewport.nsPerPx, bounds.durationNs)(ns), scene.words)
  const width = measure.width(text, font) + 12
  const left = Math.min(Math.max(x - width / 2, axis.x), axis.x + axis.width - width)
  context.fillStyle = theme.accent
  context.fillRect(Math.round(x), body.y, 1, body.height)
  context.beginPath()
  context.roundRect(left, axis.y + 3, width, axis.height - 6, 4)
  context.fill()
  context.fillStyle = theme.onAccent
  context.font = font
  context.textBaseline = 'middle'
  context.fillText(text, left + 6, axis.y + axis.height / 2 + 0.5)
}

/** Where a replay stands: a line over axis and lanes with a handle at its top. */
export function paintPlayhead(context: Context, scene: Scene, ns: number): void {
  const { axis, body } = scene.areas
  const x = Math.round(body.x + timeToX(scene.viewport, ns))
  if (x < body.x || x > body.x + body.width) return
  context.fillStyle = scene.theme.accent
  context.fillRect(x - 1, axis.y, 2, axis.height + body.height)
  context.beginPath()
  context.moveTo(x - 6, axis.y)
  context.lineTo(x + 6, axis.y)
  context.lineTo(x, axis.y + 8)
  context.fill()
}

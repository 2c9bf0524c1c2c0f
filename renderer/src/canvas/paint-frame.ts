import { formatTime } from '@shared/timeline/time'
import { thumbOf } from './areas'
import { writeTime, type Context, type TextMeasure } from './text'
import type { Scene } from './scene'

/** What surrounds the lanes: the corner with the run's size, lines between the parts, the scroll bar. */
export function paintFrame(context: Context, measure: TextMeasure, scene: Scene): void {
  const { theme, areas, dpr } = scene
  const { corner, axis, scrollbar, names } = areas
  const width = scrollbar.x + scrollbar.width
  context.fillStyle = theme.surfaceQuiet
  context.fillRect(scrollbar.x, 0, scrollbar.width, scrollbar.y + scrollbar.height)
  paintCorner(context, measure, scene)
  context.fillStyle = theme.line
  const hair = 1 / dpr
  context.fillRect(0, corner.height - hair, width, hair)
  if (axis.y > 0) context.fillRect(axis.x, axis.y - hair, axis.width + scrollbar.width, hair)
  context.fillRect(names.width - hair, 0, hair, names.y + names.height)
  const thumb = thumbOf(areas, scene.viewport.scrollTop, scene.bounds.contentHeight)
  if (thumb === null) return
  context.fillStyle = theme.waiting
  context.beginPath()
  context.roundRect(thumb.x, thumb.y, thumb.width, thumb.height, thumb.width / 2)
  context.fill()
}

function paintCorner(context: Context, measure: TextMeasure, scene: Scene): void {
  const { corner, axis } = scene.areas
  const { theme, words, model, nowNs } = scene
  context.fillStyle = theme.surfaceQuiet
  context.fillRect(corner.x, corner.y, corner.width, corner.height)
  const font = `12px ${theme.font}`
  const mono = `12px ${theme.mono}`
  const time = writeTime(formatTime(nowNs), words)
  const y = axis.y + axis.height / 2 + 0.5
  const right = corner.width - 10
  context.textBaseline = 'middle'
  context.fillStyle = theme.textQuiet
  context.font = mono
  const left = right - measure.width(time, mono)
  context.fillText(time, left, y)
  context.font = font
  context.fillText(measure.fit(words.tasks(model.tasks.length), font, left - 24), 12, y)
}

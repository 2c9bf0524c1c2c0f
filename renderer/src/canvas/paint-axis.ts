import { axisTicks, type TickedStretch } from './axis-ticks'
import { snap, xOf, type Scene } from './scene'
import type { Context, TextMeasure } from './text'

const NARROWEST_PART = 5

/** The axis above the lanes, and a line through the lanes at each of its ticks. Their labels follow what lies over them. */
export function paintAxis(context: Context, measure: TextMeasure, scene: Scene): void {
  const { axis, lanes } = scene.areas
  context.save()
  context.beginPath()
  context.rect(axis.x, axis.y, axis.width, lanes.y + lanes.height - axis.y)
  context.clip()
  context.fillStyle = scene.theme.surfaceQuiet
  context.fillRect(axis.x, axis.y, axis.width, axis.height)
  for (const stretch of axisTicks(scene, measure)) paintTicks(context, scene, stretch)
  context.restore()
}

/** A line through the lanes at each label, and short ones on the axis between them. */
function paintTicks(context: Context, scene: Scene, { at, stepNs, parts, startNs, endNs }: TickedStretch): void {
  const { axis, lanes } = scene.areas
  const { theme, dpr } = scene
  const bottom = axis.y + axis.height
  for (const ns of at) {
    const x = snap(xOf(scene, ns), dpr)
    context.fillStyle = theme.grid
    context.fillRect(x, lanes.y, 1, lanes.height)
    context.fillStyle = theme.textQuiet
    context.fillRect(x, bottom - 5, 1, 5)
  }
  const partNs = stepNs / parts
  if (partNs / scene.viewport.nsPerPx < NARROWEST_PART) return
  context.globalAlpha = 0.6
  context.fillStyle = theme.textQuiet
  for (let part = Math.ceil(startNs / partNs); part * partNs <= endNs; part++) {
    context.fillRect(snap(xOf(scene, part * partNs), dpr), bottom - 3, 1, 3)
  }
  context.globalAlpha = 1
}

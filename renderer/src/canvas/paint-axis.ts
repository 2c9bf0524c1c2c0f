import { ticks } from '@shared/timeline/time'
import { snap, xOf, type Scene } from './scene'
import { writeTime, type Context, type TextMeasure } from './text'
import { endOf, timeToX } from './viewport'

const FONT_SIZE = 12
const LABEL_GAP = 20
/** The first and the last label keep so far from the axis' ends. */
const EDGE = 2

/** The axis above the lanes, and a line through the lanes at each of its labels. */
export function paintAxis(context: Context, measure: TextMeasure, scene: Scene): void {
  const { axis, lanes } = scene.areas
  const { theme, dpr } = scene
  const font = `${FONT_SIZE}px ${theme.mono}`
  const { at, label, stepNs, parts } = ticksOf(measure, scene, font)
  const right = axis.x + axis.width
  context.save()
  context.beginPath()
  context.rect(axis.x, axis.y, axis.width, lanes.y + lanes.height - axis.y)
  context.clip()
  context.fillStyle = theme.surfaceQuiet
  context.fillRect(axis.x, axis.y, axis.width, axis.height)
  context.fillStyle = theme.grid
  for (const ns of at) context.fillRect(snap(xOf(scene, ns), dpr), lanes.y, 1, lanes.height)
  context.fillStyle = theme.textQuiet
  context.font = font
  context.textBaseline = 'middle'
  for (const ns of at) {
    const x = snap(xOf(scene, ns), dpr)
    const text = writeTime(label(ns), scene.words)
    const width = measure.width(text, font)
    const left = Math.min(Math.max(x - width / 2, axis.x + EDGE), right - EDGE - width)
    context.fillRect(x, axis.y + axis.height - 5, 1, 5)
    context.fillText(text, left, axis.y + axis.height / 2 - 1)
  }
  context.globalAlpha = 0.6
  const partPx = stepNs / parts / scene.viewport.nsPerPx
  const firstPart = Math.floor((at[0] ?? 0) / (stepNs / parts)) - parts
  for (let part = firstPart; partPx >= 5; part++) {
    const x = axis.x + timeToX(scene.viewport, (part * stepNs) / parts)
    if (x > right) break
    context.fillRect(snap(x, dpr), axis.y + axis.height - 3, 1, 3)
  }
  context.restore()
}

/** As many labels as stand apart. */
function ticksOf(measure: TextMeasure, { viewport, bounds }: Scene, font: string): ReturnType<typeof ticks> {
  const endNs = endOf(viewport, bounds)
  const startNs = Math.max(viewport.startNs, 0)
  const tick = (spacing: number): ReturnType<typeof ticks> =>
    ticks(startNs, endNs, (endNs - startNs) / viewport.nsPerPx / spacing, bounds.durationNs)
  const first = tick(80)
  const widest = measure.width(first.label(endNs), font) + LABEL_GAP
  return widest <= 80 ? first : tick(widest)
}

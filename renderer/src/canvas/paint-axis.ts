import { ticks, type Ticks } from '@shared/timeline/time'
import { foldsInSight, labelsOfFolds } from './paint-folds'
import { snap, xOf, type Scene } from './scene'
import { TakenSpace, writeTime, type Context, type TextMeasure } from './text'
import type { TimeRange } from './types'
import { endOf, startOf } from './viewport'

const FONT_SIZE = 12
const LABEL_GAP = 20
/** Labels stand at least so far apart, from begin to begin. */
const SPACING = 80
/** The first and the last label keep so far from the axis' ends. */
const EDGE = 2
const NARROWEST_PART = 5

/** The axis above the lanes, and a line through the lanes at each of its labels. */
export function paintAxis(context: Context, measure: TextMeasure, scene: Scene): void {
  const { axis, lanes } = scene.areas
  const { theme } = scene
  const font = `${FONT_SIZE}px ${theme.mono}`
  const taken = new TakenSpace()
  for (const { x, width } of labelsOfFolds(measure, scene)) taken.take(x - EDGE, x + width + EDGE)
  context.save()
  context.beginPath()
  context.rect(axis.x, axis.y, axis.width, lanes.y + lanes.height - axis.y)
  context.clip()
  context.fillStyle = theme.surfaceQuiet
  context.fillRect(axis.x, axis.y, axis.width, axis.height)
  context.font = font
  context.textBaseline = 'middle'
  for (const stretch of stretchesInSight(scene)) {
    const found = ticksOf(measure, scene, font, stretch)
    paintTicks(context, scene, found, stretch)
    paintLabels(context, measure, scene, font, found, taken)
  }
  context.restore()
}

/** The run in sight, without the stretches whose break marks stand on the axis. */
function stretchesInSight(scene: Scene): TimeRange[] {
  const { viewport, bounds } = scene
  const stretches: TimeRange[] = []
  let startNs = Math.max(startOf(viewport), 0)
  for (const fold of foldsInSight(scene)) {
    stretches.push({ startNs, endNs: fold.startNs })
    startNs = fold.endNs
  }
  stretches.push({ startNs, endNs: endOf(viewport, bounds) })
  return stretches.filter((stretch) => stretch.endNs >= stretch.startNs)
}

/** As many labels as stand apart; their distance follows from the scale, and so is the same in every stretch. */
function ticksOf(measure: TextMeasure, scene: Scene, font: string, { startNs, endNs }: TimeRange): Ticks {
  const width = xOf(scene, endNs) - xOf(scene, startNs)
  const tick = (spacing: number): Ticks => ticks(startNs, endNs, width / spacing, scene.bounds.durationNs)
  const first = tick(SPACING)
  const widest = measure.width(first.label(endNs), font) + LABEL_GAP
  return widest <= SPACING ? first : tick(widest)
}

/** A line through the lanes at each label, and short ones on the axis between them. */
function paintTicks(context: Context, scene: Scene, { at, stepNs, parts }: Ticks, { startNs, endNs }: TimeRange): void {
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

function paintLabels(
  context: Context,
  measure: TextMeasure,
  scene: Scene,
  font: string,
  { at, label }: Ticks,
  taken: TakenSpace,
): void {
  const { axis } = scene.areas
  const right = axis.x + axis.width - EDGE
  context.fillStyle = scene.theme.textQuiet
  for (const ns of at) {
    const text = writeTime(label(ns), scene.words)
    const width = measure.width(text, font)
    const x = snap(xOf(scene, ns), scene.dpr)
    const left = Math.min(Math.max(x - width / 2, axis.x + EDGE), right - width)
    if (taken.place(left, left + width, width) === null) continue
    taken.take(left - EDGE, left + width + EDGE)
    context.fillText(text, left, axis.y + axis.height / 2 - 1)
  }
}

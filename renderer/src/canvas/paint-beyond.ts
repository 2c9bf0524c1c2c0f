import { formatTime } from '@shared/timeline/time'
import { beyondOf } from './beyond'
import { groundOf, laneTop, visibleLanes, type Scene } from './scene'
import { writeTime, type Context, type TextMeasure } from './text'

/** From the edge of the lanes to the tip of the chevron, and from there to the time. */
const EDGE = 6
const CHEVRON = 4
const GAP = 5

/** At the edge of each lane that has nothing in sight: which way its task lies, and when. */
export function paintBeyond(context: Context, measure: TextMeasure, scene: Scene): void {
  const { x, y, width, height } = scene.areas.lanes
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.font = `12px ${scene.theme.mono}`
  context.textBaseline = 'middle'
  const { first, end } = visibleLanes(scene)
  for (let lane = first; lane < end; lane++) paintOne(context, measure, scene, lane)
  context.restore()
}

function paintOne(context: Context, measure: TextMeasure, scene: Scene, lane: number): void {
  const beyond = beyondOf(scene, lane)
  if (beyond === null) return
  const { theme, words, laneHeight } = scene
  const { isBefore, ns, left: begin, right: end } = beyond
  const middle = laneTop(scene, lane) + laneHeight / 2
  const text = writeTime(formatTime(ns), words)
  const width = measure.width(text, context.font)
  const side = isBefore ? 1 : -1
  const tip = isBefore ? begin + EDGE : end - EDGE
  const from = tip + side * (CHEVRON + GAP)
  const left = isBefore ? from : from - width
  context.fillStyle = groundOf(scene, lane)
  context.fillRect(left - GAP, middle - 7, width + 2 * GAP, 14)
  context.strokeStyle = theme.textQuiet
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(tip + side * CHEVRON, middle - CHEVRON)
  context.lineTo(tip, middle)
  context.lineTo(tip + side * CHEVRON, middle + CHEVRON)
  context.stroke()
  context.fillStyle = theme.textQuiet
  context.fillText(text, left, middle + 0.5)
}

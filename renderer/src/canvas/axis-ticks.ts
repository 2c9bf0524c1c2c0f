import { ticks, type Ticks } from '@shared/timeline/time'
import { foldsInSight } from './paint-folds'
import { xOf, type Scene } from './scene'
import type { TextMeasure } from './text'
import type { TimeRange } from './types'
import { endOf, startOf } from './viewport'

/** What lies between two labels of the axis at least. */
const LABEL_GAP = 20
/** Labels stand at least so far apart, from begin to begin. */
const SPACING = 80

/** The ticks of a stretch of the run in sight. */
export interface TickedStretch extends TimeRange, Ticks {}

export const axisFont = ({ theme }: Scene): string => `12px ${theme.mono}`

/** The ticks of the run in sight, without the stretches whose break marks stand on the axis. */
export function axisTicks(scene: Scene, measure: TextMeasure): TickedStretch[] {
  const { viewport, bounds } = scene
  const stretches: TimeRange[] = []
  let startNs = Math.max(startOf(viewport), 0)
  for (const fold of foldsInSight(scene)) {
    stretches.push({ startNs, endNs: fold.startNs })
    startNs = fold.endNs
  }
  stretches.push({ startNs, endNs: endOf(viewport, bounds) })
  return stretches
    .filter((stretch) => stretch.endNs >= stretch.startNs)
    .map((stretch) => ({ ...stretch, ...ticksOf(measure, scene, stretch) }))
}

/** As many labels as stand apart; their distance follows from the scale, and so is the same in every stretch. */
function ticksOf(measure: TextMeasure, scene: Scene, { startNs, endNs }: TimeRange): Ticks {
  const width = xOf(scene, endNs) - xOf(scene, startNs)
  const tick = (spacing: number): Ticks => ticks(startNs, endNs, width / spacing, scene.bounds.durationNs)
  const first = tick(SPACING)
  const widest = measure.width(first.label(endNs), axisFont(scene)) + LABEL_GAP
  return widest <= SPACING ? first : tick(widest)
}

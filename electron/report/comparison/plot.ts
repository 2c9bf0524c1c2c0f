import type { VariantSummary } from '@shared/compare/statistics'
import { escapeMarkup, markupLine, nameLine } from '../text'
import { drawAxis } from '../timeline/axis'
import { fit, textWidth } from '../timeline/text-width'
import { AXIS_HEIGHT, namesWidth, px, type TimeScale, xOf } from '../timeline/view'

const ROW_HEIGHT = 40
const BOX_HEIGHT = 14
/** Dots of runs that took the same time lie beside each other, in as many steps. */
const JITTER = [0, -6, 6, -3, 3, -8, 8]
const LEGEND_HEIGHT = 26

/** How long the runs of each variant took: a dot each, the middle half as a box, the median, and how sure it is. */
export function drawDistributions(variants: readonly VariantSummary[], width: number): string {
  const scale = scaleOf(variants, width)
  if (scale === null) return ''
  const rows = variants.map((variant, i) => drawRow(variant, scale, AXIS_HEIGHT + i * ROW_HEIGHT)).join('')
  const below = variants.length * ROW_HEIGHT
  const height = AXIS_HEIGHT + below + LEGEND_HEIGHT
  const legend = `<text class="quiet" x="10" y="${height - 9}">Dot: a run. Ring: an outlier. Box: the middle half. Line: the median, and below it its 95% interval.</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" class="timeline" role="img" aria-label="How long the runs of each variant took">${drawAxis(scale, AXIS_HEIGHT, below)}${rows}${legend}</svg>`
}

/** From 0, unless all runs lie so close together that nothing could be told apart; null: there are none. */
function scaleOf(variants: readonly VariantSummary[], width: number): TimeScale | null {
  const times = variants.flatMap(({ points }) => points.map(({ ns }) => ns))
  if (times.length === 0) return null
  const least = times.reduce((a, b) => Math.min(a, b))
  const most = times.reduce((a, b) => Math.max(a, b))
  const pad = Math.max((most - least) * 0.05, most * 0.001)
  const isClose = least > most * 0.6 && most > least
  const widest = variants.reduce((most, { label }) => Math.max(most, textWidth(nameLine(label), 13)), 0)
  const namesWidth = Math.round(Math.min(Math.max(widest + 24, 120), width * 0.4))
  return { width, namesWidth, startNs: isClose ? least - pad : 0, endNs: most + (isClose ? pad : 0), durationNs: most }
}

function drawRow(variant: VariantSummary, scale: TimeScale, top: number): string {
  const names = namesWidth(scale)
  const middle = top + ROW_HEIGHT / 2
  const label = `<text class="name" x="10" y="${middle + 4}">${escapeMarkup(fit(nameLine(variant.label), 13, names - 20))}</text>`
  const edge = `<path class="edge" d="M0 ${top + 0.5}h${scale.width}"/>`
  if (variant.points.length === 0) {
    return `${edge}${label}<text class="quiet" x="${names + 18}" y="${middle + 4}">No run of it completed.</text>`
  }
  return edge + label + drawBox(variant, scale, middle) + drawPoints(variant, scale, middle)
}

function drawBox({ fiveNs, medianNs, intervalNs }: VariantSummary, scale: TimeScale, middle: number): string {
  const [low, q1, , q3, high] = fiveNs.map((ns) => xOf(scale, ns)) as unknown as VariantSummary['fiveNs']
  const top = middle - BOX_HEIGHT / 2
  const box = `<rect class="box" x="${px(q1)}" y="${top}" width="${px(Math.max(q3 - q1, 1))}" height="${BOX_HEIGHT}"/>`
  const whisker = `<path class="whisker" d="M${px(low)} ${middle}H${px(high)}"/>`
  const median = `<path class="median" d="M${px(xOf(scale, medianNs))} ${top - 3}v${BOX_HEIGHT + 6}"/>`
  if (intervalNs === null) return whisker + box + median
  const [from, to] = [xOf(scale, intervalNs.low), xOf(scale, intervalNs.high)]
  return `${whisker}${box}${median}<path class="bracket" d="M${px(from)} ${middle + 9}v4H${px(to)}v-4"/>`
}

const drawPoints = ({ points }: VariantSummary, scale: TimeScale, middle: number): string =>
  points
    .map(({ ns, runId, isOutlier }, i) => {
      const y = middle + JITTER[i % JITTER.length]!
      const title = markupLine(`run ${runId}`)
      return `<circle class="${isOutlier ? 'outlier' : 'point'}" cx="${px(xOf(scale, ns))}" cy="${y}" r="${isOutlier ? 3 : 2}"><title>${title}</title></circle>`
    })
    .join('')

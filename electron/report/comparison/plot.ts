import type { VariantSummary } from '@shared/compare/statistics'
import { escapeMarkup, markupLine, nameLine } from '../text'
import { drawAxis } from '../timeline/axis'
import { fit, textWidth } from '../timeline/text-width'
import type { Words } from '../words/words'
import { AXIS_HEIGHT, namesWidth, px, type TimeScale, xOf } from '../timeline/view'

const ROW_HEIGHT = 40
const BOX_HEIGHT = 14
/** Dots of runs that took the same time lie beside each other, in as many steps. */
const JITTER = [0, -6, 6, -3, 3, -8, 8]
const LINE_HEIGHT = 17

/** How long the runs of each variant took: a dot each, the middle half as a box, the median, and how sure it is. */
export function drawDistributions(variants: readonly VariantSummary[], width: number, words: Words): string {
  const scale = scaleOf(variants, width, words)
  if (scale === null) return ''
  const rows = variants.map((variant, i) => drawRow(variant, scale, AXIS_HEIGHT + i * ROW_HEIGHT)).join('')
  const below = variants.length * ROW_HEIGHT
  const legend = legendLines(words.plotLegend, width - 20)
  const height = AXIS_HEIGHT + below + legend.length * LINE_HEIGHT + 9
  const last = height - 9
  const texts = legend.map((line, i) => {
    const y = last - (legend.length - 1 - i) * LINE_HEIGHT
    return `<text class="quiet" x="10" y="${y}">${line}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" class="timeline" role="img" aria-label="${words.plot}">${drawAxis(scale, AXIS_HEIGHT, below)}${rows}${texts.join('')}</svg>`
}

/** The sentences in as few lines as they need. */
function legendLines(sentences: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const sentence of sentences) {
    const longer = `${lines.at(-1) ?? ''} ${sentence}`.trim()
    if (lines.length > 0 && textWidth(longer, 12) <= width) lines[lines.length - 1] = longer
    else lines.push(sentence)
  }
  return lines
}

/** From 0, unless all runs lie so close together that nothing could be told apart; null: there are none. */
function scaleOf(variants: readonly VariantSummary[], width: number, words: Words): TimeScale | null {
  const times = variants.flatMap(({ points }) => points.map(({ ns }) => ns))
  if (times.length === 0) return null
  const least = times.reduce((a, b) => Math.min(a, b))
  const most = times.reduce((a, b) => Math.max(a, b))
  const pad = Math.max((most - least) * 0.05, most * 0.001)
  const isClose = least > most * 0.6 && most > least
  const widest = variants.reduce((most, { label }) => Math.max(most, textWidth(nameLine(label), 13)), 0)
  const namesWidth = Math.round(Math.min(Math.max(widest + 24, 120), width * 0.4))
  const range = { startNs: isClose ? least - pad : 0, endNs: most + (isClose ? pad : 0), durationNs: most }
  return { width, namesWidth, ...range, words }
}

function drawRow(variant: VariantSummary, scale: TimeScale, top: number): string {
  const names = namesWidth(scale)
  const middle = top + ROW_HEIGHT / 2
  const label = `<text class="name" x="10" y="${middle + 4}">${escapeMarkup(fit(nameLine(variant.label), 13, names - 20))}</text>`
  const edge = `<path class="edge" d="M0 ${top + 0.5}h${scale.width}"/>`
  if (variant.points.length === 0) {
    return `${edge}${label}<text class="quiet" x="${names + 18}" y="${middle + 4}">${scale.words.noCompletedRun}</text>`
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
      const title = markupLine(scale.words.run(runId))
      return `<circle class="${isOutlier ? 'outlier' : 'point'}" cx="${px(xOf(scale, ns))}" cy="${y}" r="${isOutlier ? 3 : 2}"><title>${title}</title></circle>`
    })
    .join('')

import { inLanguage } from '@shared/replay/language'
import { ticks } from '@shared/timeline/time'
import { textWidth } from './text-width'
import { lanesWidth, namesWidth, px, xOf, type TimeScale } from './view'

const SPACING = 90
const GAP = 4

/** The axis: its labels and ticks in `height` pixels from the top, and a line through `below` more at each label. */
export function drawAxis(view: TimeScale, height: number, below: number): string {
  const { at, label } = ticksOf(view)
  let free = namesWidth(view)
  return at
    .map((ns) => {
      const x = xOf(view, ns)
      const text = label(ns)
      const width = textWidth(text, 12)
      const left = x + GAP + width <= view.width ? x + GAP : x - GAP - width
      const lines =
        `<path class="tick" d="M${px(x)} ${height - 8}v8"/>` +
        (below > 0 ? `<path class="grid" d="M${px(x)} ${height}v${below}"/>` : '')
      if (left < free) return lines
      free = left + width + GAP
      const anchor = left < x ? ` text-anchor="end" x="${px(x - GAP)}"` : ` x="${px(x + GAP)}"`
      return `${lines}<text class="quiet time" y="${height - 10}"${anchor}>${text}</text>`
    })
    .join('')
}

function ticksOf(view: TimeScale): { at: readonly number[]; label: (ns: number) => string } {
  if (view.durationNs === 0) return { at: [0], label: view.words.time }
  const tick = (spacing: number): ReturnType<typeof ticks> =>
    ticks(Math.max(view.startNs, 0), view.endNs, lanesWidth(view) / spacing, view.durationNs)
  const first = tick(SPACING)
  const widest = textWidth(first.label(view.endNs), 12) + 24
  const { at, label } = widest <= SPACING ? first : tick(widest)
  return { at, label: (ns) => inLanguage(label(ns), view.words.language) }
}

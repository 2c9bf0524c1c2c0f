import type { Interval } from '@shared/compare/bootstrap'
import type { Comparison, VariantSummary } from '@shared/compare/statistics'
import { percentText } from '@shared/replay/language'
import type { Words } from '../words/words'

/** The cells of a variant's row, in the order of `variantColumns`; not escaped. */
export function variantCells(
  { label, n, medianNs, intervalNs, outliers, points, comparison }: VariantSummary,
  words: Words,
): string[] {
  const isOut = new Set(outliers)
  const named = points
    .filter(({ runId }) => isOut.has(runId))
    .map(({ runId, ns }) => `${words.run(runId)} (${words.time(ns)})`)
  return [
    label,
    words.count(n),
    Number.isFinite(medianNs) ? words.time(medianNs) : '',
    intervalText(intervalNs, words.time, words),
    ...(comparison === null
      ? [words.baseline, '']
      : [signed(comparison, words), intervalText(comparison.intervalNs, (ns) => signedTime(ns, words), words)]),
    named.join(', '),
  ]
}

const signedTime = (ns: number, { time }: Words): string => (ns > 0 ? `+${time(ns)}` : time(ns))

/** `−1.000 s (−33%)`; empty where there is nothing to compare. */
function signed({ differenceNs, relative }: Comparison, words: Words): string {
  if (!Number.isFinite(differenceNs)) return ''
  const time = signedTime(differenceNs, words)
  if (relative === null || differenceNs === 0) return time
  return `${time} (${relative < 0 ? '−' : '+'}${percentText(relative, words.language)})`
}

const intervalText = (interval: Interval | null, text: (ns: number) => string, { range }: Words): string =>
  interval === null ? '' : range(text(interval.low), text(interval.high))

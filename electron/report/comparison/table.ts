import type { Interval } from '@shared/compare/bootstrap'
import type { VariantSummary } from '@shared/compare/statistics'
import { countText, percentText } from '@shared/replay/language'
import { formatTime } from '@shared/timeline/time'

export const VARIANT_COLUMNS = ['Variant', 'Runs', 'Median', '95% interval', 'Difference', '95% interval', 'Outliers']

/** The cells of a variant's row, in the order of the columns; not escaped. */
export function variantCells({
  label,
  n,
  medianNs,
  intervalNs,
  outliers,
  points,
  comparison,
}: VariantSummary): string[] {
  const isOut = new Set(outliers)
  const named = points
    .filter(({ runId }) => isOut.has(runId))
    .map(({ runId, ns }) => `run ${runId} (${formatTime(ns)})`)
  return [
    label,
    countText(n, 'en'),
    Number.isFinite(medianNs) ? formatTime(medianNs) : '',
    intervalText(intervalNs, formatTime),
    ...(comparison === null
      ? ['baseline', '']
      : [signed(comparison.differenceNs, comparison.relative), intervalText(comparison.intervalNs, signedTime)]),
    named.join(', '),
  ]
}

const signedTime = (ns: number): string => (ns > 0 ? `+${formatTime(ns)}` : formatTime(ns))

/** `−1.000 s (−33%)`; empty where there is nothing to compare. */
function signed(ns: number, share: number | null): string {
  if (!Number.isFinite(ns)) return ''
  if (share === null || ns === 0) return signedTime(ns)
  return `${signedTime(ns)} (${share < 0 ? '−' : '+'}${percentText(share, 'en')})`
}

const intervalText = (interval: Interval | null, text: (ns: number) => string): string =>
  interval === null ? '' : `${text(interval.low)} to ${text(interval.high)}`

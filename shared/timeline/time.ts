/**
 * How times are written: as a person writes them, three significant digits below a second, and in one
 * unit along an axis. All times are nanoseconds.
 */
interface Unit {
  readonly name: string
  readonly ns: number
}

const SECOND: Unit = { name: 's', ns: 1e9 }
const BELOW_A_SECOND: readonly Unit[] = [
  { name: 'ms', ns: 1e6 },
  { name: 'µs', ns: 1e3 },
  { name: 'ns', ns: 1 },
]

/** What three significant digits round up to the next unit. */
const ROUNDS_UP = 999.5

/** `3.000 s`, `12.4 ms`, `850 µs`, `40 ns`, `0 s`; a minus sign for what is negative. */
export function formatTime(ns: number): string {
  const whole = Math.round(Math.abs(ns))
  if (whole === 0) return '0 s'
  const sign = ns < 0 ? '−' : ''
  if (whole >= ROUNDS_UP * 1e6) return `${sign}${(whole / SECOND.ns).toFixed(3)} ${SECOND.name}`
  const unit = BELOW_A_SECOND.find((candidate, i) => {
    const next = BELOW_A_SECOND[i + 1]
    return next === undefined || whole >= ROUNDS_UP * next.ns
  })!
  const value = whole / unit.ns
  return `${sign}${unit.ns === 1 ? String(whole) : value.toPrecision(3)} ${unit.name}`
}

/** Of the length of a span its ends are told to so much at least. */
const SPAN_SHARE = 0.1

/** When something began and ended: as `formatTime`, with more decimals where these would not tell how long it lasted. */
export function formatSpan(startNs: number, endNs: number): readonly [start: string, end: string] {
  const resolutionNs = (endNs - startNs) * SPAN_SHARE
  if (resolutionNs === 0 || stepOf(endNs) <= resolutionNs) return [formatTime(startNs), formatTime(endNs)]
  const label = axisLabel(resolutionNs, endNs)
  return [label(startNs), label(endNs)]
}

/** By how much two times of this size differ at least for `formatTime` to write them differently. */
const stepOf = (ns: number): number =>
  ns >= ROUNDS_UP * 1e6 ? 1e6 : Math.max(10 ** (Math.floor(Math.log10(Math.max(ns, 1))) - 2), 1)

/** How long something lasted, in the units that one says it in: `2 h 0 min`, `3 min 20 s`, `12.000 s`. */
export function formatStretch(ns: number): string {
  const seconds = Math.round(ns / SECOND.ns)
  if (seconds < 60) return formatTime(ns)
  const minutes = Math.round(ns / (60 * SECOND.ns))
  return seconds < 3600
    ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export interface Ticks {
  /** Distance of two labelled ticks. */
  readonly stepNs: number
  /** How many unlabelled intervals lie between two of them. */
  readonly parts: number
  /** The labelled ticks of the range, ascending. */
  readonly at: readonly number[]
  /** All in one unit and with the same decimals, as many as tell them apart. */
  readonly label: (ns: number) => string
}

/**
 * The ticks of an axis from `startNs` to `endNs` with at most `most` labels, at steps of 1, 2 or 5.
 * The unit suits `durationNs`, the whole recording, so that it stays the same as one zooms and pans.
 */
export function ticks(startNs: number, endNs: number, most: number, durationNs: number): Ticks {
  const rough = Math.max((endNs - startNs) / Math.max(most, 1), 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough) ?? 10
  const stepNs = factor * power
  const first = Math.ceil(startNs / stepNs - 1e-9)
  const last = Math.floor(endNs / stepNs + 1e-9)
  return {
    stepNs,
    parts: factor === 2 ? 4 : 5,
    at: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * stepNs),
    label: axisLabel(stepNs, durationNs),
  }
}

/** Writes times of a recording of this length in one unit, with as many decimals as tell times apart that differ by `resolutionNs`. */
export function axisLabel(resolutionNs: number, durationNs: number): (ns: number) => string {
  const unit = axisUnit(durationNs)
  const decimals = Math.max(0, Math.ceil(Math.log10(unit.ns / Math.max(resolutionNs, 1)) - 1e-9))
  return (ns) => `${(ns / unit.ns).toFixed(decimals)} ${unit.name}`
}

const axisUnit = (durationNs: number): Unit =>
  durationNs >= SECOND.ns ? SECOND : (BELOW_A_SECOND.find((unit) => durationNs >= unit.ns) ?? SECOND)

/** Statistics that go by the order of the values, so that one wild value moves them little. */

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** Of ascending values; NaN of none. */
export const medianOf = (ascending: readonly number[]): number => quantileOf(ascending, 0.5)

/** Linear between the two nearest of the ascending values (R's type 7); NaN of none. */
export function quantileOf(ascending: ArrayLike<number>, share: number): number {
  const at = (ascending.length - 1) * share
  const below = Math.floor(at)
  const low = ascending[below] ?? NaN
  const high = ascending[Math.ceil(at)] ?? NaN
  return low + (high - low) * (at - below)
}

/** The scale that makes the median of the absolute deviations (MAD) a standard deviation, were the values normal. */
const MAD_TO_SIGMA = 1.4826
/** The same for their mean, which serves where more than half of the values are equal and the MAD is 0. */
const MEAN_DEVIATION_TO_SIGMA = 1.2533

/** How far the values commonly lie from their median: a standard deviation that outliers do not widen; 0 of fewer than two. */
export function spreadOf(ascending: readonly number[]): number {
  const deviations = deviationsOf(ascending)
  if (deviations.length < 2) return 0
  const typical = medianOf(sorted(deviations)) * MAD_TO_SIGMA
  if (typical > 0) return typical
  return (deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length) * MEAN_DEVIATION_TO_SIGMA
}

/** An outlier is this many spreads away (Iglewicz and Hoaglin, 1993). */
const OUTLIER_SPREADS = 3.5
/** Of fewer values none can be called the odd one. */
const FEWEST = 5

/** Whether each value stands out from the rest. */
export function areOutliers(values: readonly number[]): boolean[] {
  const ascending = sorted(values)
  const median = medianOf(ascending)
  const limit = spreadOf(ascending) * OUTLIER_SPREADS
  return values.map((value) => values.length >= FEWEST && Math.abs(value - median) > limit)
}

const deviationsOf = (ascending: readonly number[]): number[] => {
  const median = medianOf(ascending)
  return ascending.map((value) => Math.abs(value - median))
}

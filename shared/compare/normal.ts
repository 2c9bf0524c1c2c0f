/** The chance that a standard normal value is above z ≥ 0 (Abramowitz and Stegun 26.2.17; off by less than 1e-7). */
export function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}

/** What a Student's t value with `freedom` degrees is exceeded by 2.5% of the time (Cornish and Fisher's expansion; within 2% from 4 degrees on). */
export function studentLimit(freedom: number): number {
  const z = 1.959964
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
}

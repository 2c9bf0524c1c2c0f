/** One line of a benchmark's table. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly goal?: string
  readonly met?: boolean
}

const format = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

export const atMost = (name: string, value: number, goal: number): Figure => ({
  name,
  value: format(value),
  goal: `≤ ${format(goal)}`,
  met: value <= goal,
})

export const atLeast = (name: string, value: number, goal: number): Figure => ({
  name,
  value: format(value),
  goal: `≥ ${format(goal)}`,
  met: value >= goal,
})

export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Measures all in turn, `rounds` times (A B C A B C …), so that whatever drifts hits all alike. In ms. */
export async function interleave(
  rounds: number,
  samples: Readonly<Record<string, () => Promise<number>>>,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, sample] of Object.entries(samples)) (times[name] ??= []).push(await sample())
  }
  return times
}

export function table(title: string, figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const lines = figures.map(({ name, value, goal, met }) => {
    const verdict = goal === undefined ? '' : `  ${goal.padEnd(8)} ${met ? 'met' : 'MISSED'}`
    return `${name.padEnd(width)}  ${value.padStart(14)}${verdict}`
  })
  return [title, ...lines].join('\n')
}

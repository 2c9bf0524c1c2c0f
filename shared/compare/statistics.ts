import type { RunId } from '../ids'
import type { Clock } from '../run'
import { differenceIntervals, type Interval, medianInterval, type ResampleOptions } from './bootstrap'
import { areOutliers, medianOf, quantileOf, sorted, spreadOf } from './order'
import { type Block, rankTest, smallestP } from './rank-test'

/** What one run measured. */
export interface Sample {
  readonly runId: RunId
  /** Its duration, whole nanoseconds. */
  readonly ns: number
  /** Which repetition of its batch it was, the same for all variants that were run in turn; null: not of one batch. */
  readonly round: number | null
}

export interface VariantSamples {
  readonly label: string
  /** Of the runs that completed. */
  readonly samples: readonly Sample[]
}

/** A run as a point of the distribution plot. */
interface SamplePoint extends Sample {
  /** It stands out from its variant's other runs. It counts all the same. */
  readonly isOutlier: boolean
}

/**
 * What the runs show of a variant against the baseline.
 * - exact: on the virtual clock, where every run of a variant took the same time, there is no noise.
 * - different: beyond noise; `far`: the difference is many times as large as runs differ among themselves.
 * - same: no difference that so many runs can show.
 * - tooFew: however large the difference, so few runs cannot tell it from noise; `needed` of each could.
 * - none: one of the two has no run.
 */
type Verdict =
  | { readonly kind: 'exact' }
  | { readonly kind: 'different'; readonly isFar: boolean }
  | { readonly kind: 'same' }
  | { readonly kind: 'tooFew'; readonly needed: number }
  | { readonly kind: 'none' }

/** A variant against the baseline. Differences are its own value less the baseline's: below 0 it ends sooner. */
export interface Comparison {
  readonly differenceNs: number
  /** As a share of the baseline's median; null where that is 0. */
  readonly relative: number | null
  /** Of the difference; null where one of the two has fewer than five runs. */
  readonly intervalNs: Interval | null
  readonly relativeInterval: Interval | null
  /** How often chance alone would make identical code differ as much. 1 with too few runs. */
  readonly p: number
  /** How many runs were compared, of both. */
  readonly runs: number
  readonly verdict: Verdict
}

export interface VariantSummary {
  readonly label: string
  readonly n: number
  /** NaN where it has no run. */
  readonly medianNs: number
  /** Of the median; null of fewer than five runs. */
  readonly intervalNs: Interval | null
  /** Lowest, quartiles, highest; NaN where it has no run. */
  readonly fiveNs: readonly [number, number, number, number, number]
  /** In the order of the samples. */
  readonly points: readonly SamplePoint[]
  readonly outliers: readonly RunId[]
  /** null: it is the baseline. */
  readonly comparison: Comparison | null
}

export interface StatisticsOptions {
  /** Index of the variant that the others are compared with. */
  readonly baseline: number
  readonly clock: Clock
  /** Of the bootstrap. The same runs and seed give the same intervals. */
  readonly seed?: number
  readonly resamples?: number
}

/**
 * A verdict needs p below 1%: a table often compares several variants at once, and of five that are
 * identical to the baseline one in twenty tables may name one, not one in five.
 */
const LARGEST_P = 0.01
/** A difference of so many spreads needs no statistics to be seen. */
const FAR_SPREADS = 5
/** Rounds that are ranked among each other; five of each are the fewest that can show anything. */
const ROUNDS_OF_A_BLOCK = 5
const RESAMPLES = 2000

/** Compares variants by the medians of their runs. @throws RangeError where the baseline is none of them. */
export function compareVariants(
  variants: readonly VariantSamples[],
  { baseline, clock, seed = 1, resamples = RESAMPLES }: StatisticsOptions,
): VariantSummary[] {
  const base = variants[baseline]
  if (base === undefined) throw new RangeError('The baseline is none of the variants; choose one of them.')
  const options = { seed, resamples }
  return variants.map((variant, i) =>
    summarize(variant, i === baseline ? null : compare(base, variant, clock, options), options),
  )
}

function summarize(
  { label, samples }: VariantSamples,
  comparison: Comparison | null,
  options: ResampleOptions,
): VariantSummary {
  const values = timesOf(samples)
  const ascending = sorted(values)
  const isOutlier = areOutliers(values)
  const points = samples.map((sample, i) => ({ ...sample, isOutlier: isOutlier[i]! }))
  return {
    label,
    n: samples.length,
    medianNs: medianOf(ascending),
    intervalNs: medianInterval(values, options),
    fiveNs: [0, 0.25, 0.5, 0.75, 1].map((share) => quantileOf(ascending, share)) as unknown as VariantSummary['fiveNs'],
    points,
    outliers: points.filter((point) => point.isOutlier).map(({ runId }) => runId),
    comparison,
  }
}

const timesOf = (samples: readonly Sample[]): number[] => samples.map(({ ns }) => ns)

function compare(base: VariantSamples, variant: VariantSamples, clock: Clock, options: ResampleOptions): Comparison {
  const first = timesOf(base.samples)
  const second = timesOf(variant.samples)
  const baseNs = medianOf(sorted(first))
  const differenceNs = medianOf(sorted(second)) - baseNs
  const intervals = differenceIntervals(first, second, haveSameRounds(base.samples, variant.samples), options)
  const blocks = inBlocks(base.samples, variant.samples)
  const p = rankTest(blocks)
  const isExact = clock === 'virtual' && isConstant(first) && isConstant(second)
  const evidence = { p, differenceNs, interval: intervals?.absolute ?? null }
  return {
    differenceNs,
    relative: baseNs === 0 ? null : differenceNs / baseNs,
    intervalNs: evidence.interval,
    relativeInterval: baseNs === 0 ? null : (intervals?.relative ?? null),
    p,
    runs: first.length + second.length,
    verdict: isExact ? { kind: 'exact' } : judge(first, second, blocks, evidence),
  }
}

interface Evidence {
  readonly p: number
  readonly differenceNs: number
  readonly interval: Interval | null
}

function judge(
  first: readonly number[],
  second: readonly number[],
  blocks: readonly Block[],
  { p, differenceNs, interval }: Evidence,
): Verdict {
  if (first.length === 0 || second.length === 0) return { kind: 'none' }
  const sizes = blocks.map((block) => ({ first: block.first.length, second: block.second.length }))
  if (smallestP(sizes) > LARGEST_P) return { kind: 'tooFew', needed: fewestNeeded() }
  // The rank test may see that the shapes differ; the verdict speaks of the medians.
  const isClear = interval !== null && (interval.low > 0 || interval.high < 0)
  if (p >= LARGEST_P || !isClear) return { kind: 'same' }
  const spread = Math.max(spreadOf(sorted(first)), spreadOf(sorted(second)))
  return { kind: 'different', isFar: Math.abs(differenceNs) >= FAR_SPREADS * spread }
}

/** The fewest runs of each of two variants that can show a difference at all. */
function fewestNeeded(): number {
  let runs = 1
  while (smallestP([{ first: runs, second: runs }]) > LARGEST_P) runs++
  return runs
}

const isConstant = (values: readonly number[]): boolean =>
  values.length > 0 && values.every((value) => value === values[0])

/** Whether sample i of both is of the same round. */
const haveSameRounds = (base: readonly Sample[], variant: readonly Sample[]): boolean =>
  base.length === variant.length && base.every(({ round }, i) => round !== null && round === variant[i]!.round)

/**
 * The samples by the time of their rounds: blocks of five rounds and more that follow one another.
 * One block of all where the runs were not interleaved: few share a round.
 */
function inBlocks(base: readonly Sample[], variant: readonly Sample[]): Block[] {
  const baseRounds = new Set(base.map(({ round }) => round))
  const rounds = [...new Set([...base, ...variant].map(({ round }) => round))]
  const shared = variant.filter(({ round }) => baseRounds.has(round)).length
  if (rounds.includes(null) || shared * 2 < rounds.length) return [{ first: timesOf(base), second: timesOf(variant) }]
  rounds.sort((a, b) => a! - b!)
  const count = Math.max(1, Math.floor(shared / ROUNDS_OF_A_BLOCK))
  const blockOf = new Map(rounds.map((round, i) => [round, Math.floor((i * count) / rounds.length)]))
  const of = (samples: readonly Sample[], block: number): number[] =>
    timesOf(samples.filter(({ round }) => blockOf.get(round) === block))
  return Array.from({ length: count }, (_, block) => ({ first: of(base, block), second: of(variant, block) }))
}

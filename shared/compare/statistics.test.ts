import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunId } from '../ids'
import type { Clock } from '../run'
import { medianInterval } from './bootstrap'
import { seededRandom } from './random'
import { compareVariants, type Sample, type VariantSummary } from './statistics'
import { roughTime, verdictText } from './verdict-words'

type Random = () => number
/** How long identical code takes in each round, around 1. */
type Noise = (random: Random, rounds: number) => (round: number) => number

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** As measured runs behave: they scatter by 3 to 5%, some take much longer, and the machine drifts under all alike. */
const NOISES: Readonly<Record<string, Noise>> = {
  'normal, 5%': (random) => () => 1 + 0.05 * normal(random),
  'log-normal with a heavy tail': (random) => () => {
    const stall = random() < 0.08 ? 1 - 0.4 * Math.log(1 - random()) : 1
    return Math.exp(0.035 * normal(random)) * stall
  },
  'drift that interleaved runs share': (random, rounds) => {
    const slope = 0.3 * (random() - 0.5)
    const phase = 6 * random()
    return (round) => (1 + (slope * round) / rounds + 0.05 * Math.sin(phase + round / 2)) * (1 + 0.03 * normal(random))
  },
  'a clock of coarse ticks': (random) => () => Math.round(40 * (1 + 0.04 * normal(random))) / 40,
}

const SECOND = 1e9
let nextRun = 1
const toSample = (ns: number, round: number | null): Sample => ({ runId: nextRun++ as RunId, ns, round })

/** Runs two variants in turn, of which the second is slower by a share. */
function race(noise: Noise, rounds: number, slowdown: number, trial: number): VariantSummary {
  const random = seededRandom(trial * 7919 + rounds)
  const timeOf = noise(random, rounds)
  const first: Sample[] = []
  const second: Sample[] = []
  for (let round = 0; round < rounds; round++) {
    first.push(toSample(SECOND * timeOf(round), round))
    second.push(toSample(SECOND * timeOf(round) * (1 + slowdown), round))
  }
  return compare(first, second)
}

/** A quarter of the usual resamples: enough for a verdict, and there are thousands of comparisons here. */
const RESAMPLES = 500

function compare(first: readonly Sample[], second: readonly Sample[], clock: Clock = 'real'): VariantSummary {
  const variants = [
    { label: 'before', samples: first },
    { label: 'after', samples: second },
  ]
  return compareVariants(variants, { baseline: 0, clock, resamples: RESAMPLES })[1]!
}

const runsOf = (...times: readonly number[]): Sample[] => times.map((ns) => toSample(ns, null))

const TRIALS = Array.from({ length: 200 }, (_, trial) => trial)
const kindOf = ({ comparison }: VariantSummary) => comparison!.verdict.kind

describe.each(Object.entries(NOISES))('Under %s', (_, noise) => {
  const slower = new Map<number, VariantSummary[]>()
  /** 200 comparisons with a planted slow-down of 10%. */
  const slowed = (n: number): VariantSummary[] => {
    if (!slower.has(n))
      slower.set(
        n,
        TRIALS.map((trial) => race(noise, n, 0.1, trial)),
      )
    return slower.get(n)!
  }

  test.each([5, 10, 20])(
    'identical code shows no difference in at least 190 of 200 comparisons of %i runs each',
    (n) => {
      const same = TRIALS.filter((trial) => kindOf(race(noise, n, 0, trial)) === 'same')
      expect(same.length).toBeGreaterThanOrEqual(190)
    },
  )

  test('a slow-down of 10% is found in at least 190 of 200 comparisons of 20 runs each', () => {
    const found = slowed(20).filter(
      (summary) => kindOf(summary) === 'different' && summary.comparison!.differenceNs > 0,
    )
    expect(found.length).toBeGreaterThanOrEqual(190)
  })

  test.each([10, 20])(
    'the interval of the difference holds the planted one in at least 180 of 200, %i runs each',
    (n) => {
      const held = TRIALS.filter((trial) => {
        const { low, high } = race(noise, n, 0.1, trial).comparison!.relativeInterval!
        return low <= 0.1 && 0.1 <= high
      })
      expect(held.length).toBeGreaterThanOrEqual(180)
    },
  )
})

describe('A comparison', () => {
  test('of runs that were not made in turn holds its verdicts too', () => {
    const apart = (trial: number, slowdown: number): string => {
      const random = seededRandom(trial)
      const times = (factor: number) => Array.from({ length: 20 }, () => SECOND * factor * (1 + 0.05 * normal(random)))
      return kindOf(compare(runsOf(...times(1)), runsOf(...times(1 + slowdown))))
    }
    expect(TRIALS.filter((trial) => apart(trial, 0) === 'same').length).toBeGreaterThanOrEqual(190)
    expect(TRIALS.filter((trial) => apart(trial, 0.1) === 'different').length).toBeGreaterThanOrEqual(190)
  })

  test('gives the same intervals for the same runs', () => {
    const noise = NOISES['normal, 5%']!
    expect(race(noise, 10, 0.1, 3).comparison).toEqual(race(noise, 10, 0.1, 3).comparison)
  })

  test('on the virtual clock is exact, with one run each', () => {
    const summary = compare(runsOf(3 * SECOND), runsOf(2 * SECOND), 'virtual')
    expect(summary).toMatchObject({ n: 1, medianNs: 2 * SECOND, intervalNs: null })
    expect(summary.comparison).toMatchObject({
      verdict: { kind: 'exact' },
      differenceNs: -SECOND,
      relative: -1 / 3,
    })
    expect(verdictText(summary, 'en')).toBe('after ends 1.000 s (33%) sooner, exactly: the virtual clock has no noise')
    expect(verdictText(summary, 'fr')).toBe(
      'after finit 1,000\u00a0s (33\u202f%) plus tôt, exactement\u00a0: l’horloge virtuelle n’a pas de bruit',
    )
    expect(verdictText(compare(runsOf(SECOND), runsOf(SECOND), 'virtual'), 'en')).toBe(
      'after ends at exactly the same time: the virtual clock has no noise',
    )
  })

  test('on the virtual clock measures noise where there is some: native I/O brings it', () => {
    const noisy = compare(runsOf(10, 12, 11, 13, 14), runsOf(12, 14, 13, 11, 10), 'virtual')
    expect(kindOf(noisy)).toBe('same')
  })

  test('of one run each on the real clock says that it can show nothing about noise', () => {
    const summary = compare(runsOf(3 * SECOND), runsOf(2 * SECOND))
    expect(verdictText(summary, 'en')).toBe(
      'after ended 1.0 s (33%) sooner, but one run each can show nothing about noise; run each at least 5 times',
    )
    expect(verdictText(summary, 'fr')).toBe(
      'after a fini 1,0\u00a0s (33\u202f%) plus tôt, mais une seule exécution de chaque ne dit rien du bruit\u202f; exécutez chacune au moins 5 fois',
    )
  })

  test('of four runs each cannot show anything, however far apart they are, and of five it can', () => {
    const four = compare(runsOf(30, 31, 32, 33), runsOf(1, 2, 3, 4))
    expect(four.comparison!.verdict).toEqual({ kind: 'tooFew', needed: 5 })
    expect(verdictText(four, 'en')).toContain(
      'these 8 runs are too few to tell that from noise; run each at least 5 times',
    )
    expect(kindOf(compare(runsOf(30, 31, 32, 33, 34), runsOf(1, 2, 3, 4, 5)))).toBe('different')
  })

  test('tells what is far beyond noise from what is beyond it', () => {
    const noise = NOISES['normal, 5%']!
    const far = race(noise, 20, -1 / 3, 1)
    expect(verdictText({ ...far, label: 'FIRST_COMPLETED' }, 'en')).toMatch(
      /^FIRST_COMPLETED ends 3\d\d ms \(3\d%\) sooner; far beyond noise$/,
    )
    expect(verdictText(race(noise, 20, 0.1, 1), 'en')).toMatch(
      /^after ends \d+ ms \(\d+(\.\d)?%\) later; beyond noise$/,
    )
    expect(verdictText(race(noise, 20, 0.1, 1), 'fr')).toMatch(/plus tard\u202f; au-delà du bruit$/)
  })

  test('that shows nothing says how many runs there were, and how large a difference may hide', () => {
    const same = race(NOISES['normal, 5%']!, 5, 0, 1)
    expect(verdictText(same, 'en')).toMatch(
      /^after: no difference that these 10 runs can show; if there is one, it is most likely below \d+ ms$/,
    )
    expect(verdictText(same, 'fr')).toMatch(
      /^after\u00a0: aucune différence que ces 10 exécutions puissent montrer\u202f; s’il y en a une/,
    )
  })

  test('with a variant that never completed says so', () => {
    const empty = compare(runsOf(1, 2), [])
    expect(empty).toMatchObject({ n: 0, medianNs: NaN, outliers: [] })
    expect(verdictText(empty, 'en')).toBe('after or the baseline has no completed run to compare')
  })

  test('takes in the rounds that a cancelled batch left unfinished', () => {
    const rounds = (times: readonly number[]) => times.map((ns, round) => toSample(ns, round))
    const summary = compare(rounds([30, 31, 32, 33, 34, 35]), rounds([1, 2, 3, 4, 5]))
    expect(summary.comparison).toMatchObject({ runs: 11, differenceNs: -29.5, verdict: { kind: 'different' } })
  })

  test('needs a baseline that is one of the variants', () => {
    expect(() => compareVariants([], { baseline: 0, clock: 'real' })).toThrow('The baseline is none of the variants')
  })

  test('has one baseline, which is compared with nothing', () => {
    const variants = ['a', 'b', 'c'].map((label) => ({ label, samples: runsOf(1, 2, 3, 4, 5) }))
    const summaries = compareVariants(variants, { baseline: 1, clock: 'real' })
    expect(summaries.map(({ comparison }) => comparison === null)).toEqual([false, true, false])
    expect(verdictText(summaries[1]!, 'en')).toBe('b is the baseline')
  })
})

describe('A summary', () => {
  test('names the runs that stand out, and keeps them', () => {
    const samples = runsOf(100, 101, 99, 102, 98, 100, 180)
    const { outliers, points, medianNs, fiveNs } = compare(runsOf(1), samples)
    expect(outliers).toEqual([samples[6]!.runId])
    expect(points.map(({ isOutlier }) => isOutlier)).toEqual([false, false, false, false, false, false, true])
    expect([medianNs, fiveNs]).toEqual([100, [98, 99.5, 100, 101.5, 180]])
  })

  test('names the one that differs where all others are equal', () => {
    const samples = runsOf(7, 7, 7, 7, 7, 7, 7, 8)
    expect(compare(runsOf(1), samples).outliers).toEqual([samples[7]!.runId])
  })

  test('seldom names one where nothing is odd', () => {
    const named = TRIALS.map((trial) => race(NOISES['normal, 5%']!, 20, 0, trial).outliers.length)
    expect(named.reduce((sum, n) => sum + n, 0)).toBeLessThan(0.02 * 20 * 200)
  })

  test('has an interval that holds the true median in at least 180 of 200 samples', () => {
    for (const n of [5, 10, 20]) {
      const held = TRIALS.filter((trial) => {
        const random = seededRandom(trial * 31 + n)
        const values = Array.from({ length: n }, () => Math.exp(0.3 * normal(random)))
        const { low, high } = medianInterval(values, { resamples: 1000, seed: 1 })!
        return low <= 1 && 1 <= high
      })
      expect(held.length, `${n} runs`).toBeGreaterThanOrEqual(180)
    }
    expect(medianInterval([1, 2, 3, 4], { resamples: 10, seed: 1 })).toBeNull()
  })
})

test('A measured time has two digits', () => {
  const times = [1.04 * SECOND, 12.4e6, 9.96e6, 0.9996e6, 850, 3, 0].map((ns) => roughTime(ns, 'en'))
  expect(times).toEqual(['1.0 s', '12 ms', '10 ms', '1.0 ms', '850 ns', '3 ns', '0 ns'])
  expect(roughTime(1.04 * SECOND, 'fr')).toBe('1,0\u00a0s')
})

test('A comparison of many runs is quick', () => {
  const random = seededRandom(5)
  const many = () => runsOf(...Array.from({ length: 1000 }, () => 1 + 0.05 * normal(random)))
  const began = performance.now()
  expect(kindOf(compare(many(), many()))).toBe('same')
  expect(performance.now() - began).toBeLessThan(2000)
})

test('Any samples at all give a verdict', () => {
  const times = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { maxLength: 30 })
  fc.assert(
    fc.property(times, times, (first, second) => {
      const { comparison } = compare(runsOf(...first), runsOf(...second))
      expect(comparison!.p).toBeGreaterThanOrEqual(0)
      expect(comparison!.p).toBeLessThanOrEqual(1)
    }),
    { numRuns: 50 },
  )
})

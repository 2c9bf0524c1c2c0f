import { describe, expect, test } from 'vitest'
import { compareVariants } from '@shared/compare/statistics'
import type { RunId } from '@shared/ids'
import { exportReport, FORMAT_NAMES } from '../formats'
import { parseMarkup } from '../html/testing'
import { jsonReportSchema } from '../json'
import { reportOf } from '../report'
import { NASTY_NAMES, recordComparison, recordExample } from '../testing'
import * as v from 'valibot'
import { againstBaseline } from './against'
import { drawDistributions } from './plot'
import { variantCells } from './table'
import { WORDS } from '../words/words'

const options = { version: '1.2.3', theme: 'auto', machine: null, language: 'en' } as const

describe('two runs', () => {
  test('are told apart task by task, with what made the difference and where they part', async () => {
    const [against] = againstBaseline(await recordComparison(), WORDS.en)
    expect(against).toMatchObject({ first: 'ALL_COMPLETED', second: 'FIRST_COMPLETED' })
    expect(against!.sentences).toEqual([
      expect.stringMatching(/^c \(line 10\) made the difference/),
      expect.stringMatching(
        /^The runs part at event \d+: in ALL_COMPLETED, .*\(line 27\); in FIRST_COMPLETED, .*\(line 27\)\.$/,
      ),
    ])
    expect(against!.changes).toContainEqual({ name: 'c', change: '2.000 s shorter; cancelled instead of finished' })
    expect(against!.changes.map(({ name }) => name)).not.toContain('a')
  })

  test('of which one has more tasks', async () => {
    const runs = [await recordExample('02-one-after-the-other'), await recordExample('03-tasks-concurrent')]
    const samples = runs.map(({ details }, i) => ({
      label: details.title,
      samples: [{ runId: i as RunId, ns: details.durationNs, round: null }],
    }))
    const variants = compareVariants(samples, { baseline: 1, clock: 'virtual' })
    const [against] = againstBaseline({ title: 'x', runs, variants }, WORDS.en)
    expect(against).toMatchObject({ first: '03-tasks-concurrent.ts', second: '02-one-after-the-other.ts' })
    expect(against!.changes).toEqual(
      expect.arrayContaining([
        { name: 'Task-2', change: 'is not in 02-one-after-the-other.ts' },
        { name: 'Task-3', change: 'is not in 02-one-after-the-other.ts' },
      ]),
    )
  })

  test('a single run is held against nothing', async () => {
    expect(againstBaseline(reportOf(await recordExample('01-first-coroutine')), WORDS.en)).toEqual([])
  })
})

describe('the table', () => {
  test('has figures with their intervals, and names outliers', async () => {
    const { variants } = await recordComparison({ noiseNs: 3e6 })
    expect(variantCells(variants[0]!, WORDS.en)).toEqual([
      ...['ALL_COMPLETED', '10', expect.stringMatching(/^3\.\d{3} s$/)],
      ...[expect.stringMatching(/^3\.\d{3} s to 3\.\d{3} s$/), 'baseline', '', expect.any(String)],
    ])
    expect(variantCells(variants[1]!, WORDS.en)[4]).toBe('−2.000 s (−66%)')
    const [late] = compareVariants(
      [
        {
          label: 'x',
          samples: [1, 1, 1.01, 1.02, 0.99, 5].map((s, i) => ({ runId: (i + 1) as RunId, ns: s * 1e9, round: null })),
        },
      ],
      { baseline: 0, clock: 'real' },
    )
    expect(variantCells(late!, WORDS.en)[6]).toBe('run 6 (5.000 s)')
  })

  test('of a variant without a completed run stays empty', () => {
    const variants = compareVariants(
      [
        { label: 'a', samples: [] },
        { label: 'b', samples: [] },
      ],
      { baseline: 0, clock: 'real' },
    )
    expect(variantCells(variants[1]!, WORDS.en)).toEqual(['b', '0', '', '', '', '', ''])
    expect(drawDistributions(variants, 600, WORDS.en)).toBe('')
  })
})

describe('the plot', () => {
  test('has a point for each run, and each variant in its place', async () => {
    const { variants } = await recordComparison({ noiseNs: 3e7 })
    const elements = parseMarkup(drawDistributions(variants, 680, WORDS.en))
    const points = elements.filter(
      ({ attributes }) => attributes['class'] === 'point' || attributes['class'] === 'outlier',
    )
    expect(points).toHaveLength(30)
    const middle = (from: number): number => Number(points[from]!.attributes['cx'])
    expect(middle(10)).toBeLessThan(middle(20))
    expect(middle(20)).toBeLessThan(middle(0))
    for (const { attributes } of points) {
      expect(Number(attributes['cx'])).toBeGreaterThan(120)
      expect(Number(attributes['cx'])).toBeLessThan(680)
    }
  })

  test('of runs that all took the same time is drawn too', async () => {
    expect(drawDistributions((await recordComparison()).variants, 680, WORDS.en)).not.toMatch(/NaN|Infinity/)
  })
})

describe.each(FORMAT_NAMES)('%s of a comparison', (format) => {
  test('has every run', async () => {
    const text = exportReport(await recordComparison(), format, options)
    for (const mode of ['ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION']) expect(text).toContain(mode)
  })
})

describe.each(['html', 'markdown'] as const)('%s', (format) => {
  test('begins with the verdict', async () => {
    const text = exportReport(await recordComparison(), format, options)
    const verdict = text.indexOf('FIRST_COMPLETED ends 2.000 s (67%) sooner, exactly')
    expect(verdict).toBeGreaterThan(0)
    expect(verdict).toBeLessThan(text.indexOf('createTask'))
  })
})

test('labels of variants are text', async () => {
  for (const name of NASTY_NAMES) {
    const report = await recordComparison({ label: (mode) => `${name} ${mode}` })
    expect(() => parseMarkup(exportReport(report, 'html', options))).not.toThrow()
    const markdown = exportReport(report, 'markdown', options)
    expect(markdown.length).toBeLessThan(65_536)
    const prose = markdown.replace(/<code>[^<]*<\/code>/g, '').replace(/(?<!`)(`+)(?!`)[^]*?[^`]\1(?!`)/g, '')
    expect(prose).not.toMatch(/<(?!\/?(?:details|summary)>)|@everyone|\*\*bold/)
  }
})

test('the JSON report has the figures, and says null where there is none', async () => {
  const report = await recordComparison()
  const empty = compareVariants([{ label: 'a', samples: [] }], { baseline: 0, clock: 'virtual' })
  const document = JSON.parse(
    exportReport({ ...report, variants: [...report.variants, ...empty] }, 'json', options),
  ) as unknown
  const parsed = v.parse(jsonReportSchema, document)
  expect(parsed.variants.map(({ medianNs }) => medianNs)).toEqual([3e9, 1e9, 2e9, null])
  expect(parsed.variants[1]!.comparison).toMatchObject({ differenceNs: -2e9, verdict: { kind: 'exact' } })
})

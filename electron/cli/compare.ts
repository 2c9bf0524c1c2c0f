import type { VariantSummary } from '@shared/compare/statistics'
import { verdictText } from '@shared/compare/verdict-words'
import { readComparison, type RunComparison } from '../exchange/comparison'
import { type Against, againstBaseline } from '../report/comparison/against'
import { variantCells } from '../report/comparison/table'
import { WORDS } from '../report/words/words'
import { UsageError, type CommandOf } from './arguments'
import { print } from './output'
import { withStore } from './saved'
import { table } from './table'

/**
 * Prints what the runs' variants took, how sure that is, where they part and which task made the difference.
 * @throws UsageError, StoreError, CorruptEventsError
 */
export async function compare({ runs, baseline, json, db }: CommandOf<'compare'>): Promise<number> {
  return withStore(db, async (store) => {
    if (store === null) throw new UsageError('There are no runs yet: taskscope run FILE makes one.')
    const comparison = await readComparison(store, runs, baseline)
    const pairs = againstBaseline({ title: '', runs: comparison.typical, variants: comparison.variants }, WORDS.en)
    print(json ? `${JSON.stringify(toDocument(comparison, pairs), null, 2)}\n` : describe(comparison, pairs))
    return 0
  })
}

function describe({ variants, typical }: RunComparison, pairs: readonly Against[]): string {
  const verdicts = variants.filter(({ comparison }) => comparison).map((variant) => `${verdictText(variant, 'en')}.\n`)
  const details = pairs.map(({ first, second, sentences, changes }) => {
    const runOf = (label: string): string =>
      `${label} (run ${typical[variants.findIndex((variant) => variant.label === label)]!.details.id})`
    const tasks = changes.map(({ name, change }) => `  ${name}: ${change}\n`)
    return `\n${WORDS.en.against(runOf(second), runOf(first))}:\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}${tasks.join('')}`
  })
  return [variantTable(variants), '\n', ...verdicts, ...details].join('')
}

/** What each variant took. The columns of the differences are there where there is something to compare. */
export function variantTable(variants: readonly VariantSummary[]): string {
  const rows = [
    WORDS.en.variantColumns.map((name) => name.toUpperCase()),
    ...variants.map((variant) => variantCells(variant, WORDS.en)),
  ]
  return table(variants.length > 1 ? rows : rows.map((row) => row.slice(0, 4)), [1, 2, 4])
}

const toDocument = ({ clock, variants, baseline, typical }: RunComparison, pairs: readonly Against[]) => ({
  clock,
  baseline: variants[baseline]!.label,
  variants: variants.map((variant, i) => {
    const { sentences, changes } = pairs.find(({ second }) => second === variant.label) ?? {}
    return {
      label: variant.label,
      runs: variant.points.map(({ runId }) => runId),
      medianNs: variant.n === 0 ? null : variant.medianNs,
      intervalNs: variant.intervalNs,
      outliers: variant.outliers,
      comparison: variant.comparison && { ...variant.comparison, text: verdictText(variant, 'en') },
      typicalRun: typical[i]!.details.id,
      ...(sentences && { cause: sentences[0], divergence: sentences[1], changes }),
    }
  }),
})

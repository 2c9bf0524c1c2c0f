import { verdictText } from '@shared/compare/verdict-words'
import { type Against, againstBaseline } from '../comparison/against'
import { VARIANT_COLUMNS, variantCells } from '../comparison/table'
import { counted } from '../facts'
import type { Report } from '../report'
import { clip, nameLine, oneLine } from '../text'
import { table, words } from './escape'

const LONGEST = 120
const MOST_CHANGES = 20
/** More pairs of runs say nothing new: the table has every variant. */
const MOST_PAIRS = 5

/** What the runs of a comparison show: the verdicts, the figures, and task by task what is different. */
export function comparisonSections(report: Report): string[] {
  const { variants } = report
  if (variants.length === 0) return []
  const verdicts = variants
    .filter(({ comparison }) => comparison !== null)
    .map(
      (variant) => `- ${inline(verdictText({ ...variant, label: label(variant.label) }, 'en'), label(variant.label))}`,
    )
  const columns = VARIANT_COLUMNS.map((name, i) => ({ name, align: i === 0 || i === 6 ? 'left' : 'right' }) as const)
  const rows = variants.map((variant) =>
    variantCells(variant).map((cell, i) => (i === 0 ? words(label(cell)) : words(clip(cell, LONGEST)))),
  )
  return [
    verdicts.join('\n'),
    table(columns, rows),
    ...againstBaseline(report).slice(0, MOST_PAIRS).flatMap(pairSections),
  ]
}

const label = (text: string): string => clip(nameLine(text), 60)

/** The label is the snippet's, the rest is ours. */
const inline = (sentence: string, name: string): string => sentence.split(name).join(words(name))

function pairSections({ first, second, sentences, changes }: Against): string[] {
  const shown = changes.slice(0, MOST_CHANGES).map(({ name, change }) => `- ${words(label(name))}: ${change}`)
  const rest = changes.length > MOST_CHANGES ? [`- and ${counted(changes.length - MOST_CHANGES, 'more task')}`] : []
  return [
    `### ${words(label(second))}, the second run, against ${words(label(first))}, the first`,
    ...sentences.map((sentence) => words(clip(oneLine(sentence), 400))),
    ...(shown.length > 0 ? [[...shown, ...rest].join('\n')] : []),
  ]
}

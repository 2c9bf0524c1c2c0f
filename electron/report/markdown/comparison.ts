import { verdictText } from '@shared/compare/verdict-words'
import { type Against, againstBaseline } from '../comparison/against'
import { variantCells } from '../comparison/table'
import type { Report } from '../report'
import { clip, nameLine, oneLine } from '../text'
import type { Words } from '../words/words'
import { prose, table } from './escape'

const LONGEST = 120
const MOST_CHANGES = 20
/** More pairs of runs say nothing new: the table has every variant. */
const MOST_PAIRS = 5

/** What the runs of a comparison show: the verdicts, the figures, and task by task what is different. */
export function comparisonSections(report: Report, words: Words): string[] {
  const { variants } = report
  if (variants.length === 0) return []
  const verdicts = variants
    .filter(({ comparison }) => comparison !== null)
    .map(
      (variant) =>
        `- ${inline(verdictText({ ...variant, label: label(variant.label) }, words.language), label(variant.label))}`,
    )
  const columns = words.variantColumns.map(
    (name, i) => ({ name, align: i === 0 || i === 6 ? 'left' : 'right' }) as const,
  )
  const rows = variants.map((variant) =>
    variantCells(variant, words).map((cell, i) => prose(i === 0 ? label(cell) : clip(cell, LONGEST))),
  )
  return [
    verdicts.join('\n'),
    table(columns, rows),
    ...againstBaseline(report, words)
      .slice(0, MOST_PAIRS)
      .flatMap((pair) => pairSections(pair, words)),
  ]
}

const label = (text: string): string => clip(nameLine(text), 60)

/** The label is the snippet's, the rest is ours. */
const inline = (sentence: string, name: string): string => sentence.split(name).join(prose(name))

function pairSections({ first, second, sentences, changes }: Against, words: Words): string[] {
  const shown = changes
    .slice(0, MOST_CHANGES)
    .map(({ name, change }) => `- ${prose(label(name))}${words.colon}${change}`)
  const rest = changes.length > MOST_CHANGES ? [`- ${words.more.tasks(changes.length - MOST_CHANGES)}`] : []
  return [
    `### ${words.against(prose(label(second)), prose(label(first)))}`,
    ...sentences.map((sentence) => prose(clip(oneLine(sentence), 400))),
    ...(shown.length > 0 ? [[...shown, ...rest].join('\n')] : []),
  ]
}

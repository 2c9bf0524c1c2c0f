import { verdictText } from '@shared/compare/verdict-words'
import { type Against, againstBaseline } from '../comparison/against'
import { drawDistributions } from '../comparison/plot'
import { variantCells } from '../comparison/table'
import type { Report } from '../report'
import { markupLine, nameLine } from '../text'
import { drawPicture } from '../timeline/picture'
import type { Words } from '../words/words'

/** Half a wide window. */
const WIDTH = 680
const MOST_CHANGES = 200

/** What the runs show against each other; empty for a single run. */
export function comparisonSection(report: Report, words: Words): string {
  const { variants } = report
  if (variants.length === 0) return ''
  const verdicts = variants
    .filter(({ comparison }) => comparison !== null)
    .map((variant) => `<li>${markupLine(verdictText(variant, words.language))}.</li>`)
  const { svg } = drawPicture(report, { theme: 'auto', width: WIDTH, id: 'stacked', isWhole: false, words })
  return `<section class="comparison" aria-label="${words.comparison}">
<ul class="verdicts">${verdicts.join('')}</ul>
<div class="wide">${variantTable(report, words)}</div>
<div class="figures"><figure>${drawDistributions(variants, WIDTH, words)}</figure><figure>${svg}</figure></div>
<div class="pairs">${againstBaseline(report, words)
    .map((pair) => pairPart(pair, words))
    .join('')}</div>
</section>`
}

function variantTable({ variants }: Report, words: Words): string {
  const head = words.variantColumns.map((name, i) => `<th scope="col"${alignOf(i)}>${name}</th>`)
  const rows = variants.map((variant) => {
    const [label, ...cells] = variantCells(variant, words).map(markupLine)
    const rest = cells.map((cell, i) => `<td${alignOf(i + 1)}>${cell}</td>`)
    return `<tr><th scope="row"><bdi>${label}</bdi></th>${rest.join('')}</tr>`
  })
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** Figures to the right, but for the outliers, which are a list. */
const alignOf = (column: number): string => (column === 0 || column === 6 ? '' : ' class="time"')

function pairPart({ first, second, sentences, changes }: Against, words: Words): string {
  const shown = changes
    .slice(0, MOST_CHANGES)
    .map(({ name, change }) => `<li><bdi>${markupLine(nameLine(name))}</bdi>${words.colon}${change}</li>`)
  const rest = changes.length > MOST_CHANGES ? `<li>${words.more.tasks(changes.length - MOST_CHANGES)}</li>` : ''
  const heading = words.against(`<bdi>${markupLine(second)}</bdi>`, `<bdi>${markupLine(first)}</bdi>`)
  return `<section><h2>${heading}</h2>
${sentences.map((sentence) => `<p>${markupLine(sentence)}</p>`).join('')}<ul>${shown.join('')}${rest}</ul></section>`
}

import { verdictText } from '@shared/compare/verdict-words'
import { type Against, againstBaseline } from '../comparison/against'
import { drawDistributions } from '../comparison/plot'
import { VARIANT_COLUMNS, variantCells } from '../comparison/table'
import { counted } from '../facts'
import type { Report } from '../report'
import { markupLine, nameLine } from '../text'
import { drawPicture } from '../timeline/picture'

/** Half a wide window. */
const WIDTH = 680
const MOST_CHANGES = 200

/** What the runs show against each other; empty for a single run. */
export function comparisonSection(report: Report): string {
  const { variants } = report
  if (variants.length === 0) return ''
  const verdicts = variants
    .filter(({ comparison }) => comparison !== null)
    .map((variant) => `<li>${markupLine(verdictText(variant, 'en'))}.</li>`)
  const { svg } = drawPicture(report, { theme: 'auto', width: WIDTH, id: 'stacked', isWhole: false })
  return `<section class="comparison" aria-label="Comparison">
<ul class="verdicts">${verdicts.join('')}</ul>
<div class="wide">${variantTable(report)}</div>
<div class="figures"><figure>${drawDistributions(variants, WIDTH)}</figure><figure>${svg}</figure></div>
<div class="pairs">${againstBaseline(report).map(pairPart).join('')}</div>
</section>`
}

function variantTable({ variants }: Report): string {
  const head = VARIANT_COLUMNS.map((name, i) => `<th scope="col"${alignOf(i)}>${name}</th>`)
  const rows = variants.map((variant) => {
    const [label, ...cells] = variantCells(variant).map(markupLine)
    const rest = cells.map((cell, i) => `<td${alignOf(i + 1)}>${cell}</td>`)
    return `<tr><th scope="row"><bdi>${label}</bdi></th>${rest.join('')}</tr>`
  })
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** Figures to the right, but for the outliers, which are a list. */
const alignOf = (column: number): string =>
  column === 0 || column === VARIANT_COLUMNS.length - 1 ? '' : ' class="time"'

function pairPart({ first, second, sentences, changes }: Against): string {
  const shown = changes
    .slice(0, MOST_CHANGES)
    .map(({ name, change }) => `<li><bdi>${markupLine(nameLine(name))}</bdi>: ${change}</li>`)
  const rest =
    changes.length > MOST_CHANGES ? `<li>and ${counted(changes.length - MOST_CHANGES, 'more task')}</li>` : ''
  return `<section><h2><bdi>${markupLine(second)}</bdi>, the second run, against <bdi>${markupLine(first)}</bdi>, the first</h2>
${sentences.map((sentence) => `<p>${markupLine(sentence)}</p>`).join('')}<ul>${shown.join('')}${rest}</ul></section>`
}

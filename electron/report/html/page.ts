import { createHash } from 'node:crypto'
import type { Language } from '@shared/replay/language'
import { toCarriedRun } from '../exchange/carried-run'
import type { Report } from '../report'
import { markupLine, nameLine } from '../text'
import { timelineStyle } from '../timeline/style'
import viewer from '../viewer/main.ts?script'
import { WORDS } from '../words/words'
import { comparisonSection } from './comparison'
import { runSection } from './sections'
import { BASE_STYLE } from './style/base'
import { COMPARISON_STYLE } from './style/comparison'
import { PANES_STYLE } from './style/panes'
import { PRINT_STYLE } from './style/print'
import { REPLAY_STYLE } from './style/replay'
import { RUN_STYLE } from './style/run'
import { SCRIPTED_STYLE } from './style/scripted'

/** In the order in which they outdo each other. */
const STYLES = [
  BASE_STYLE,
  COMPARISON_STYLE,
  RUN_STYLE,
  REPLAY_STYLE,
  PANES_STYLE,
  SCRIPTED_STYLE,
  PRINT_STYLE,
  timelineStyle('auto'),
]

/**
 * A page that is one file: it loads nothing, and no script runs in it but its own, whatever the snippet
 * calls things. It reads without that script too, and prints.
 */
export function renderHtml(report: Report, version: string, language: Language): string {
  const words = WORDS[language]
  const name = markupLine(nameLine(report.title))
  const script = insideScript(viewer)
  const style = insideStyle(STYLES.join(''))
  // The data blocks are no scripts: nothing allows them to run.
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Taskscope">
<title>${name}</title>
<style>${style}</style>
</head>
<body>
<header class="top"><h1><bdi>${name}</bdi></h1></header>
<main>
${comparisonSection(report, words)}
${report.runs.map((run, i) => runSection(run, i, report, version, words)).join('\n')}
</main>
${report.runs.map((run, i) => `<script type="application/json" id="data-${i}">${dataBlock(toCarriedRun(run))}</script>`).join('\n')}
<script>${script}</script>
</body>
</html>
`
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** JSON in which nothing ends the element that it stands in. */
const dataBlock = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/** Our own script; a string in it may look like the end of its element. */
const insideScript = (script: string): string => script.trim().replace(/<(?=!--|\/?script)/gi, '\\x3C')

const insideStyle = (style: string): string => style.replaceAll('</', '<\\/')

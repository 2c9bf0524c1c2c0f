import { errorSentence } from '@shared/crash'
import type { Language } from '@shared/replay/language'
import { toDocument } from '@shared/timeline/document'
import { layOutLanes } from '@shared/timeline/lanes'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { plainText } from '@shared/terminal-text'
import { commandOf, factsOf, lineOfTask, outcomeOf, variantOf, variantText } from '../facts'
import type { RecordedRun, Report } from '../report'
import { clip, manyLines, markupLine, nameLine } from '../text'
import { WORDS, type Words } from '../words/words'
import { comparisonSections } from './comparison'
import { code, codeBlock, type Column, prose, table } from './escape'
import { gantt, MOST_BARS } from './mermaid'
import { textTree, treeLegend } from './tree'

/** An issue of GitHub's takes 65,536 characters. With these limits a report stays below, however many runs share them. */
const MOST_CODE = 20_000
const MOST_CONSOLE = 10_000
const MOST_ROWS = 80
const LONGEST_CELL = 60
const MOST_WARNINGS = 20
const MOST_ERROR = 2000
/** Of a comparison so many runs are shown; the table has all variants. */
const MOST_RUNS = 6

function taskColumns({ task, columns }: Words): Column[] {
  const { state, parent, line, from, to, running, waiting, result } = columns
  return [
    ...[task, state, parent].map((name) => ({ name, align: 'left' }) as const),
    ...[line, from, to, running, waiting].map((name) => ({ name, align: 'right' }) as const),
    { name: result, align: 'left' },
  ]
}

/** A report to paste into an issue. */
export function renderMarkdown(report: Report, version: string, language: Language): string {
  const words = WORDS[language]
  const [first, ...others] = report.runs
  const sections = others.length === 0 ? singleRun(first!, version, words) : severalRuns(report, version, words)
  return `${[`# ${prose(nameLine(report.title))}`, ...sections].join('\n\n')}\n`
}

const singleRun = (run: RecordedRun, version: string, words: Words): string[] => [
  `**${outcomeOf(run, words)}**`,
  ...head(run, version, words),
  `## ${words.code}`,
  ...codeSection(run, 1, words),
  `## ${words.timeline}`,
  ...timelineSection(run, 1, words),
  `## ${words.allTasks}`,
  ...taskSection(run, 1, words),
  ...consoleSection(run, 1, words),
]

/** What they show first, then each run, folded away. */
function severalRuns(report: Report, version: string, words: Words): string[] {
  const { runs, variants } = report
  const shown = runs.slice(0, MOST_RUNS)
  const isOneSource = runs.every(({ details }) => details.source === runs[0]!.details.source)
  const parts = shown.length + (isOneSource ? 0 : 1)
  return [
    ...comparisonSections(report, words),
    ...(isOneSource ? [`## ${words.code}`, ...codeSection(runs[0]!, 1, words)] : []),
    `## ${words.runs}`,
    ...shown.flatMap((run, i) => [
      `<details>\n<summary>${summaryOf(run, variants[i]?.label ?? variantText(variantOf(run)), words)}</summary>`,
      ...head(run, version, words),
      ...(isOneSource ? [] : codeSection(run, parts, words)),
      ...timelineSection(run, parts, words),
      ...taskSection(run, parts, words),
      ...consoleSection(run, parts, words),
      '</details>',
    ]),
    ...(runs.length > MOST_RUNS ? [words.more.runs(runs.length - MOST_RUNS)] : []),
  ]
}

const summaryOf = (run: RecordedRun, label: string, words: Words): string =>
  `<code>${markupLine(clip(nameLine(label), LONGEST_CELL))}</code>${words.colon}${withinSentence(outcomeOf(run, words))}`

const withinSentence = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function head(run: RecordedRun, version: string, words: Words): string[] {
  const facts = factsOf(run, version, words).map(
    ({ label, value }) => `- ${label}${words.colon}${prose(clip(value, 500))}`,
  )
  return [...problems(run, words), facts.join('\n'), codeBlock(clip(commandOf(run), 1000), 'sh')]
}

const codeSection = ({ details }: RecordedRun, parts: number, words: Words): string[] =>
  cut(manyLines(details.source), MOST_CODE / parts, 'ts', words)

function timelineSection(run: RecordedRun, parts: number, words: Words): string[] {
  const { length } = run.model.tasks
  return [
    ...(length > MOST_BARS ? [words.firstTasks(MOST_BARS, length)] : []),
    codeBlock(gantt(run, words), 'mermaid'),
    codeBlock(`${textTree(run, Math.floor(MOST_ROWS / parts), words)}\n\n${treeLegend(words)}`, 'text'),
  ]
}

/** What went wrong, with lines: the error that ended the run, and the warnings. */
function problems({ details, model }: RecordedRun, words: Words): string[] {
  const { error } = details
  const stack =
    error?.stack.map(({ name, line, column }) => `    ${words.frame(name)} (${words.place(line, column + 1)})`) ?? []
  const failure = error && [errorSentence(details.status, error)[words.language], ...stack].join('\n')
  const { warnings } = toDocument(details, model, details.sites)
  const lines = warnings.slice(0, MOST_WARNINGS).map(({ message, line }) => `- ${place(line, words)}${code(message)}`)
  return [
    ...(failure === undefined ? [] : cut(manyLines(failure), MOST_ERROR, 'text', words)),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
}

const place = (line: number | null, { atLine, colon }: Words): string => (line === null ? '' : atLine(line) + colon)

function taskSection({ details, model }: RecordedRun, parts: number, words: Words): string[] {
  const { rows, length } = layOutLanes(model, { collapsed: new Set() })
  const most = Math.floor(MOST_ROWS / parts)
  const cells = Array.from(rows.subarray(0, Math.min(length, most)), (row) => {
    const task = taskAt(model, row)
    return [
      code(nameLine(task.name), LONGEST_CELL),
      words.state(task.state),
      task.parentId === null ? '' : code(nameLine(nameOfId(model, task.parentId)), LONGEST_CELL),
      String(lineOfTask(details, task) ?? ''),
      words.time(task.createdNs),
      task.finishedNs === null ? '' : words.time(task.finishedNs),
      words.time(task.runningNs),
      words.time(task.waitingNs),
      code(task.error?.message ?? task.result, LONGEST_CELL),
    ]
  })
  return [table(taskColumns(words), cells), ...(length > most ? [words.more.tasks(length - most)] : [])]
}

function consoleSection({ details, model }: RecordedRun, parts: number, words: Words): string[] {
  const lines = toDocument(details, model, details.sites).console
  if (lines.length === 0) return [words.consoleIsEmpty]
  const text = lines.map(({ ns, taskId, level, text }) => {
    const head = [words.time(ns), taskId === null ? '' : nameOfId(model, taskId), level === 'log' ? '' : level]
    return `${head.filter((part) => part !== '').join('  ')}  ${plainText(text)}`
  })
  return [
    `<details>\n<summary>${words.consoleOf(lines.length)}</summary>`,
    ...cut(manyLines(text.join('\n')), MOST_CONSOLE / parts, 'text', words),
    '</details>',
  ]
}

/** A block of the text's beginning, and how much is missing. */
function cut(text: string, most: number, language: string, words: Words): string[] {
  if (text.length <= most) return [codeBlock(text, language)]
  const end = Math.max(text.lastIndexOf('\n', most), 0) || most
  const rest = text.slice(end).split('\n').length - 1
  return [codeBlock(text.slice(0, end), language), words.more.lines(rest)]
}

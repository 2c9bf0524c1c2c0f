import { toDocument } from '@shared/timeline/document'
import { layOutLanes } from '@shared/timeline/lanes'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { formatTime } from '@shared/timeline/time'
import { STATE_WORDS } from '@shared/timeline/words'
import { commandOf, counted, factsOf, lineOfTask, outcomeOf, variantOf, variantText } from '../facts'
import type { RecordedRun, Report } from '../report'
import { clip, manyLines, markupLine, nameLine } from '../text'
import { comparisonSections } from './comparison'
import { code, codeBlock, table, words } from './escape'
import { gantt, MOST_BARS } from './mermaid'
import { textTree, TREE_LEGEND } from './tree'

/** An issue of GitHub's takes 65,536 characters. With these limits a report stays below, however many runs share them. */
const MOST_CODE = 20_000
const MOST_CONSOLE = 10_000
const MOST_ROWS = 80
const LONGEST_CELL = 60
const MOST_WARNINGS = 20
const MOST_ERROR = 2000
/** Of a comparison so many runs are shown; the table has all variants. */
const MOST_RUNS = 6

const TASK_COLUMNS = [
  ...['Task', 'State', 'Parent'].map((name) => ({ name, align: 'left' }) as const),
  ...['Line', 'From', 'To', 'Running', 'Waiting'].map((name) => ({ name, align: 'right' }) as const),
  { name: 'Result', align: 'left' } as const,
]

/** A report to paste into an issue. */
export function renderMarkdown(report: Report, version: string): string {
  const [first, ...others] = report.runs
  const sections = others.length === 0 ? singleRun(first!, version) : severalRuns(report, version)
  return `${[`# ${words(nameLine(report.title))}`, ...sections].join('\n\n')}\n`
}

const singleRun = (run: RecordedRun, version: string): string[] => [
  `**${outcomeOf(run)}**`,
  ...head(run, version),
  '## Code',
  ...codeSection(run, 1),
  '## Timeline',
  ...timelineSection(run, 1),
  '## Tasks',
  ...taskSection(run, 1),
  ...consoleSection(run, 1),
]

/** What they show first, then each run, folded away. */
function severalRuns(report: Report, version: string): string[] {
  const { runs, variants } = report
  const shown = runs.slice(0, MOST_RUNS)
  const isOneSource = runs.every(({ details }) => details.source === runs[0]!.details.source)
  const parts = shown.length + (isOneSource ? 0 : 1)
  return [
    ...comparisonSections(report),
    ...(isOneSource ? ['## Code', ...codeSection(runs[0]!, 1)] : []),
    '## Runs',
    ...shown.flatMap((run, i) => [
      `<details>\n<summary>${summaryOf(run, variants[i]?.label ?? variantText(variantOf(run)))}</summary>`,
      ...head(run, version),
      ...(isOneSource ? [] : codeSection(run, parts)),
      ...timelineSection(run, parts),
      ...taskSection(run, parts),
      ...consoleSection(run, parts),
      '</details>',
    ]),
    ...(runs.length > MOST_RUNS ? [`And ${counted(runs.length - MOST_RUNS, 'more run')}.`] : []),
  ]
}

const summaryOf = (run: RecordedRun, label: string): string =>
  `<code>${markupLine(clip(nameLine(label), LONGEST_CELL))}</code>: ${outcomeOf(run)}`

function head(run: RecordedRun, version: string): string[] {
  const facts = factsOf(run, version).map(({ label, value }) => `- ${label}: ${words(clip(value, 500))}`)
  return [...problems(run), facts.join('\n'), codeBlock(clip(commandOf(run), 1000), 'sh')]
}

const codeSection = ({ details }: RecordedRun, parts: number): string[] =>
  cut(manyLines(details.source), MOST_CODE / parts, 'ts')

function timelineSection(run: RecordedRun, parts: number): string[] {
  const { length } = run.model.tasks
  return [
    ...(length > MOST_BARS ? [`The first ${MOST_BARS} of ${counted(length, 'task')}.`] : []),
    codeBlock(gantt(run), 'mermaid'),
    codeBlock(`${textTree(run, Math.floor(MOST_ROWS / parts))}\n\n${TREE_LEGEND}`, 'text'),
  ]
}

/** What went wrong, with lines: the error that ended the run, and the warnings. */
function problems({ details, model }: RecordedRun): string[] {
  const { error } = details
  const stack =
    error?.stack.map(({ name, line, column }) => `    at ${name} (line ${line}, column ${column + 1})`) ?? []
  const { warnings } = toDocument(details, model, details.sites)
  const lines = warnings.slice(0, MOST_WARNINGS).map(({ message, line }) => `- ${place(line)}${code(message)}`)
  return [
    ...(error ? cut(manyLines([error.message, ...stack].join('\n')), MOST_ERROR, 'text') : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
}

const place = (line: number | null): string => (line === null ? '' : `Line ${line}: `)

function taskSection({ details, model }: RecordedRun, parts: number): string[] {
  const { rows, length } = layOutLanes(model, { collapsed: new Set() })
  const most = Math.floor(MOST_ROWS / parts)
  const cells = Array.from(rows.subarray(0, Math.min(length, most)), (row) => {
    const task = taskAt(model, row)
    return [
      code(nameLine(task.name), LONGEST_CELL),
      STATE_WORDS[task.state],
      task.parentId === null ? '' : code(nameLine(nameOfId(model, task.parentId)), LONGEST_CELL),
      String(lineOfTask(details, task) ?? ''),
      formatTime(task.createdNs),
      task.finishedNs === null ? '' : formatTime(task.finishedNs),
      formatTime(task.runningNs),
      formatTime(task.waitingNs),
      code(task.error?.message ?? task.result, LONGEST_CELL),
    ]
  })
  return [table(TASK_COLUMNS, cells), ...(length > most ? [`And ${counted(length - most, 'more task')}.`] : [])]
}

function consoleSection({ details, model }: RecordedRun, parts: number): string[] {
  const lines = toDocument(details, model, details.sites).console
  if (lines.length === 0) return ['The console stayed empty.']
  const text = lines.map(({ ns, taskId, level, text }) => {
    const head = [formatTime(ns), taskId === null ? '' : nameOfId(model, taskId), level === 'log' ? '' : level]
    return `${head.filter((part) => part !== '').join('  ')}  ${text}`
  })
  return [
    `<details>\n<summary>Console, ${counted(lines.length, 'line')}</summary>`,
    ...cut(manyLines(text.join('\n')), MOST_CONSOLE / parts, 'text'),
    '</details>',
  ]
}

/** A block of the text's beginning, and how much is missing. */
function cut(text: string, most: number, language: string): string[] {
  if (text.length <= most) return [codeBlock(text, language)]
  const end = Math.max(text.lastIndexOf('\n', most), 0) || most
  const rest = text.slice(end).split('\n').length - 1
  return [codeBlock(text.slice(0, end), language), `And ${counted(rest, 'more line')}.`]
}

import { siteOf } from '@shared/sites'
import { toDocument } from '@shared/timeline/document'
import { layOutLanes } from '@shared/timeline/lanes'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { formatTime } from '@shared/timeline/time'
import { STATE_WORDS } from '@shared/timeline/words'
import { commandOf, counted, factsOf, outcomeOf } from '../facts'
import type { RecordedRun, Report } from '../report'
import { manyLines, nameLine } from '../text'
import { code, codeBlock, table, words } from './escape'
import { gantt, MOST_BARS } from './mermaid'
import { textTree, TREE_LEGEND } from './tree'

/** An issue of GitHub's takes 65,536 characters. With these limits a report stays below. */
const MOST_CODE = 20_000
const MOST_CONSOLE = 10_000
const MOST_ROWS = 80
const LONGEST_CELL = 60

const TASK_COLUMNS = [
  ...['Task', 'State', 'Parent'].map((name) => ({ name, align: 'left' }) as const),
  ...['Line', 'From', 'To', 'Running', 'Waiting'].map((name) => ({ name, align: 'right' }) as const),
  { name: 'Result', align: 'left' } as const,
]

/** A report to paste into an issue. */
export const renderMarkdown = (report: Report, version: string): string =>
  `${[`# ${words(nameLine(report.title))}`, ...report.runs.flatMap((run) => runSections(run, version))].join('\n\n')}\n`

function runSections(run: RecordedRun, version: string): string[] {
  const { details, model } = run
  const facts = factsOf(run, version).map(({ label, value }) => `- ${label}: ${words(value)}`)
  return [
    `**${outcomeOf(run)}**`,
    ...problems(run),
    facts.join('\n'),
    codeBlock(commandOf(run), 'sh'),
    '## Code',
    ...cut(manyLines(details.source), MOST_CODE, 'ts'),
    '## Timeline',
    ...(model.tasks.length > MOST_BARS ? [`The first ${MOST_BARS} of ${counted(model.tasks.length, 'task')}.`] : []),
    codeBlock(gantt(run), 'mermaid'),
    codeBlock(`${textTree(run, MOST_ROWS)}\n\n${TREE_LEGEND}`, 'text'),
    '## Tasks',
    taskTable(run),
    ...(model.tasks.length > MOST_ROWS ? [`And ${counted(model.tasks.length - MOST_ROWS, 'more task')}.`] : []),
    ...consoleSection(run),
  ]
}

/** What went wrong, with lines: the error that ended the run, and the warnings. */
function problems({ details, model }: RecordedRun): string[] {
  const { error } = details
  const stack =
    error?.stack.map(({ name, line, column }) => `    at ${name} (line ${line}, column ${column + 1})`) ?? []
  const { warnings } = toDocument(details, model, details.sites)
  const lines = warnings.slice(0, MOST_ROWS).map(({ message, line }) => `- ${place(line)}${code(message)}`)
  return [
    ...(error ? [codeBlock(manyLines([error.message, ...stack].join('\n')), 'text')] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
}

const place = (line: number | null): string => (line === null ? '' : `Line ${line}: `)

function taskTable({ details, model }: RecordedRun): string {
  const { rows, length } = layOutLanes(model, { collapsed: new Set() })
  const cells = Array.from(rows.subarray(0, Math.min(length, MOST_ROWS)), (row) => {
    const task = taskAt(model, row)
    const site = siteOf(details.sites, task.creationSite) ?? siteOf(details.sites, task.definitionSite)
    return [
      code(nameLine(task.name), LONGEST_CELL),
      STATE_WORDS[task.state],
      task.parentId === null ? '' : code(nameLine(nameOfId(model, task.parentId)), LONGEST_CELL),
      site === undefined ? '' : String(site.line),
      formatTime(task.createdNs),
      task.finishedNs === null ? '' : formatTime(task.finishedNs),
      formatTime(task.runningNs),
      formatTime(task.waitingNs),
      code(task.error?.message ?? task.result, LONGEST_CELL),
    ]
  })
  return table(TASK_COLUMNS, cells)
}

function consoleSection({ details, model }: RecordedRun): string[] {
  const lines = toDocument(details, model, details.sites).console
  if (lines.length === 0) return ['The console stayed empty.']
  const text = lines.map(({ ns, taskId, level, text }) => {
    const head = [formatTime(ns), taskId === null ? '' : nameOfId(model, taskId), level === 'log' ? '' : level]
    return `${head.filter((part) => part !== '').join('  ')}  ${text}`
  })
  return [
    `<details>\n<summary>Console, ${counted(lines.length, 'line')}</summary>`,
    ...cut(manyLines(text.join('\n')), MOST_CONSOLE, 'text'),
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

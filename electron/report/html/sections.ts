import { type RunDocument, toDocument } from '@shared/timeline/document'
import { layOutLanes } from '@shared/timeline/lanes'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { formatTime } from '@shared/timeline/time'
import { STATE_WORDS } from '@shared/timeline/words'
import { commandOf, counted, factsOf, lineOfTask, outcomeOf, variantOf, variantText } from '../facts'
import { type RecordedRun, reportOf } from '../report'
import { escapeMarkup, manyLines, markupLine, nameLine } from '../text'
import { drawPicture } from '../timeline/picture'
import { highlight } from './highlight'

/** What stands in the page itself; the rest of a larger run is in its data, where the timeline shows it. */
const MOST_LINES = 5000
const MOST_TASKS = 2000
const STILL_WIDTH = 1000

/** One run as a part of the page: complete without a script, on paper too. */
export function runSection(run: RecordedRun, index: number, label: string, version: string): string {
  const document = toDocument(run.details, run.model, run.details.sites)
  const { svg } = drawPicture(reportOf(run), {
    theme: 'auto',
    width: STILL_WIDTH,
    id: `still-${index}`,
    isWhole: false,
  })
  return `<article class="run" id="run-${index}" data-run="${index}">
${head(run, label, version)}
${problems(run, document)}
<div class="stage">
<div class="player" role="toolbar" aria-label="Replay" hidden></div>
<section class="picture" aria-label="Timeline"><div class="still">${svg}</div><div class="live" tabindex="0" hidden></div></section>
<div class="panes">
<section class="code" aria-labelledby="code-${index}"><h3 id="code-${index}">Code</h3>${code(run)}</section>
<section class="console" aria-labelledby="console-${index}"><h3 id="console-${index}">Console</h3>${consoleLines(run, document)}</section>
<section class="task" aria-labelledby="task-${index}" hidden><h3 id="task-${index}">Task</h3><div class="details"></div></section>
</div>
</div>
<section class="tasks" aria-labelledby="tasks-${index}"><h3 id="tasks-${index}">Tasks</h3>${taskTable(run)}</section>
</article>`
}

function head(run: RecordedRun, label: string, version: string): string {
  const { details } = run
  const name = label || variantText(variantOf(run))
  const facts = factsOf(run, version)
    .filter((fact) => fact.value !== name)
    .map(({ label, value }) => `<div><dt>${label}</dt><dd>${escapeMarkup(value)}</dd></div>`)
  return `<header class="head"><h2><span class="outcome ${details.status}">${outcomeOf(run)}</span> <bdi class="label">${markupLine(name)}</bdi></h2>
<dl>${facts.join('')}</dl>
<p class="again"><span>Run it again</span> <code>${markupLine(commandOf(run))}</code></p></header>`
}

function problems({ details }: RecordedRun, { warnings }: RunDocument): string {
  const { error } = details
  const stack = error?.stack.map(({ name, line }) => `<li>at ${markupLine(name)} ${lineLink(line)}</li>`) ?? []
  const failure = error
    ? `<li class="failure"><pre>${escapeMarkup(manyLines(error.message))}</pre><ul>${stack.join('')}</ul></li>`
    : ''
  const rest = warnings
    .slice(0, MOST_LINES)
    .map(({ message, line }) => `<li><pre>${escapeMarkup(manyLines(message))}</pre>${lineLink(line)}</li>`)
  const items = failure + rest.join('')
  return items === '' ? '' : `<section class="problems" aria-label="Problems"><ul>${items}</ul></section>`
}

/** The viewer makes it show the line. */
const lineLink = (line: number | null): string =>
  line === null ? '' : `<button class="line" data-line="${line}">line ${line}</button>`

function code({ details }: RecordedRun): string {
  const lines = highlight(manyLines(details.source).replace(/\n$/, ''))
  const items = lines.map((line, i) => `<li data-line="${i + 1}"><code>${line}</code></li>`)
  return `<ol class="lines" tabindex="0" aria-label="Code">${items.join('')}</ol>`
}

function consoleLines({ model }: RecordedRun, { console }: RunDocument): string {
  if (console.length === 0) return '<p class="none">Nothing was written.</p>'
  const items = console.slice(0, MOST_LINES).map(({ ns, taskId, level, text, line }) => {
    const task = taskId === null ? '' : `<bdi class="who">${escapeMarkup(nameLine(nameOfId(model, taskId)))}</bdi>`
    const place = line === null ? '' : `<button class="line" data-line="${line}">:${line}</button>`
    return `<li class="${level}"><time>${formatTime(ns)}</time>${task}<pre>${escapeMarkup(manyLines(text))}</pre>${place}</li>`
  })
  const more =
    console.length > MOST_LINES
      ? `<p class="none">And ${counted(console.length - MOST_LINES, 'more line')}, which only the data of this page has.</p>`
      : ''
  return `<ol class="output" tabindex="0" aria-label="Console">${items.join('')}</ol>${more}`
}

const TASK_COLUMNS = [
  { name: 'Task', kind: '' },
  { name: 'Now', kind: 'now' },
  { name: 'In the end', kind: '' },
  ...['Created at', 'From', 'To', 'Running', 'Ready', 'Waiting'].map((name) => ({ name, kind: 'time' })),
  { name: 'Result', kind: '' },
]

function taskTable(run: RecordedRun): string {
  const { rows, depths, length } = layOutLanes(run.model, { collapsed: new Set() })
  const head = TASK_COLUMNS.map(({ name, kind }) => `<th scope="col"${kind && ` class="${kind}"`}>${name}</th>`)
  const shown = Array.from(rows.subarray(0, Math.min(length, MOST_TASKS)))
  const body = shown.map((row, lane) => taskRow(run, row, depths[lane]!))
  const more = length > MOST_TASKS ? `<p class="none">And ${counted(length - MOST_TASKS, 'more task')}.</p>` : ''
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>${more}`
}

/** What the task does now is the viewer's to fill in. */
function taskRow({ details, model }: RecordedRun, row: number, depth: number): string {
  const task = taskAt(model, row)
  const times = [task.createdNs, task.finishedNs, task.runningNs, task.readyNs, task.waitingNs]
  const state = STATE_WORDS[task.state]
  const cells = [
    `<th scope="row"><button data-depth="${Math.min(depth, 6)}"><bdi>${escapeMarkup(nameLine(task.name))}</bdi></button></th>`,
    '<td class="now"></td>',
    `<td class="${state}">${state}</td>`,
    `<td class="time">${lineLink(lineOfTask(details, task))}</td>`,
    ...times.map((ns) => `<td class="time">${ns === null ? '' : formatTime(ns)}</td>`),
    `<td class="result"><bdi>${markupLine(task.error?.message ?? task.result)}</bdi></td>`,
  ]
  return `<tr data-row="${row}">${cells.join('')}</tr>`
}

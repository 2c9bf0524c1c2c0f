import { errorSentence } from '@shared/crash'
import { type RunDocument, toDocument } from '@shared/timeline/document'
import { layOutLanes } from '@shared/timeline/lanes'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { STATE_WORDS } from '@shared/timeline/words'
import { plainText } from '@shared/terminal-text'
import { commandOf, factsOf, lineOfTask, outcomeOf, variantOf, variantText } from '../facts'
import { type RecordedRun, type Report, reportOf } from '../report'
import { escapeMarkup, manyLines, markupLine, nameLine } from '../text'
import { drawPicture } from '../timeline/picture'
import type { Words } from '../words/words'
import { highlight } from './highlight'

/** What stands in the page itself; the rest of a larger run is in its data, where the timeline shows it. */
const MOST_LINES = 5000
const MOST_TASKS = 2000
const STILL_WIDTH = 1000

/** One run as a part of the page: complete without a script, on paper too. */
export function runSection(run: RecordedRun, index: number, report: Report, version: string, words: Words): string {
  const label = report.variants[index]?.label ?? ''
  const first = report.runs[0]!
  const isSameCode = index > 0 && run.details.source === first.details.source
  const document = toDocument(run.details, run.model, run.details.sites)
  const { svg } = drawPicture(reportOf(run), {
    theme: 'auto',
    width: STILL_WIDTH,
    id: `still-${index}`,
    isWhole: false,
    words,
  })
  return `<article class="run${isSameCode ? ' same-code' : ''}" id="run-${index}" data-run="${index}">
${head(run, label, version, words)}
${problems(run, document, words)}
<div class="stage">
<div class="player" role="toolbar" aria-label="${words.replay}" hidden></div>
<section class="picture" aria-label="${words.timeline}"><div class="still">${svg}</div><div class="live" tabindex="0" hidden></div></section>
<div class="panes">
<section class="code" aria-labelledby="code-${index}"><h3 id="code-${index}">${words.code}</h3>${isSameCode ? `<p class="printed">${words.sameCode}</p>` : ''}${code(run, words)}</section>
<section class="console" aria-labelledby="console-${index}"><h3 id="console-${index}">${words.console}</h3>${consoleLines(run, document, words)}</section>
<section class="task" aria-labelledby="task-${index}" hidden><h3 id="task-${index}">${words.task}</h3><div class="details"></div></section>
</div>
</div>
<section class="tasks" aria-labelledby="tasks-${index}"><h3 id="tasks-${index}">${words.allTasks}</h3>${taskTable(run, words)}</section>
</article>`
}

function head(run: RecordedRun, label: string, version: string, words: Words): string {
  const { details } = run
  const name = label || variantText(variantOf(run))
  const facts = factsOf(run, version, words)
    .filter((fact) => fact.value !== name)
    .map(({ label, value }) => `<div><dt>${label}</dt><dd>${escapeMarkup(value)}</dd></div>`)
  return `<header class="head"><h2><span class="outcome ${details.status}">${outcomeOf(run, words)}</span> <bdi class="label">${markupLine(name)}</bdi></h2>
<dl>${facts.join('')}</dl>
<p class="again"><span>${words.again}</span> <code>${markupLine(commandOf(run))}</code></p></header>`
}

function problems({ details }: RecordedRun, { warnings }: RunDocument, words: Words): string {
  const { error } = details
  const stack =
    error?.stack.map(({ name, line }) => `<li>${words.frame(markupLine(name))} ${lineLink(line, words)}</li>`) ?? []
  const failure = error
    ? `<li class="failure"><pre>${escapeMarkup(manyLines(errorSentence(details.status, error)[words.language]))}</pre><ul>${stack.join('')}</ul></li>`
    : ''
  const rest = warnings
    .slice(0, MOST_LINES)
    .map(({ message, line }) => `<li><pre>${escapeMarkup(manyLines(message))}</pre>${lineLink(line, words)}</li>`)
  const items = failure + rest.join('')
  return items === '' ? '' : `<section class="problems" aria-label="${words.problems}"><ul>${items}</ul></section>`
}

/** The viewer makes it show the line. */
const lineLink = (line: number | null, words: Words): string =>
  line === null ? '' : `<button class="line" data-line="${line}">${words.line(line)}</button>`

function code({ details }: RecordedRun, words: Words): string {
  const lines = highlight(manyLines(details.source).replace(/\n$/, ''))
  const items = lines.map((line, i) => `<li data-line="${i + 1}"><code>${line}</code></li>`)
  return `<ol class="lines" tabindex="0" aria-label="${words.code}">${items.join('')}</ol>`
}

function consoleLines({ model }: RecordedRun, { console }: RunDocument, words: Words): string {
  if (console.length === 0) return `<p class="none">${words.consoleIsEmpty}</p>`
  const items = console.slice(0, MOST_LINES).map(({ ns, taskId, level, text, line }) => {
    const task = taskId === null ? '' : `<bdi class="who">${escapeMarkup(nameLine(nameOfId(model, taskId)))}</bdi>`
    const place = line === null ? '' : `<button class="line" data-line="${line}">:${line}</button>`
    return `<li class="${level}"><time>${words.time(ns)}</time>${task}<pre>${escapeMarkup(manyLines(plainText(text)))}</pre>${place}</li>`
  })
  const more =
    console.length > MOST_LINES ? `<p class="none">${words.more.linesInData(console.length - MOST_LINES)}</p>` : ''
  return `<ol class="output" tabindex="0" aria-label="${words.console}">${items.join('')}</ol>${more}`
}

function taskColumns({ task, columns }: Words): { readonly name: string; readonly kind: string }[] {
  const { createdAt, from, to, running, ready, waiting } = columns
  return [
    { name: task, kind: '' },
    { name: columns.now, kind: 'now' },
    { name: columns.inTheEnd, kind: '' },
    ...[createdAt, from, to, running, ready, waiting].map((name) => ({ name, kind: 'time' })),
    { name: columns.result, kind: '' },
  ]
}

function taskTable(run: RecordedRun, words: Words): string {
  const { rows, depths, length } = layOutLanes(run.model, { collapsed: new Set() })
  const head = taskColumns(words).map(({ name, kind }) => `<th scope="col"${kind && ` class="${kind}"`}>${name}</th>`)
  const shown = Array.from(rows.subarray(0, Math.min(length, MOST_TASKS)))
  const body = shown.map((row, lane) => taskRow(run, row, depths[lane]!, words))
  const more = length > MOST_TASKS ? `<p class="none">${words.more.tasks(length - MOST_TASKS)}</p>` : ''
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>${more}`
}

/** What the task does now is the viewer's to fill in. */
function taskRow({ details, model }: RecordedRun, row: number, depth: number, words: Words): string {
  const task = taskAt(model, row)
  const times = [task.createdNs, task.finishedNs, task.runningNs, task.readyNs, task.waitingNs]
  const state = STATE_WORDS[task.state]
  const cells = [
    `<th scope="row"><button data-depth="${Math.min(depth, 6)}"><bdi>${escapeMarkup(nameLine(task.name))}</bdi></button></th>`,
    '<td class="now"></td>',
    `<td class="${state}">${words.state(task.state)}</td>`,
    `<td class="time">${lineLink(lineOfTask(details, task), words)}</td>`,
    ...times.map((ns) => `<td class="time">${ns === null ? '' : words.time(ns)}</td>`),
    `<td class="result"><bdi>${markupLine(task.error?.message ?? task.result)}</bdi></td>`,
  ]
  return `<tr data-row="${row}">${cells.join('')}</tr>`
}

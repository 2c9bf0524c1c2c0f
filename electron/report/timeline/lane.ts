import { InstantKind, TaskState } from '@shared/timeline/model'
import { nameOf, rowOf, sliceEnd, taskAt, textOf } from '@shared/timeline/read'
import { deadlineOf, waitWords } from '@shared/timeline/words'
import { escapeMarkup, nameLine, oneLine } from '../text'
import { drawBars, type Piece, piecesOf } from './bars'
import { Room } from './room'
import { drawCallback, drawCancelArrow, drawDeadline, drawEnd, drawFlag, END_WIDTH } from './signs'
import { fit, textWidth } from './text-width'
import { LANE_HEIGHT, laneTop, px, type TimelineView, xOf } from './view'

/** A wait narrower than this has no room for words. */
const LABEL_ROOM = 44
const PADDING = 10
const NARROWEST_SPAN = 4
const BAR_HEIGHT = 16
/** So many signs of a lane are drawn: more cannot be told apart. */
const MOST_SIGNS = 500

/** What a task did: bars, waits with their words, spans, signs, and how it ended. */
export function drawLane(view: TimelineView, lane: number): string {
  const row = view.lanes.rows[lane]!
  const top = laneTop(view, lane)
  const pieces = piecesOf(view, row)
  const room = new Room()
  for (const { state, x0, x1 } of pieces) if (state !== TaskState.Waiting) room.take(x0 - 2, Math.max(x1, x0 + 2) + 2)
  const end = drawTaskEnd(view, row, top, room)
  const signs = drawInstants(view, row, top, room)
  const spans = drawSpans(view, row, top, room)
  const waits = pieces.map((piece) => drawWait(view, piece, top, room)).join('')
  const on = row === view.selected ? ' on' : ''
  return `<g class="lane${on}">${view.isStill ? `<title>${title(view, row)}</title>` : ''}${drawBars(view, pieces, top)}${spans.frames}${end}${waits}${signs.labels}${spans.labels}${signs.signs}</g>`
}

/** What one reads where the pointer rests, and what is read out. */
function title({ model, words }: TimelineView, row: number): string {
  const task = taskAt(model, row)
  const { colon, semicolon, time } = words
  const life = words.range(time(task.createdNs), time(task.finishedNs ?? model.endNs))
  const sums = words.sums(time(task.runningNs), time(task.readyNs), time(task.waitingNs))
  const facts = [`${words.state(task.state)}, ${life}`, sums]
  if (task.error !== null) facts.push(oneLine(task.error.message))
  return escapeMarkup(nameLine(task.name) + colon + facts.join(semicolon))
}

function drawTaskEnd(view: TimelineView, row: number, top: number, room: Room): string {
  const { state, finishedNs } = view.model.tasks.columns
  const ns = finishedNs[row]!
  if (!(ns >= view.startNs && ns <= view.endNs)) return ''
  const x = xOf(view, ns)
  room.take(x - 4, x + END_WIDTH + 2)
  return drawEnd(state[row]!, x, top + LANE_HEIGHT / 2, BAR_HEIGHT)
}

function drawInstants(view: TimelineView, row: number, top: number, room: Room): { signs: string; labels: string } {
  const { model } = view
  const { kind, ns, a, next } = model.instants.columns
  const signs: string[] = []
  const labels: string[] = []
  for (let i = model.tasks.columns.firstInstant[row]!; i >= 0 && ns[i]! <= view.endNs; i = next[i]!) {
    if (ns[i]! < view.startNs || signs.length === MOST_SIGNS) continue
    const x = xOf(view, ns[i]!)
    if (kind[i] === InstantKind.Callback) signs.push(drawCallback(x, top + LANE_HEIGHT - 6))
    else if (kind[i] === InstantKind.CancelRequested) signs.push(drawCancel(view, row, a[i]!, x))
    else if (kind[i] === InstantKind.Mark) {
      signs.push(drawFlag(x, top + 2, LANE_HEIGHT - 4))
      room.take(x - 1, x + 9)
      labels.push(drawName(view, textOf(model, a[i]!), x + 12, view.width, top, room))
    } else continue
    room.take(x - 5, x + 5)
  }
  return { signs: signs.join(''), labels: labels.join('') }
}

function drawCancel(view: TimelineView, row: number, asker: number, x: number): string {
  const { laneOf } = view.lanes
  const from = laneOf[rowOf(view.model.tasks, asker)] ?? -1
  const to = laneOf[row]!
  if (from < 0 || from === to) return ''
  const edge = from < to ? 2 : LANE_HEIGHT - 2
  return drawCancelArrow(x, laneTop(view, from) + LANE_HEIGHT / 2, laneTop(view, to) + edge)
}

function drawSpans(view: TimelineView, row: number, top: number, room: Room): { frames: string; labels: string } {
  const { model } = view
  const { startNs, endNs, label, depth, next } = model.spans.columns
  const frames: string[] = []
  const labels: string[] = []
  for (let span = model.tasks.columns.firstSpan[row]!; span >= 0; span = next[span]!) {
    const end = Math.min(endNs[span]!, model.endNs)
    if (end < view.startNs || startNs[span]! > view.endNs || frames.length === MOST_SIGNS) continue
    const x0 = xOf(view, Math.max(startNs[span]!, view.startNs))
    const x1 = xOf(view, Math.min(end, view.endNs))
    if (x1 - x0 < NARROWEST_SPAN) continue
    const inset = 1.5 + Math.min(depth[span]!, 3) * 1.5
    const height = LANE_HEIGHT - 2 * inset
    frames.push(
      `<rect class="span" x="${px(x0)}" y="${px(top + inset)}" width="${px(x1 - x0)}" height="${px(height)}"/>`,
    )
    labels.push(drawName(view, textOf(model, label[span]!), x0 + 6, x1 - 6, top, room))
  }
  return { frames: frames.join(''), labels: labels.join('') }
}

/** A name that the user gave, cut to what fits; left out where not even its beginning does. */
function drawName(view: TimelineView, name: string, from: number, to: number, top: number, room: Room): string {
  const text = fit(nameLine(name), 12, Math.min(to - from, 200))
  const x = text === '' ? null : room.place(from, Math.min(to, view.width), textWidth(text, 12))
  return x === null ? '' : drawLabel('named', x, top, text)
}

/** What is waited for and until when; without the deadline where that does not fit, else its beginning. */
function drawWait(view: TimelineView, { slice, count, state, x0, x1 }: Piece, top: number, room: Room): string {
  if (state !== TaskState.Waiting || count > 1) return ''
  const { model, words } = view
  const untilNs = deadlineOf(model, slice)
  const isReached = untilNs !== null && untilNs <= sliceEnd(model, slice) && untilNs <= view.endNs && x1 - x0 > 9
  const sign = isReached ? drawDeadline(xOf(view, untilNs), top + LANE_HEIGHT / 2) : ''
  const from = x0 + PADDING
  const to = (isReached ? xOf(view, untilNs) - 9 : x1) - PADDING
  if (to - from < LABEL_ROOM) return sign
  const what = oneLine(waitWords(model, slice, words.waits).text)
  const until = untilNs === null ? '' : ` ${words.until(words.time(untilNs))}`
  for (const text of [what + until, what, fit(what, 12, to - from)]) {
    const x = text === '' ? null : room.place(from, to, textWidth(text, 12))
    if (x !== null) return sign + drawLabel('quiet', x, top, text)
  }
  return sign
}

/** Words on the lane's ground, so that what is behind them is interrupted. */
function drawLabel(name: string, x: number, top: number, text: string): string {
  const ground = `<rect class="surface" x="${px(x - 3)}" y="${top + 8}" width="${px(textWidth(text, 12) + 4)}" height="6"/>`
  return `${ground}<text class="${name}" x="${px(x)}" y="${top + 15}">${escapeMarkup(text)}</text>`
}

const INDENT = 14
/** Deeper tasks are not indented further, so that names keep room. */
const DEEPEST = 6

/** A task's name in its place in the tree, and at the right the sign of its end. */
export function drawLaneName(view: TimelineView, lane: number, width: number): string {
  const { model, lanes } = view
  const row = lanes.rows[lane]!
  const top = laneTop(view, lane)
  const depth = Math.min(lanes.depths[lane]!, DEEPEST)
  const left = 10 + depth * INDENT
  const guides = Array.from({ length: depth }, (_, i) => `M${14.5 + i * INDENT} ${top}v${LANE_HEIGHT}`).join('')
  const name = fit(nameLine(nameOf(model, row)), 13, width - left - 26)
  return (
    (guides && `<path class="edge" d="${guides}"/>`) +
    `<text class="name" x="${left}" y="${top + 15}">${escapeMarkup(name)}</text>` +
    drawEnd(model.tasks.columns.state[row]!, width - 20, top + LANE_HEIGHT / 2, 10)
  )
}

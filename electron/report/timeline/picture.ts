import { findPositions } from '@shared/replay/positions'
import { TaskState } from '@shared/timeline/model'
import { layOutLanes } from '@shared/timeline/lanes'
import { outcomeOf, variantOf, variantText } from '../facts'
import { logOf, type RecordedRun, type Report } from '../report'
import { escapeMarkup, markupLine, nameLine } from '../text'
import { drawAxis } from './axis'
import { drawLanes, lanesHeight } from './draw'
import { drawCallback, drawEnd, drawFlag, drawMember } from './signs'
import { timelineStyle, type Theme } from './style'
import { fit, textWidth } from './text-width'
import type { Words } from '../words/words'
import { AXIS_HEIGHT, px, type TimelineView } from './view'

export interface PictureOptions {
  readonly theme: Theme
  /** In CSS pixels. */
  readonly width: number
  /** Tells the pictures of one document apart. */
  readonly id: string
  /** Whether it stands alone, and says itself what it shows. */
  readonly isWhole: boolean
  readonly words: Words
}

/** A picture as SVG, and its size in CSS pixels, for whoever makes a PNG of it. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A picture that is higher than that few programs open: 500 lanes are 11,000 pixels. */
const MOST_LANES = 500
const TITLE_HEIGHT = 32
const RUN_HEIGHT = 28
const NOTE_HEIGHT = 24
const LEGEND_HEIGHT = 34

/** The timelines of the runs below each other on one axis, as a picture of its own: nothing in it is loaded from elsewhere. */
export function drawPicture(report: Report, options: PictureOptions): Picture {
  const { width, id, isWhole, words } = options
  const most = Math.max(10, Math.floor(MOST_LANES / report.runs.length))
  const durationNs = Math.max(...report.runs.map(({ model }) => model.endNs))
  const views = report.runs.map((run, i): TimelineView => {
    const lanes = layOutLanes(run.model, { collapsed: new Set() })
    const range = { startNs: 0, endNs: durationNs, durationNs }
    const end = Math.min(lanes.length, most)
    return {
      id: `${id}-${i}`,
      model: run.model,
      positions: findPositions(run.model, logOf(run)),
      lanes,
      width,
      ...range,
      first: 0,
      end,
      selected: -1,
      isStill: true,
      words,
    }
  })
  const head = isWhole ? TITLE_HEIGHT : 0
  const parts: string[] = []
  let y = head + AXIS_HEIGHT
  report.runs.forEach((run, i) => {
    const view = views[i]!
    if (report.runs.length > 1) {
      parts.push(runTitle(view, nameOfRun(run, report.variants[i]?.label, i, words), y))
      y += RUN_HEIGHT
    }
    parts.push(`<g transform="translate(0 ${y})">${drawLanes(view)}</g>`)
    y += lanesHeight(view)
    if (view.end < view.lanes.length) {
      parts.push(`<text class="quiet" x="10" y="${y + 16}">${words.more.tasks(view.lanes.length - view.end)}</text>`)
      y += NOTE_HEIGHT
    }
  })
  const below = y - head - AXIS_HEIGHT
  const height = y + (isWhole ? LEGEND_HEIGHT : 0)
  const axis = `<g transform="translate(0 ${head})">${drawAxis(views[0]!, AXIS_HEIGHT, below)}</g>`
  const frame = isWhole ? title(report, width, words) + legend(views[0]!, y) : ''
  return { svg: wrap(options, height, label(report, words), axis + parts.join('') + frame), width, height }
}

const label = ({ title, runs }: Report, words: Words): string =>
  words.timelineOf(
    nameLine(title),
    runs.map((run) => `${outcomeOf(run, words)}, ${words.tasks(run.model.tasks.length)}`),
  )

function wrap({ width, theme, isWhole }: PictureOptions, height: number, name: string, content: string): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const style = isWhole ? `<style>${timelineStyle(theme)}</style>` : ''
  const ground = `<rect class="surface" width="${width}" height="${height}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} class="timeline" role="img" aria-label="${markupLine(name)}">${style}${ground}${content}</svg>`
}

function title({ title, runs }: Report, width: number, words: Words): string {
  const [first] = runs
  const isOne = runs.length === 1 && first !== undefined
  const about = isOne ? `${outcomeOf(first, words)}, ${words.clock(words.clocks[first.details.clock])}` : ''
  const room = width - 40 - textWidth(about, 12)
  const name = fit(nameLine(title), 14, room)
  return (
    `<text class="title" x="10" y="21">${escapeMarkup(name)}</text>` +
    `<text class="quiet" x="${width - 10}" y="21" text-anchor="end">${escapeMarkup(about)}</text>`
  )
}

const nameOfRun = (run: RecordedRun, label: string | undefined, index: number, words: Words): string =>
  label || variantText(variantOf(run)) || words.runNumber(index + 1)

function runTitle({ width, model, words }: TimelineView, name: string, y: number): string {
  const text = name + words.colon + words.time(model.endNs)
  return `<path class="edge" d="M0 ${y + 0.5}h${width}"/><text class="name" font-weight="600" x="10" y="${y + 19}">${escapeMarkup(fit(nameLine(text), 13, width - 20))}</text>`
}

/** What the signs mean, as far as there is room. */
function legend({ width, id, words }: TimelineView, y: number): string {
  const { state, signs: names } = words
  const middle = y + LEGEND_HEIGHT / 2
  const signs = [
    { name: state(TaskState.Running), sign: `<path class="running" d="M0 ${middle - 6}h14v12h-14z"/>` },
    { name: state(TaskState.Ready), sign: `<path fill="url(#${id}-hatch)" d="M0 ${middle - 4}h14v8h-14z"/>` },
    { name: state(TaskState.Waiting), sign: `<path class="waiting" d="M0 ${middle - 1}h14v2h-14z"/>` },
    { name: state(TaskState.Finished), sign: drawEnd(TaskState.Finished, 4, middle, 12) },
    { name: state(TaskState.Failed), sign: drawEnd(TaskState.Failed, 1, middle, 12) },
    { name: state(TaskState.Cancelled), sign: drawEnd(TaskState.Cancelled, 4, middle, 12) },
    { name: names.done, sign: drawMember(7, middle, true) },
    { name: names.leftOver, sign: drawMember(7, middle, false) },
    { name: names.callback, sign: drawCallback(7, middle) },
    { name: names.mark, sign: drawFlag(4, middle - 6, 12) },
  ]
  let x = 10
  return signs
    .map(({ name, sign }) => {
      const end = x + 20 + textWidth(name, 12) + 14
      if (end > width) return ''
      const drawn = `<g transform="translate(${px(x)} 0)">${sign}</g><text class="quiet" x="${px(x + 20)}" y="${middle + 4}">${name}</text>`
      x = end
      return drawn
    })
    .join('')
}

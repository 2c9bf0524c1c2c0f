import type { Parts } from '@shared/parts'
import { linksInto, linksOfTaskInParts, linksOutOf, type Link } from '@shared/timeline/links'
import { rowOf } from '@shared/timeline/read'
import type { Rect } from './areas'
import { laneTop, visibleLanes, xOf, type Scene } from './scene'
import type { Context } from './text'
import type { ThemeTokens } from './theme'
import { xToTime } from './viewport'

/** How far an arrow swings out to the left of the instant at which it came about. */
const SWING = 16
const HEAD = 6
/** More than anyone can follow: a task may have made a hundred thousand. */
const MOST = 300

/** The arrows of the selection, in the order of time: those into and out of its slice, or all of its task. */
export function* linksOfSelection({ model, selection, slices }: Scene): Parts<Link[]> {
  const row = selection === null ? -1 : rowOf(model.tasks, selection.task)
  if (selection === null || row < 0) return []
  const items = slices.of(row)
  if (selection.slice === null || selection.slice >= items.length) return yield* linksOfTaskInParts(model, row)
  const slice = items.rows[selection.slice]!
  return [...linksInto(model, slice), ...linksOutOf(model, slice)].sort((a, b) => a.ns - b.ns)
}

/**
 * Who woke, made or cancelled whom: an arrow from lane to lane, told apart by its line as well as its
 * colour. `links` stand in the order of time. `above`: the pinned lanes.
 */
export function paintLinks(context: Context, scene: Scene, above: Scene | null, links: readonly Link[]): void {
  const { lanes, body } = scene.areas
  const inTime = linksInTime(scene, links)
  for (const link of linksInSight(scene, inTime)) {
    const [from, to] = lanesOf(scene, link)
    paintWithin(context, lanes, scene, link, [middleOf(scene, from), middleOf(scene, to)])
  }
  if (above === null) return
  let left = MOST
  for (const link of inTime) {
    const ends = left > 0 ? pinnedEndsOf(scene, above, link) : null
    if (ends === null) continue
    paintWithin(context, body, scene, link, ends)
    left--
  }
}

/** Those whose instants are in sight. */
function linksInTime({ viewport, bounds }: Scene, links: readonly Link[]): readonly Link[] {
  const [fromNs, untilNs] = [xToTime(viewport, -SWING), xToTime(viewport, bounds.width + SWING)]
  return links.filter(({ ns }) => ns >= fromNs && ns <= untilNs)
}

/** As many as anyone can follow: those first of which both ends are in sight, then those of which one is. */
export function linksInSight(scene: Scene, links: readonly Link[]): Link[] {
  const { first, end } = visibleLanes(scene)
  const whole: Link[] = []
  const half: Link[] = []
  for (const link of links) {
    const [from, to] = lanesOf(scene, link)
    if (from < 0 || to < 0) continue
    const seen = (from >= first && from < end ? 1 : 0) + (to >= first && to < end ? 1 : 0)
    if (seen === 2 && whole.push(link) === MOST) break
    if (seen === 1 && half.length < MOST) half.push(link)
  }
  return [...whole, ...half].slice(0, MOST)
}

/** The heights at which an arrow leaves one lane and comes to the other. */
type Ends = readonly [from: number, to: number]

/** -1: this task has no lane. */
const lanesOf = ({ lanes: { laneOf } }: Scene, { from, to }: Link): readonly [from: number, to: number] => [
  laneOf[from] ?? -1,
  laneOf[to] ?? -1,
]

/**
 * From or to a pinned lane: where both are, or where the lane among the others is out of sight. An end
 * that is nowhere in sight lies at the edge behind which it is.
 */
function pinnedEndsOf(scene: Scene, above: Scene, link: Link): Ends | null {
  const pinned = lanesOf(above, link)
  if (pinned.every((lane) => lane < 0)) return null
  const others = lanesOf(scene, link)
  const isSeen = others.map((lane) => isInSight(scene, lane))
  const leads = pinned.map((lane, i) => lane >= 0 && !isSeen[i])
  if (!leads.includes(true) && !pinned.every((lane) => lane >= 0)) return null
  const { y, height } = scene.areas.lanes
  const [from, to] = pinned.map((lane, i) => {
    if (lane >= 0) return middleOf(above, lane)
    return others[i]! < 0 ? NaN : Math.min(Math.max(middleOf(scene, others[i]!), y), y + height)
  })
  return Number.isNaN(from! + to!) ? null : [from!, to!]
}

function isInSight(scene: Scene, lane: number): boolean {
  const { first, end } = visibleLanes(scene)
  return lane >= first && lane < end
}

function paintWithin(context: Context, { x, y, width, height }: Rect, scene: Scene, link: Link, ends: Ends): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  paintLink(context, scene, link, ends)
  context.restore()
}

function paintLink(context: Context, scene: Scene, { kind, ns }: Link, [y0, y1]: Ends): void {
  const x = xOf(scene, ns)
  const colour = colourOf(scene.theme, kind)
  // A light edge keeps it apart from the bars that it crosses.
  for (const [style, lineWidth] of [
    [scene.theme.surface, 4],
    [colour, 1.75],
  ] as const) {
    context.strokeStyle = style
    context.lineWidth = lineWidth
    context.setLineDash(kind === 'spawned' && style === colour ? [5, 3] : [])
    context.beginPath()
    context.moveTo(x, y0)
    context.bezierCurveTo(x - SWING, y0, x - SWING, y1, x - HEAD, y1)
    context.stroke()
  }
  context.setLineDash([])
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x, y1)
  context.lineTo(x - HEAD - 1, y1 - HEAD / 2 - 1)
  context.lineTo(x - HEAD - 1, y1 + HEAD / 2 + 1)
  context.fill()
}

const middleOf = (scene: Scene, lane: number): number => laneTop(scene, lane) + scene.laneHeight / 2

const colourOf = (theme: ThemeTokens, kind: Link['kind']): string =>
  kind === 'cancelled' ? theme.cancelled : kind === 'spawned' ? theme.textQuiet : theme.text

import { linksInto, linksOfTask, linksOutOf, type Link } from '@shared/timeline/links'
import { rowOf } from '@shared/timeline/read'
import { laneOfTask, laneTop, xOf, type Scene } from './scene'
import type { Context } from './text'
import type { ThemeTokens } from './theme'

/** How far an arrow swings out to the left of the instant at which it came about. */
const SWING = 16
const HEAD = 6

/** The arrows of the selection: those into and out of its slice, or all of its task. */
export function linksOfSelection({ model, selection, slices }: Scene): Link[] {
  const row = selection === null ? -1 : rowOf(model.tasks, selection.task)
  if (selection === null || row < 0) return []
  const items = slices.of(row)
  if (selection.slice === null || selection.slice >= items.length) return linksOfTask(model, row)
  const slice = items.rows[selection.slice]!
  return [...linksInto(model, slice), ...linksOutOf(model, slice)]
}

/** Who woke, made or cancelled whom: an arrow from lane to lane, told apart by its line as well as its colour. */
export function paintLinks(context: Context, scene: Scene, links: readonly Link[]): void {
  const { x: left, y: top, width, height } = scene.areas.lanes
  context.save()
  context.beginPath()
  context.rect(left, top, width, height)
  context.clip()
  for (const link of links) paintLink(context, scene, link)
  context.restore()
}

function paintLink(context: Context, scene: Scene, { kind, from, to, ns }: Link): void {
  const ids = scene.model.tasks.columns.id
  const lanes = [laneOfTask(scene, ids[from]!), laneOfTask(scene, ids[to]!)] as const
  const x = xOf(scene, ns)
  if (lanes[0] < 0 || lanes[1] < 0 || x < scene.areas.lanes.x - SWING) return
  const [y0, y1] = [middleOf(scene, lanes[0]), middleOf(scene, lanes[1])]
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

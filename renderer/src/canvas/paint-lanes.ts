import { TaskState } from '@shared/timeline/model'
import { Bars, createHatch } from './bars'
import { LaneDetails } from './lane-details'
import { sliceRect } from './hit'
import { forEachPiece, mixtureOf } from './level'
import { paintGroups, type GroupSigns } from './paint-groups'
import { barOf, laneTop, selectedLane, snap, visibleLanes, xOf, type Scene } from './scene'
import { paintMember } from './signs'
import type { Context, TextMeasure } from './text'

/**
 * Where several slices share a column, the running bar is as high as the share of their time that the
 * task ran, in quarters, so that even neighbours are one rectangle. Behind it stands the state that
 * had more of the rest.
 */
const SHARE_STEP = 0.25
/** Narrower than this a hatch is a colour only. */
const HATCH_WIDTH = 5
/** How far beyond the area's edges bars are painted: their ends must not show where they are cut. */
const MARGIN = 8

/** The lanes: what each task did when. States differ by shape and pattern, not by colour alone. */
export class LanePainter {
  readonly #context: Context
  readonly #details: LaneDetails
  readonly #waiting = new Bars()
  readonly #ready = new Bars()
  readonly #hatched = new Bars()
  readonly #running = new Bars()
  #hatch: { readonly key: string; readonly pattern: CanvasPattern } | null = null

  constructor(context: Context, measure: TextMeasure) {
    this.#context = context
    this.#details = new LaneDetails(context, measure)
  }

  /** The ground: lanes in hand, and where there is nothing recorded. */
  paintGround(scene: Scene): void {
    const { areas, theme, nowNs } = scene
    const { x, y, width, height } = areas.lanes
    const context = this.#context
    context.fillStyle = theme.surface
    context.fillRect(x, y, width, height)
    const begin = Math.max(xOf(scene, 0), x)
    const end = Math.min(Math.max(xOf(scene, nowNs), x), x + width)
    context.fillStyle = theme.surfaceQuiet
    context.fillRect(x, y, begin - x, height)
    context.fillRect(end, y, x + width - end, height)
    this.#paintLane(scene, scene.hoveredLane, theme.hover)
    this.#paintLane(scene, selectedLane(scene), theme.selected)
  }

  paint(scene: Scene): void {
    const { x, y, width, height } = scene.areas.lanes
    const context = this.#context
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    const signs = paintGroups(context, scene)
    this.#details.begin(scene)
    const { first, end } = visibleLanes(scene)
    for (let lane = first; lane < end; lane++) this.#gather(scene, lane, signs.get(lane))
    this.#waiting.fill(context, scene.theme.waiting)
    this.#ready.fill(context, scene.theme.ready)
    this.#hatched.fill(context, this.#hatchOf(scene))
    this.#running.fill(context, scene.theme.running)
    this.#details.paint()
    for (const [lane, { members }] of signs) {
      const middle = laneTop(scene, lane) + scene.laneHeight / 2
      for (const { x, isDone } of members) paintMember(context, scene.theme, x, middle, isDone)
    }
    this.#paintSelection(scene)
    context.restore()
  }

  #paintLane(scene: Scene, lane: number, colour: string): void {
    if (lane < 0) return
    const { lanes } = scene.areas
    const top = Math.max(laneTop(scene, lane), lanes.y)
    const bottom = Math.min(laneTop(scene, lane) + scene.laneHeight, lanes.y + lanes.height)
    this.#context.fillStyle = colour
    if (bottom > top) this.#context.fillRect(lanes.x, top, lanes.width, bottom - top)
  }

  /** A frame around the selected slice. */
  #paintSelection(scene: Scene): void {
    const lane = selectedLane(scene)
    const index = scene.selection?.slice ?? null
    const rect = lane < 0 || index === null ? null : sliceRect(scene, lane, index)
    if (rect === null) return
    const { x, width } = scene.areas.lanes
    const left = Math.max(rect.x, x - MARGIN) - 2
    const right = Math.min(rect.x + rect.width, x + width + MARGIN) + 2
    this.#context.strokeStyle = scene.theme.accent
    this.#context.lineWidth = 1.5
    this.#context.beginPath()
    this.#context.roundRect(left, laneTop(scene, lane) + 1, right - left, scene.laneHeight - 2, 3)
    this.#context.stroke()
  }

  #gather(scene: Scene, lane: number, signs: GroupSigns | undefined): void {
    const { model, areas, viewport, nowNs, dpr } = scene
    const row = scene.lanes.rows[lane]!
    const items = scene.slices.of(row)
    const slices = model.slices.columns
    const top = laneTop(scene, lane)
    const details = this.#details
    // The bar of a step without length reaches into the wait that follows it.
    let barEnd = -Infinity
    details.beginLane(scene, lane, signs)
    forEachPiece(slices, items, viewport, areas.lanes.width, nowNs, (first, end, x0, x1) => {
      const left = snap(areas.lanes.x + Math.max(x0, -MARGIN), dpr)
      const right = snap(areas.lanes.x + Math.min(x1, areas.lanes.width + MARGIN), dpr)
      if (end === first + 1) {
        const slice = items.rows[first]!
        const state = slices.state[slice] as TaskState
        const width = this.#add(scene, top, state, left, right, 1)
        if (state === TaskState.Waiting) details.offerWait(slice, Math.max(left, barEnd), left + width)
        else details.takeBar(left, (barEnd = left + width))
        return
      }
      const { running, waiting, hasRun } = mixtureOf(slices, items, first, end, nowNs)
      const idle = waiting > 1 - running - waiting ? TaskState.Waiting : TaskState.Ready
      if (running < 1) this.#add(scene, top, idle, left, right, 1)
      const width = hasRun ? this.#add(scene, top, TaskState.Running, left, right, running) : right - left
      details.takeBar(left, (barEnd = left + width))
    })
    details.endLane(scene, lane)
  }

  /** Adds the bar of a state, `share` of its height, and gives back how wide it came out. */
  #add({ laneHeight }: Scene, top: number, state: TaskState, left: number, right: number, share: number): number {
    const bar = barOf(laneHeight, state)
    const width = Math.max(right - left, bar.minWidth)
    const height = Math.round(bar.height * Math.max(Math.ceil(share / SHARE_STEP), 1) * SHARE_STEP)
    this.#barsOf(state, width).add(left, top + bar.top + (bar.height - height) / 2, width, height)
    return width
  }

  #barsOf(state: TaskState, width: number): Bars {
    if (state === TaskState.Running) return this.#running
    if (state === TaskState.Waiting) return this.#waiting
    return width < HATCH_WIDTH ? this.#ready : this.#hatched
  }

  #hatchOf({ theme, dpr }: Scene): CanvasPattern {
    const key = `${theme.ready} ${dpr}`
    if (this.#hatch?.key !== key) this.#hatch = { key, pattern: createHatch(this.#context, theme.ready, dpr) }
    return this.#hatch.pattern
  }
}

import type { TaskId } from '@shared/ids'
import { contains } from './areas'
import type { Hit } from './hit'
import type { InputTarget } from './input'
import { noArrow, type Move } from './navigate'
import { foldAt } from './paint-folds'
import { isTwisty } from './paint-names'
import { hitScene } from './pinned'
import type { Scene } from './scene'
import { selectionAt } from './selection'
import { snapTime } from './snapping'
import type { Hover, TimelineOptions, TimeRange, WheelHabit } from './types'
import type { ViewState } from './view-state'
import { panBy, xToTime, zoomAt, type Viewport } from './viewport'

interface Point {
  readonly x: number
  readonly y: number
}

/** What the user does to a view: it changes what is shown, and tells whoever made the view. */
export class Gestures implements InputTarget {
  wheel: WheelHabit = 'zoom'
  readonly #host: HTMLElement
  readonly #state: ViewState
  readonly #options: TimelineOptions
  /** Which picture the pointer pointed at last. */
  #pointedAt = ''

  constructor(host: HTMLElement, state: ViewState, options: TimelineOptions) {
    this.#host = host
    this.#state = state
    this.#options = options
  }

  get scene(): Scene | null {
    return this.#state.scene
  }

  moveTo(viewport: Viewport): void {
    this.#state.moveTo(viewport)
  }

  fit(): void {
    this.#state.fit()
  }

  pointAt(x: number | null, y: number): void {
    const { scene } = this
    const pointer = x === null ? null : { x, y }
    const fold = scene && pointer && foldAt(scene, pointer.x, pointer.y)
    const hit = scene && pointer && fold === null ? hitScene(scene, pointer.x, pointer.y) : null
    this.#state.changeOverlay({ pointer, hit })
    if (scene === null) return
    this.#pointedAt = pictureOf(scene)
    this.#state.hoverLane(hit?.lane ?? -1)
    this.#host.style.cursor = fold !== null || (hit !== null && isThing(hit)) ? 'pointer' : 'default'
    this.#options.onHover(pointer && this.#hoverOf(scene, pointer, fold, hit))
  }

  /** The picture may have moved under a pointer that did not. */
  pointAgain(): void {
    const { scene } = this
    const { pointer } = this.#state.overlay
    if (scene !== null && pointer !== null && this.#pointedAt !== pictureOf(scene)) this.pointAt(pointer.x, pointer.y)
  }

  click(x: number, y: number): void {
    const { scene } = this
    if (scene === null) return
    const fold = foldAt(scene, x, y)
    if (fold !== null) return this.#options.onUnfold(fold)
    if (!isAmongLanes(scene, x, y)) return
    const hit = hitScene(scene, x, y)
    if (hit !== null && contains(scene.areas.names, x, y) && isTwisty(scene, hit.lane, x)) {
      this.#state.toggle(taskOfLane(scene, hit.lane))
      return
    }
    const selection = hit && selectionAt(scene, hit)
    this.#state.choose(selection)
    this.#options.onSelect(selection)
  }

  move(to: Move): void {
    const selection = this.#state.step(to)
    if (selection !== null) return this.#options.onSelect(selection)
    const why = this.scene && noArrow(this.scene, to)
    if (why !== null) this.#options.onNoArrow(why)
  }

  dragRange(from: number, to: number, isFree: boolean): void {
    const { scene } = this
    if (scene === null) return
    const edge = (x: number): number => (isFree ? timeAt(scene, x) : snapTime(scene, x))
    const [a, b] = [edge(from), edge(to)]
    this.#chooseRange(a === b ? null : { startNs: Math.min(a, b), endNs: Math.max(a, b) })
  }

  /** Gives up the range, then the selection. */
  clear(): void {
    if (this.#state.overlay.range !== null) this.#chooseRange(null)
    else {
      this.#state.select(null)
      this.#options.onSelect(null)
    }
  }

  /** Zooms by `factor` around the pointer, or the middle where the pointer is elsewhere. */
  zoomHere(factor: number): void {
    const { scene } = this
    if (scene === null) return
    const { viewport, bounds, areas } = scene
    const { pointer } = this.#state.overlay
    const x = pointer === null ? -1 : pointer.x - areas.lanes.x
    const isOver = x >= 0 && x <= bounds.width
    this.moveTo(zoomAt(viewport, bounds, isOver ? x : bounds.width / 2, factor))
  }

  /** Goes on in time by so many CSS pixels; back below 0. */
  pan(px: number): void {
    const { scene } = this
    if (scene !== null) this.moveTo(panBy(scene.viewport, scene.bounds, px, 0))
  }

  #hoverOf(scene: Scene, pointer: Point, fold: TimeRange | null, hit: Hit | null): Hover | null {
    const at = { ...pointer, isRight: pointer.x > this.#host.clientWidth / 2 }
    if (fold !== null) return { fold, ...at }
    if (hit === null) return null
    const { lane, slice, instant, group, ns } = hit
    return { fold: null, task: taskOfLane(scene, lane), slice, instant, group, ns, ...at }
  }

  #chooseRange(range: TimeRange | null): void {
    this.#state.changeOverlay({ range })
    this.#options.onRange(range)
  }
}

/** What decides what lies under a point. */
const pictureOf = ({ viewport, layout, laneHeight, pinned }: Scene): string =>
  [viewport.leftNs, viewport.nsPerPx, viewport.scrollTop, layout, laneHeight, pinned.length].join()

const isThing = ({ slice, instant, group }: Hit): boolean => slice !== null || instant !== null || group !== null

const isAmongLanes = ({ areas }: Scene, x: number, y: number): boolean =>
  contains(areas.lanes, x, y) || contains(areas.names, x, y) || contains(areas.pinned, x, y)

const taskOfLane = ({ model, lanes }: Scene, lane: number): TaskId =>
  model.tasks.columns.id[lanes.rows[lane]!] as TaskId

/** The time of the run under x. */
const timeAt = ({ viewport, areas, nowNs }: Scene, x: number): number =>
  Math.round(Math.min(Math.max(xToTime(viewport, x - areas.lanes.x), 0), nowNs))

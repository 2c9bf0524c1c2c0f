import type { PathSegment } from '@shared/compare/critical-path'
import type { TaskId } from '@shared/ids'
import type { SiteTable } from '@shared/sites'
import type { Link } from '@shared/timeline/links'
import type { RunModel } from '@shared/timeline/model'
import { Folds, NO_FOLDS } from './folds'
import { Glide } from './glide'
import type { Hit } from './hit'
import {
  catchUpLanes,
  isGrowthSeen,
  lacksLanes,
  layOutScene,
  makeScene,
  nowOf,
  refreshScene,
  type MutableScene,
  type Painted,
  type SceneSettings,
} from './make-scene'
import { move, type Move } from './navigate'
import { LANE_HEIGHT } from './scene'
import { reveal, viewOfSelection } from './selection'
import { SelectionLinks } from './selection-links'
import type { Stage } from './stage'
import type { Mark, Selection, TimelineOptions, TimeRange } from './types'
import { fit, isFitted, zoomAt, type Viewport } from './viewport'

/** What lies over the lanes. */
export interface OverlayState {
  /** The pointer; null: it is elsewhere. */
  pointer: { readonly x: number; readonly y: number } | null
  /** What is under it. */
  hit: Hit | null
  /** Of the selection, in the order of time. */
  links: readonly Link[]
  marks: readonly Mark[]
  range: TimeRange | null
  criticalPath: readonly PathSegment[]
  /** Where a replay stands; null: there is none. */
  playheadNs: number | null
}

/** What a view shows: its run's scene, which part of it, and what is chosen. Each change is painted in the next frame. */
export class ViewState {
  readonly overlay: OverlayState = {
    pointer: null,
    hit: null,
    links: [],
    marks: [],
    range: null,
    criticalPath: [],
    playheadNs: null,
  }
  readonly #stage: Stage
  readonly #settings: { -readonly [K in keyof SceneSettings]: SceneSettings[K] }
  readonly #glide = new Glide((viewport) => this.#show(viewport))
  #scene: MutableScene | null = null
  /** The scene is behind the model, the size or the settings. */
  #isStale = false
  #painted: Painted = { endNs: 0, nowNs: 0 }
  readonly #links = new SelectionLinks()

  constructor(stage: Stage, { theme, words }: Pick<TimelineOptions, 'theme' | 'words'>) {
    this.#stage = stage
    const { width, height, dpr } = stage
    this.#settings = {
      ...{ width, height, dpr, theme, words },
      laneHeight: LANE_HEIGHT,
      filter: undefined,
      elapsedNs: 0,
      isFitted: true,
      folds: NO_FOLDS,
    }
  }

  get theme(): SceneSettings['theme'] {
    return this.#settings.theme
  }

  /** The scene as it is now; null: there is no run. */
  get scene(): MutableScene | null {
    if (this.#scene !== null && this.#isStale) refreshScene(this.#scene, this.#settings)
    this.#isStale = false
    return this.#scene
  }

  /** Another run from its beginning; null: none. */
  setModel(model: RunModel | null, sites: SiteTable): void {
    this.#glide.stop()
    this.change({ elapsedNs: 0, isFitted: true, folds: NO_FOLDS })
    Object.assign(this.overlay, { hit: null, links: [], range: null, criticalPath: [] })
    this.#scene = model === null ? null : makeScene(model, sites, this.#settings)
  }

  change(settings: Partial<SceneSettings>): void {
    Object.assign(this.#settings, settings)
    this.#isStale = true
    this.#stage.invalidate()
  }

  /** Time went on: painted where that is to be seen. What else is new is told by `change`. */
  grow(elapsedNs: number): void {
    const scene = this.#scene
    this.#settings.elapsedNs = elapsedNs
    if (scene !== null && isGrowthSeen(scene, this.#painted, nowOf(scene.model, elapsedNs))) this.change({})
  }

  /** Goes on with what follows a run that goes on, and takes long. Gives back whether there is more to do. */
  catchUp(): boolean {
    const scene = this.#scene
    if (scene === null) return false
    if (catchUpLanes(scene, this.#settings.filter)) this.change({})
    const links = this.#links.catchUp(scene)
    if (links !== undefined) this.changeOverlay({ links })
    return lacksLanes(scene) || this.#links.isBehind(scene)
  }

  changeOverlay(overlay: Partial<OverlayState>): void {
    Object.assign(this.overlay, overlay)
    this.#stage.invalidateOverlay()
  }

  /** The scene for a picture, with the stage's present size and what the model has got since: both come without notice. */
  takeScene(): MutableScene | null {
    const { width, height, dpr } = this.#stage
    Object.assign(this.#settings, { width, height, dpr })
    this.#isStale = true
    const { scene } = this
    if (scene === null) return null
    this.#painted = { endNs: scene.model.endNs, nowNs: scene.nowNs }
    // Arrows of a run that goes on come later; once it has ended they are all there.
    if (scene.model.finished && this.#links.isBehind(scene)) this.overlay.links = this.#links.take(scene)
    return scene
  }

  setFilter(filter: SceneSettings['filter']): void {
    this.change({ filter })
    this.#layOut()
  }

  /** Shows these stretches in little room, ascending and apart; none: everything as long as it lasted. */
  setFolds(stretches: readonly TimeRange[]): void {
    const { scene } = this
    if (scene !== null) this.change({ folds: stretches.length === 0 ? NO_FOLDS : new Folds(stretches, scene.nowNs) })
  }

  setPinned(tasks: readonly TaskId[]): void {
    if (this.#scene !== null) this.#scene.pinned = tasks
    this.change({})
  }

  /** Folds a task's descendants away, or shows them again. */
  toggle(task: TaskId): void {
    if (this.#scene === null) return
    const collapsed = new Set(this.#scene.collapsed)
    if (!collapsed.delete(task)) collapsed.add(task)
    this.#scene.collapsed = collapsed
    this.#layOut()
  }

  hoverLane(lane: number): void {
    if (this.#scene === null || lane === this.#scene.hoveredLane) return
    this.#scene.hoveredLane = lane
    this.#stage.invalidate()
  }

  moveTo(viewport: Viewport): void {
    this.#glide.stop()
    this.#show(viewport)
  }

  zoom(factor: number): void {
    const { scene } = this
    if (scene === null) return
    const { viewport, bounds } = scene
    this.#glide.start(viewport, zoomAt(viewport, bounds, bounds.width / 2, factor))
  }

  /** Shows the whole run. */
  fit(): void {
    const { scene } = this
    if (scene === null) return
    // What grows meanwhile would slip away under the gliding view.
    if (!scene.model.finished) this.change({ isFitted: true })
    else this.#glide.start(scene.viewport, { ...fit(scene.bounds), scrollTop: scene.viewport.scrollTop })
  }

  /** Shows the selection from near; where that is so already, or nothing is selected, the whole run. */
  focus(): void {
    const { scene } = this
    const near = scene && viewOfSelection(scene)
    if (!scene || !near) return this.fit()
    if (Math.abs(near.leftNs - scene.viewport.leftNs) < near.nsPerPx) return this.fit()
    this.#glide.start(scene.viewport, near)
  }

  choose(selection: Selection | null): void {
    const { scene } = this
    if (scene === null) return
    scene.selection = selection
    this.overlay.links = this.#links.take(scene)
    this.#stage.invalidate()
  }

  /** Chooses and brings into sight. */
  select(selection: Selection | null): void {
    this.choose(selection)
    const { scene } = this
    if (scene === null) return
    const there = reveal(scene)
    // A glide that goes elsewhere would take it out of sight again.
    if (there !== scene.viewport) this.moveTo(there)
  }

  /** Selects what lies there; null: there is nothing. */
  step(to: Move): Selection | null {
    const { scene } = this
    const selection = scene && move(scene, to)
    if (selection !== null) this.select(selection)
    return selection
  }

  destroy(): void {
    this.#glide.stop()
  }

  #layOut(): void {
    if (this.#scene !== null) layOutScene(this.#scene, this.#settings.filter)
    this.change({})
  }

  #show(viewport: Viewport): void {
    const { scene } = this
    if (scene === null) return
    scene.viewport = viewport
    this.#settings.isFitted = isFitted(viewport, scene.bounds)
    this.#stage.invalidate()
  }
}

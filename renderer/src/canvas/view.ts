import type { TaskId } from '@shared/ids'
import type { PathSegment } from '@shared/compare/critical-path'
import type { SiteTable } from '@shared/sites'
import type { Link } from '@shared/timeline/links'
import type { RunModel } from '@shared/timeline/model'
import { contains, type Rect } from './areas'
import { describeScene } from './describe'
import { Glide } from './glide'
import { sliceRect, type Hit } from './hit'
import { Input } from './input'
import { layOutScene, makeScene, refreshScene, type MutableScene, type SceneSettings } from './make-scene'
import { Minimap } from './minimap'
import { paintAxis } from './paint-axis'
import { linksOfSelection, paintLinks } from './links'
import { move, type Move } from './navigate'
import { hitScene, pinnedScene } from './pinned'
import { paintFrame } from './paint-frame'
import { LanePainter } from './paint-lanes'
import { isTwisty, paintNames } from './paint-names'
import { paintLens } from './paint-lens'
import { paintCriticalPath } from './paint-path'
import { paintMarks, paintRange } from './paint-range'
import { paintPlayhead, paintPointer } from './paint-overlay'
import { COMPACT_LANE_HEIGHT, LANE_HEIGHT, laneOfTask, type Scene } from './scene'
import { rangeOfSelection, reveal, selectionAt, timeOfSelection } from './selection'
import { snapTime } from './snapping'
import { Stage } from './stage'
import { TextMeasure } from './text'
import type { ThemeTokens } from './theme'
import type {
  LaneDescription,
  Mark,
  Selection,
  TimelineOptions,
  TimelineWords,
  TimeRange,
  VisibleRange,
  WheelHabit,
} from './types'
import { endOf, fit, isFitted, showRange, xToTime, zoomAt, type Viewport } from './viewport'
import { ENGLISH } from './words'

/**
 * The timeline of one run on a canvas that fills its host. It paints only what is in sight, once a
 * frame at most, and knows nothing of where the run comes from: give it a model, and say when it grew.
 */
export class TimelineView {
  readonly #host: HTMLElement
  readonly #options: TimelineOptions
  readonly #stage: Stage
  readonly #input: Input
  readonly #glide = new Glide((viewport) => this.#moveTo(viewport))
  readonly #measure: TextMeasure
  readonly #painter: LanePainter
  readonly #minimap = new Minimap()
  readonly #settings: { -readonly [K in keyof SceneSettings]: SceneSettings[K] }
  #scene: MutableScene | null = null
  /** The scene is behind the model, the size or the settings. */
  #isStale = false
  #pointer: { readonly x: number; readonly y: number } | null = null
  /** What is under the pointer. */
  #hit: Hit | null = null
  #told: VisibleRange | null = null
  #playheadNs: number | null = null
  #criticalPath: readonly PathSegment[] = []
  #links: readonly Link[] = []
  #marks: readonly Mark[] = []
  #range: TimeRange | null = null
  #wheel: WheelHabit = 'zoom'

  /** `host` gets the keyboard focus and two canvases; its size is the view's. */
  constructor(host: HTMLElement, options: TimelineOptions) {
    this.#host = host
    this.#options = options
    host.tabIndex = 0
    host.setAttribute('role', 'group')
    host.setAttribute('aria-label', options.label)
    this.#stage = new Stage(
      host,
      () => this.#paint(),
      () => this.#paintOverlay(),
    )
    const { base, width, height, dpr } = this.#stage
    this.#settings = {
      ...{ width, height, dpr },
      theme: options.theme,
      words: options.words ?? ENGLISH,
      laneHeight: LANE_HEIGHT,
      filter: undefined,
      elapsedNs: 0,
      isFitted: true,
    }
    this.#measure = new TextMeasure((text, font) => {
      base.font = font
      return base.measureText(text).width
    })
    this.#painter = new LanePainter(base, this.#measure)
    this.#input = this.#listen(host)
    document.fonts.addEventListener('loadingdone', this.#forgetWidths)
  }

  /** Shows another run from its beginning; null: none. */
  setModel(model: RunModel | null, sites: SiteTable): void {
    this.#glide.stop()
    this.#change({ elapsedNs: 0, isFitted: true })
    this.#hit = null
    this.#links = []
    this.#criticalPath = []
    this.#range = null
    this.#scene = model === null ? null : makeScene(model, sites, this.#settings)
  }

  /** The model grew. `elapsedNs` is how long the run has lasted, where that is more than its last event tells. */
  update(elapsedNs = 0): void {
    this.#change({ elapsedNs })
  }

  setTheme(theme: ThemeTokens): void {
    this.#change({ theme })
  }

  setWords(words: TimelineWords): void {
    this.#change({ words })
  }

  setCompact(isCompact: boolean): void {
    this.#change({ laneHeight: isCompact ? COMPACT_LANE_HEIGHT : LANE_HEIGHT })
  }

  /** Shows only the tasks whose rows match, with their ancestors; undefined: all. */
  setFilter(filter: ((row: number) => boolean) | undefined): void {
    this.#change({ filter })
    this.#layOut()
  }

  /** Keeps the lanes of these tasks in sight above the others. */
  setPinned(tasks: readonly TaskId[]): void {
    if (this.#scene !== null) this.#scene.pinned = tasks
    this.#change({})
  }

  /** Folds a task's descendants away, or shows them again. */
  toggle(task: TaskId): void {
    if (this.#scene === null) return
    const collapsed = new Set(this.#scene.collapsed)
    if (!collapsed.delete(task)) collapsed.add(task)
    this.#scene.collapsed = collapsed
    this.#layOut()
  }

  get viewport(): VisibleRange {
    const scene = this.#current()
    if (scene === null) return { startNs: 0, endNs: 0, scrollTop: 0 }
    const { viewport, bounds } = scene
    return { startNs: viewport.startNs, endNs: endOf(viewport, bounds), scrollTop: viewport.scrollTop }
  }

  set viewport({ startNs, endNs, scrollTop }: VisibleRange) {
    const scene = this.#current()
    if (scene !== null) this.#moveTo(showRange({ ...scene.viewport, scrollTop }, scene.bounds, startNs, endNs))
  }

  /** Zooms in around the middle by `factor`; below 1: out. */
  zoom(factor: number): void {
    const scene = this.#current()
    if (scene === null) return
    const { viewport, bounds } = scene
    this.#glide.start(viewport, zoomAt(viewport, bounds, bounds.width / 2, factor))
  }

  /** Shows the whole run. */
  fit(): void {
    const scene = this.#current()
    if (scene === null) return
    // What grows meanwhile would slip away under the gliding view.
    if (!scene.model.finished) this.#change({ isFitted: true })
    else this.#glide.start(scene.viewport, { ...fit(scene.bounds), scrollTop: scene.viewport.scrollTop })
  }

  /** Shows the selection from near; where that is so already, or nothing is selected, the whole run. */
  focus(): void {
    const scene = this.#current()
    const range = scene && rangeOfSelection(scene)
    if (!scene || !range) return this.fit()
    const near = showRange(scene.viewport, scene.bounds, range.startNs, range.endNs)
    if (Math.abs(near.startNs - scene.viewport.startNs) < near.nsPerPx) return this.fit()
    this.#glide.start(scene.viewport, near)
  }

  /** Selects and brings into sight. Does not call `onSelect`: whoever calls knows. */
  select(selection: Selection | null): void {
    const scene = this.#current()
    if (scene === null) return
    this.#choose(scene, selection)
    this.#moveTo(reveal(scene))
  }

  /** What the user could mark: the range, else the selection, else the instant under the pointer; null: nothing. */
  get markable(): TimeRange | null {
    const scene = this.#current()
    if (scene === null) return null
    const pointed = this.#hit && { startNs: this.#hit.ns, endNs: this.#hit.ns }
    return this.#range ?? timeOfSelection(scene) ?? pointed
  }

  setMarks(marks: readonly Mark[]): void {
    this.#marks = marks
    this.#stage.invalidateOverlay()
  }

  /** Does not call `onRange`: whoever calls knows. */
  setRange(range: TimeRange | null): void {
    this.#range = range
    this.#stage.invalidateOverlay()
  }

  /** Shows what decided how long the run took; empty: no longer. */
  setCriticalPath(segments: readonly PathSegment[]): void {
    this.#criticalPath = segments
    this.#stage.invalidateOverlay()
  }

  setWheel(wheel: WheelHabit): void {
    this.#wheel = wheel
  }

  /** Where a replay stands; null: there is none. */
  setPlayhead(ns: number | null): void {
    this.#playheadNs = ns
    this.#stage.invalidateOverlay()
  }

  resize(): void {
    this.#stage.resize()
  }

  /** The lanes in sight as data. */
  describe(): LaneDescription[] {
    const scene = this.#current()
    return scene === null ? [] : describeScene(scene)
  }

  /** Where a slice is painted, in CSS pixels from the view's top left corner; null: it has no lane. It may lie out of sight. */
  sliceRect(task: TaskId, index: number): Rect | null {
    const scene = this.#current()
    const lane = scene === null ? -1 : laneOfTask(scene, task)
    return scene === null || lane < 0 ? null : sliceRect(scene, lane, index)
  }

  destroy(): void {
    document.fonts.removeEventListener('loadingdone', this.#forgetWidths)
    this.#glide.stop()
    this.#input.destroy()
    this.#stage.destroy()
  }

  #listen(host: HTMLElement): Input {
    const current = (): Scene | null => this.#current()
    const wheel = (): WheelHabit => this.#wheel
    return new Input(host, {
      get scene() {
        return current()
      },
      moveTo: (viewport) => {
        this.#glide.stop()
        this.#moveTo(viewport)
      },
      pointAt: (x, y) => this.#pointAt(x === null ? null : { x, y }),
      click: (x, y) => this.#click(x, y),
      fit: () => this.fit(),
      focus: () => this.focus(),
      dragRange: (from, to, isFree) => this.#dragRange(from, to, isFree),
      move: (to) => this.move(to),
      clear: () => this.#clear(),
      command: (command) => {
        if (this.#options.onCommand) this.#options.onCommand(command)
        else if (command === 'next' || command === 'previous') this.move(command)
      },
      get wheel() {
        return wheel()
      },
    })
  }

  #change(settings: Partial<SceneSettings>): void {
    Object.assign(this.#settings, settings)
    this.#isStale = true
    this.#stage.invalidate()
  }

  readonly #forgetWidths = (): void => {
    this.#measure.forget()
    this.#stage.invalidate()
  }

  /** The scene as it is now. */
  #current(): MutableScene | null {
    if (this.#scene !== null && this.#isStale) refreshScene(this.#scene, this.#settings)
    this.#isStale = false
    return this.#scene
  }

  #layOut(): void {
    if (this.#scene !== null) layOutScene(this.#scene, this.#settings.filter)
    this.#change({})
  }

  #moveTo(viewport: Viewport): void {
    const scene = this.#current()
    if (scene === null) return
    scene.viewport = viewport
    this.#settings.isFitted = isFitted(viewport, scene.bounds)
    this.#stage.invalidate()
  }

  #click(x: number, y: number): void {
    const scene = this.#current()
    if (scene === null || !isAmongLanes(scene, x, y)) return
    const hit = hitScene(scene, x, y)
    if (hit !== null && contains(scene.areas.names, x, y) && isTwisty(scene, hit.lane, x)) {
      this.toggle(taskOfLane(scene, hit.lane))
      return
    }
    this.#choose(scene, hit && selectionAt(scene, hit))
    this.#options.onSelect?.(scene.selection)
  }

  #choose(scene: MutableScene, selection: Selection | null): void {
    scene.selection = selection
    this.#links = linksOfSelection(scene)
    this.#stage.invalidate()
  }

  /** Chooses what lies there, and calls `onSelect`: it is the user who goes. */
  move(to: Move): void {
    const scene = this.#current()
    const selection = scene && move(scene, to)
    if (selection === null) return
    this.select(selection)
    this.#options.onSelect?.(selection)
  }

  #dragRange(from: number, to: number, isFree: boolean): void {
    const scene = this.#current()
    if (scene === null) return
    const edge = (x: number): number =>
      isFree
        ? Math.round(Math.min(Math.max(xToTime(scene.viewport, x - scene.areas.lanes.x), 0), scene.nowNs))
        : snapTime(scene, x)
    const [a, b] = [edge(from), edge(to)]
    this.setRange(a === b ? null : { startNs: Math.min(a, b), endNs: Math.max(a, b) })
    this.#options.onRange?.(this.#range)
  }

  #clear(): void {
    if (this.#range !== null) {
      this.setRange(null)
      this.#options.onRange?.(null)
    } else {
      this.select(null)
      this.#options.onSelect?.(null)
    }
  }

  #pointAt(point: { readonly x: number; readonly y: number } | null): void {
    const scene = this.#current()
    this.#pointer = point
    this.#stage.invalidateOverlay()
    if (scene === null) return
    const hit = point && hitScene(scene, point.x, point.y)
    this.#hit = hit
    const hoveredLane = hit?.lane ?? -1
    if (hoveredLane !== scene.hoveredLane) this.#stage.invalidate()
    scene.hoveredLane = hoveredLane
    this.#host.style.cursor =
      hit && (hit.slice !== null || hit.instant !== null || hit.group !== null) ? 'pointer' : 'default'
    if (hit === null || point === null) this.#options.onHover?.(null)
    else {
      const { lane, slice, instant, group, ns } = hit
      this.#options.onHover?.({ task: taskOfLane(scene, lane), slice, instant, group, ns, ...point })
    }
  }

  #paint(): void {
    const { base, width, height, dpr } = this.#stage
    // A new size comes without notice.
    Object.assign(this.#settings, { width, height, dpr })
    this.#isStale = true
    const scene = this.#current()
    base.fillStyle = this.#settings.theme.surface
    base.fillRect(0, 0, width, height)
    if (scene === null) return
    this.#painter.paintGround(scene)
    paintAxis(base, this.#measure, scene)
    this.#painter.paint(scene)
    paintNames(base, this.#measure, scene)
    this.#paintPinned(scene)
    this.#minimap.paint(base, scene)
    paintFrame(base, this.#measure, scene)
    this.#tellViewport()
  }

  #paintPinned(scene: Scene): void {
    const above = pinnedScene(scene)
    if (above === null) return
    const { base } = this.#stage
    this.#painter.paintGround(above)
    paintAxis(base, this.#measure, above)
    this.#painter.paint(above)
    paintNames(base, this.#measure, above)
    const { x, y, width, height } = scene.areas.pinned
    base.fillStyle = scene.theme.waiting
    base.fillRect(x, y + height - 1, width, 1)
  }

  #paintOverlay(): void {
    const scene = this.#current()
    if (scene === null) return
    const { overlay } = this.#stage
    paintCriticalPath(overlay, scene, this.#criticalPath)
    this.#paintLens(scene)
    paintLinks(overlay, scene, this.#links)
    paintMarks(overlay, scene, this.#marks)
    if (this.#range !== null) paintRange(overlay, this.#measure, scene, this.#range)
    if (this.#playheadNs !== null) paintPlayhead(this.#stage.overlay, scene, this.#playheadNs)
    if (this.#pointer !== null) {
      paintPointer(this.#stage.overlay, this.#measure, scene, this.#pointer.x, this.#pointer.y)
    }
  }

  /** On the group under the pointer, at its instant; else on the selected one. */
  #paintLens(scene: Scene): void {
    const isHovered = this.#hit !== null && this.#hit.group !== null
    const chosen = isHovered ? this.#hit : scene.selection
    if (chosen === null || chosen.group === null) return
    const group = scene.model.groups.get(chosen.group)
    if (group !== undefined) paintLens(this.#stage.overlay, scene, group, chosen.ns)
  }

  #tellViewport(): void {
    const range = this.viewport
    const told = this.#told
    if (told?.startNs === range.startNs && told.endNs === range.endNs && told.scrollTop === range.scrollTop) return
    this.#told = range
    this.#options.onViewport?.(range)
  }
}

const isAmongLanes = ({ areas }: Scene, x: number, y: number): boolean =>
  contains(areas.lanes, x, y) || contains(areas.names, x, y) || contains(areas.pinned, x, y)

const taskOfLane = ({ model, lanes }: Scene, lane: number): TaskId =>
  model.tasks.columns.id[lanes.rows[lane]!] as TaskId

import type { TaskId } from '@shared/ids'
import type { PathSegment } from '@shared/compare/critical-path'
import type { SiteTable } from '@shared/sites'
import type { RunModel } from '@shared/timeline/model'
import { afterFrame } from '../parts'
import { Gestures } from './gestures'
import { Input } from './input'
import type { Move } from './navigate'
import { Picture } from './picture'
import { COMPACT_LANE_HEIGHT, LANE_HEIGHT } from './scene'
import { timeOfSelection } from './selection'
import { Stage } from './stage'
import type { ThemeTokens } from './theme'
import type { Mark, Selection, TimelineOptions, TimelineWords, TimeRange, WheelHabit } from './types'
import { ViewState } from './view-state'

/**
 * The timeline of one run on a canvas that fills its host. It paints only what is in sight, once a
 * frame at most, and knows nothing of where the run comes from: give it a model, and say when it grew.
 *
 * Here is what the outside calls; `ViewState` is what is shown, `Picture` paints it, and `Gestures`
 * are what the user does to it.
 */
export class TimelineView {
  readonly #stage: Stage
  readonly #state: ViewState
  readonly #picture: Picture
  readonly #gestures: Gestures
  readonly #input: Input
  readonly #onMatches: TimelineOptions['onMatches']
  #matches = 0
  #isCatchingUp = false
  #isGone = false

  /** `host` gets the keyboard focus and what is seen; its size is the view's. */
  constructor(host: HTMLElement, options: TimelineOptions) {
    host.tabIndex = 0
    host.setAttribute('role', 'group')
    host.setAttribute('aria-label', options.label)
    this.#onMatches = options.onMatches
    this.#stage = new Stage(
      host,
      () => {
        this.#picture.paint()
        this.#gestures.pointAgain()
        this.#tellMatches()
        this.#catchUpSoon()
      },
      () => this.#picture.paintOverlay(),
    )
    this.#state = new ViewState(this.#stage, options)
    this.#picture = new Picture(host, this.#stage, this.#state)
    this.#gestures = new Gestures(host, this.#state, options)
    this.#input = new Input(host, this.#gestures)
  }

  /** Shows another run from its beginning; null: none. */
  setModel(model: RunModel | null, sites: SiteTable): void {
    this.#state.setModel(model, sites)
  }

  /** Time went on. `elapsedNs` as in `update`, which says of all else that is new. */
  grow(elapsedNs: number): void {
    this.#state.grow(elapsedNs)
  }

  /** The model grew. `elapsedNs` is how long the run has lasted, where that is more than its last event tells. */
  update(elapsedNs = 0): void {
    this.#state.change({ elapsedNs })
  }

  setTheme(theme: ThemeTokens): void {
    this.#state.change({ theme })
  }

  setWords(words: TimelineWords): void {
    this.#state.change({ words })
  }

  setCompact(isCompact: boolean): void {
    this.#state.change({ laneHeight: isCompact ? COMPACT_LANE_HEIGHT : LANE_HEIGHT })
  }

  /** Shows only the tasks whose rows match, with their ancestors; undefined: all. */
  setFilter(filter: ((row: number) => boolean) | undefined): void {
    this.#state.setFilter(filter)
    this.#tellMatches()
  }

  /** Shows these stretches of the run in little room, ascending and apart; none: everything as long as it lasted. */
  setFolds(stretches: readonly TimeRange[]): void {
    this.#state.setFolds(stretches)
  }

  /** Keeps the lanes of these tasks in sight above the others. */
  setPinned(tasks: readonly TaskId[]): void {
    this.#state.setPinned(tasks)
  }

  /** Folds a task's descendants away, or shows them again. */
  toggle(task: TaskId): void {
    this.#state.toggle(task)
  }

  /** Zooms in around the middle by `factor`; below 1: out. */
  zoom(factor: number): void {
    this.#state.zoom(factor)
  }

  /** As `zoom`, around the pointer, and at once: for keys that are held. */
  zoomHere(factor: number): void {
    this.#gestures.zoomHere(factor)
  }

  /** Goes on in time by so many CSS pixels; back below 0. */
  pan(px: number): void {
    this.#gestures.pan(px)
  }

  /** Gives up the range, then the selection, and tells. */
  clear(): void {
    this.#gestures.clear()
  }

  /** Shows the whole run. */
  fit(): void {
    this.#state.fit()
  }

  /** Shows the selection from near; where that is so already, or nothing is selected, the whole run. */
  focus(): void {
    this.#state.focus()
  }

  /** Selects and brings into sight. Does not call `onSelect`: whoever calls knows. */
  select(selection: Selection | null): void {
    this.#state.select(selection)
  }

  /** Chooses what lies there, and calls `onSelect`: it is the user who goes. */
  move(to: Move): void {
    this.#gestures.move(to)
  }

  /** What the user could mark: the range, else the selection, else the instant under the pointer; null: nothing. */
  get markable(): TimeRange | null {
    const { scene, overlay } = this.#state
    if (scene === null) return null
    const pointed = overlay.hit && { startNs: overlay.hit.ns, endNs: overlay.hit.ns }
    return overlay.range ?? timeOfSelection(scene) ?? pointed
  }

  setMarks(marks: readonly Mark[]): void {
    this.#state.changeOverlay({ marks })
  }

  /** Does not call `onRange`: whoever calls knows. */
  setRange(range: TimeRange | null): void {
    this.#state.changeOverlay({ range })
  }

  /** Shows what decided how long the run took; empty: no longer. */
  setCriticalPath(criticalPath: readonly PathSegment[]): void {
    this.#state.changeOverlay({ criticalPath })
  }

  /** Where a replay stands; null: there is none. */
  setPlayhead(playheadNs: number | null): void {
    this.#state.changeOverlay({ playheadNs })
  }

  setWheel(wheel: WheelHabit): void {
    this.#gestures.wheel = wheel
  }

  destroy(): void {
    this.#isGone = true
    this.#input.destroy()
    this.#picture.destroy()
    this.#state.destroy()
    this.#stage.destroy()
  }

  #tellMatches(): void {
    const matches = this.#state.scene?.lanes.matches ?? 0
    if (matches !== this.#matches) this.#onMatches((this.#matches = matches))
  }

  /** What follows a run that goes on, and takes long, goes on after each frame, never in it. */
  #catchUpSoon(): void {
    if (this.#isCatchingUp) return
    this.#isCatchingUp = true
    afterFrame(() => {
      this.#isCatchingUp = false
      if (this.#isGone) return
      const isBehind = [this.#state.catchUp(), this.#picture.catchUp()]
      if (isBehind.includes(true)) this.#catchUpSoon()
    })
  }
}

import type { Replay } from '@shared/replay/state'
import { layOutLanes } from '@shared/timeline/lanes'
import { drawAxis } from '../timeline/axis'
import { drawLanes, lanesHeight } from '../timeline/draw'
import { AXIS_HEIGHT, LANE_HEIGHT, namesWidth, nsAt, type TimelineView, xOf } from '../timeline/view'
import { make, need } from './dom'
import type { PageRun } from './page-run'

export interface TimelineListener {
  onSeek(ns: number): void
  onSelect(row: number): void
  /** What to show beside the pointer; empty: nothing. */
  describe(row: number, ns: number): string
}

/** Closer than a nanosecond a pixel there is nothing to see. */
const SHORTEST_NS = 500
const ZOOM_STEP = 1.5
/** A pointer that moved less than that has clicked. */
const CLICK_PX = 4

/** The timeline as it is scrubbed: zoomed, scrolled, drawn as far as it is in sight. */
export class TimelinePane {
  readonly #root: HTMLElement
  readonly #replay: Replay
  readonly #listener: TimelineListener
  readonly #axis: SVGElement
  readonly #lanes: HTMLElement
  readonly #picture: SVGElement
  readonly #playhead: HTMLElement
  readonly #tip = make('div', { className: 'tip' })
  #view: TimelineView
  #ns = 0
  #isDrawn = false

  constructor(root: HTMLElement, { replay, words }: PageRun, id: string, listener: TimelineListener) {
    this.#root = root
    this.#replay = replay
    this.#listener = listener
    root.innerHTML =
      '<div class="sheet"><svg class="timeline axis" aria-hidden="true"></svg><div class="lanes"><svg class="timeline" aria-hidden="true"></svg></div><div class="playhead"></div></div>'
    this.#axis = need<SVGElement>(root, '.axis')
    this.#lanes = need(root, '.lanes')
    this.#picture = need<SVGElement>(root, '.lanes > svg')
    this.#playhead = need(root, '.playhead')
    this.#tip.hidden = true
    root.append(this.#tip)
    const { model, positions } = replay
    const lanes = layOutLanes(model, { collapsed: new Set() })
    const range = { startNs: 0, endNs: model.endNs, durationNs: model.endNs }
    this.#view = {
      ...{ id, model, positions, lanes, selected: -1, width: 600, first: 0, end: 0 },
      ...range,
      isStill: false,
      words,
    }
    this.#lanes.style.height = `${lanes.length * LANE_HEIGHT}px`
    new ResizeObserver(() => this.#change({ width: Math.max(root.clientWidth, 320) })).observe(root)
    root.addEventListener('scroll', () => this.#change({}))
    root.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false })
    root.addEventListener('pointerdown', (event) => this.#onPointerDown(event))
    root.addEventListener('pointermove', (event) => this.#showTip(event))
    root.addEventListener('pointerleave', () => (this.#tip.hidden = true))
  }

  select(row: number): void {
    const lane = this.#view.lanes.laneOf[row] ?? -1
    if (lane >= 0) {
      const top = lane * LANE_HEIGHT
      const room = this.#root.clientHeight - AXIS_HEIGHT - LANE_HEIGHT
      this.#root.scrollTop = Math.min(Math.max(this.#root.scrollTop, top - room), top)
    }
    this.#change({ selected: row })
  }

  /** Keeps the playhead in sight. */
  moveTo(ns: number): void {
    this.#ns = ns
    const { startNs, endNs } = this.#view
    if (ns < startNs || ns > endNs) this.#show(ns - (endNs - startNs) * 0.1, endNs - startNs)
    this.#placePlayhead()
  }

  zoomIn(): void {
    this.#zoom(1 / ZOOM_STEP, this.#ns)
  }

  zoomOut(): void {
    this.#zoom(ZOOM_STEP, this.#ns)
  }

  fit(): void {
    this.#show(0, this.#replay.model.endNs)
  }

  /** Around a time that keeps its place. */
  #zoom(factor: number, aroundNs: number): void {
    const { startNs, endNs } = this.#view
    const length = Math.min(Math.max((endNs - startNs) * factor, SHORTEST_NS), this.#replay.model.endNs)
    const share = (aroundNs - startNs) / Math.max(endNs - startNs, 1)
    this.#show(aroundNs - share * length, length)
  }

  #show(startNs: number, length: number): void {
    const start = Math.min(Math.max(startNs, 0), Math.max(this.#replay.model.endNs - length, 0))
    this.#change({ startNs: start, endNs: start + length })
  }

  /** Drawn once before the next frame, however much has changed. */
  #change(change: Partial<TimelineView>): void {
    this.#view = { ...this.#view, ...change }
    if (this.#isDrawn) requestAnimationFrame(() => this.#draw())
    this.#isDrawn = false
  }

  /** When it has come into sight. */
  start(): void {
    this.#change({ width: Math.max(this.#root.clientWidth, 320) })
    this.#draw()
  }

  #draw(): void {
    if (this.#isDrawn) return
    this.#isDrawn = true
    const { scrollTop, clientHeight } = this.#root
    const first = Math.max(0, Math.floor(scrollTop / LANE_HEIGHT) - 2)
    const end = Math.min(this.#view.lanes.length, Math.ceil((scrollTop + clientHeight) / LANE_HEIGHT) + 2)
    const view = (this.#view = { ...this.#view, first, end: Math.max(first, end) })
    setSize(this.#axis, view.width, AXIS_HEIGHT)
    this.#axis.innerHTML = drawAxis(view, AXIS_HEIGHT, 0)
    setSize(this.#picture, view.width, lanesHeight(view))
    this.#picture.style.top = `${first * LANE_HEIGHT}px`
    this.#picture.innerHTML = drawAxis(view, 0, lanesHeight(view)) + drawLanes(view)
    this.#placePlayhead()
  }

  #placePlayhead(): void {
    this.#playhead.style.transform = `translateX(${xOf(this.#view, this.#ns)}px)`
  }

  #onWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      this.#zoom(event.deltaY > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, nsAt(this.#view, this.#x(event)))
      return
    }
    const sideways = event.shiftKey ? event.deltaY : event.deltaX
    if (sideways === 0) return
    event.preventDefault()
    this.#pan(sideways)
  }

  #pan(px: number): void {
    const { startNs, endNs } = this.#view
    this.#show(startNs + nsAt(this.#view, px) - nsAt(this.#view, 0), endNs - startNs)
  }

  /** On the axis it scrubs, on the lanes it pans; without moving it selects. */
  #onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return
    const isAxis = this.#axis.contains(event.target as Node)
    const row = this.#rowAt(event)
    const startX = event.clientX
    let lastX = startX
    let hasMoved = false
    const seek = (at: PointerEvent): void => this.#listener.onSeek(nsAt(this.#view, this.#x(at)))
    if (isAxis) seek(event)
    const move = (moved: PointerEvent): void => {
      hasMoved ||= Math.abs(moved.clientX - startX) >= CLICK_PX
      if (isAxis) seek(moved)
      else if (hasMoved) this.#pan(lastX - moved.clientX)
      lastX = moved.clientX
    }
    const stop = (): void => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', stop)
      removeEventListener('pointercancel', stop)
      if (!isAxis && !hasMoved && row >= 0) this.#listener.onSelect(row)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', stop)
    addEventListener('pointercancel', stop)
  }

  #showTip(event: PointerEvent): void {
    const row = event.buttons === 0 ? this.#rowAt(event) : -1
    const x = this.#x(event)
    const text = row < 0 || x < namesWidth(this.#view) ? '' : this.#listener.describe(row, nsAt(this.#view, x))
    this.#tip.hidden = text === ''
    if (text === '') return
    this.#tip.textContent = text
    const right = this.#view.width - this.#tip.offsetWidth - 8
    this.#tip.style.left = `${Math.max(8, Math.min(x + 12, right))}px`
    this.#tip.style.top = `${event.clientY - this.#root.getBoundingClientRect().top + this.#root.scrollTop + 16}px`
  }

  #rowAt(event: PointerEvent): number {
    if (this.#axis.contains(event.target as Node)) return -1
    const lane = Math.floor((event.clientY - this.#lanes.getBoundingClientRect().top) / LANE_HEIGHT)
    const { lanes } = this.#view
    return lane >= 0 && lane < lanes.length ? lanes.rows[lane]! : -1
  }

  #x(event: MouseEvent): number {
    return event.clientX - this.#root.getBoundingClientRect().left
  }
}

function setSize(svg: SVGElement, width: number, height: number): void {
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
}

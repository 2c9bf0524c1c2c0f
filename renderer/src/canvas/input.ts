import { areaAt, scrollAt, thumbOf, type AreaName } from './areas'
import { minimapTime } from './minimap'
import type { Scene } from './scene'
import type { WheelHabit } from './types'
import { panBy, timeToX, zoomAt, type Viewport } from './viewport'

/** What the user's hands can do to a view. Points are in CSS pixels from its top left corner. */
export interface InputTarget {
  /** null: there is nothing to see. */
  readonly scene: Scene | null
  moveTo(viewport: Viewport): void
  /** null: the pointer left. */
  pointAt(x: number | null, y: number): void
  click(x: number, y: number): void
  fit(): void
  /** Chooses the time between two x; an edge that `isFree` does not snap. */
  dragRange(from: number, to: number, isFree: boolean): void
  readonly wheel: WheelHabit
}

/** A press that moves farther than this is a drag. */
const DRAG_PX = 3
const WHEEL_ZOOM = 0.002
/** Pinching comes as a wheel with small steps. */
const PINCH_ZOOM = 0.01
const LINE_PX = 16

interface Press {
  readonly x: number
  readonly y: number
  readonly area: AreaName
  /** The viewport and the thumb's top when it began. */
  readonly viewport: Viewport
  readonly thumbY: number
  isDrag: boolean
}

/** Turns pointer and wheel into moves of the viewport and clicks. */
export class Input {
  readonly #host: HTMLElement
  readonly #target: InputTarget
  readonly #listeners = new AbortController()
  #press: Press | null = null

  constructor(host: HTMLElement, target: InputTarget) {
    this.#host = host
    this.#target = target
    const { signal } = this.#listeners
    host.addEventListener('pointerdown', (event) => this.#down(event), { signal })
    host.addEventListener('pointermove', (event) => this.#move(event), { signal })
    host.addEventListener('pointerup', (event) => this.#up(event), { signal })
    host.addEventListener('pointercancel', () => (this.#press = null), { signal })
    host.addEventListener('pointerleave', () => this.#leave(), { signal })
    host.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false })
    host.addEventListener('dblclick', (event) => this.#doubleClick(event), { signal })
  }

  destroy(): void {
    this.#listeners.abort()
  }

  #down(event: PointerEvent): void {
    const { scene } = this.#target
    if (event.button !== 0 || scene === null) return
    const { x, y } = this.#at(event)
    const area = areaAt(scene.areas, x, y)
    if (area === null) return
    this.#host.focus({ preventScroll: true })
    this.#host.setPointerCapture(event.pointerId)
    const thumb = thumbOf(scene.areas, scene.viewport.scrollTop, scene.bounds.contentHeight)
    this.#press = { x, y, area, viewport: scene.viewport, thumbY: thumb?.y ?? 0, isDrag: false }
    if (area === 'minimap') this.#showAt(scene, x, y)
  }

  #move(event: PointerEvent): void {
    const { x, y } = this.#at(event)
    const { scene } = this.#target
    const press = this.#press
    if (press === null || scene === null) {
      this.#target.pointAt(x, y)
      return
    }
    press.isDrag ||= Math.hypot(x - press.x, y - press.y) > DRAG_PX
    if (!press.isDrag) return
    if (press.area === 'axis') this.#target.dragRange(press.x, x, event.altKey)
    else this.#drag(scene, press, x, y)
    this.#target.pointAt(null, 0)
  }

  #drag(scene: Scene, press: Press, x: number, y: number): void {
    const { areas, bounds } = scene
    const dx = press.x - x
    const dy = press.y - y
    if (press.area === 'minimap') this.#showAt(scene, x, y)
    else if (press.area === 'names') this.#target.moveTo(panBy(press.viewport, bounds, 0, dy))
    else if (press.area === 'lanes') this.#target.moveTo(panBy(press.viewport, bounds, dx, dy))
    else if (press.area === 'scrollbar') {
      const thumb = thumbOf(areas, press.viewport.scrollTop, bounds.contentHeight)
      if (thumb === null) return
      const scrollTop = scrollAt(areas, press.thumbY - dy, thumb, bounds.contentHeight)
      this.#target.moveTo(panBy({ ...press.viewport, scrollTop }, bounds, 0, 0))
    }
  }

  #up(event: PointerEvent): void {
    const press = this.#press
    this.#press = null
    const { x, y } = this.#at(event)
    if (press !== null && !press.isDrag) this.#target.click(x, y)
    this.#target.pointAt(x, y)
  }

  #leave(): void {
    if (this.#press === null) this.#target.pointAt(null, 0)
  }

  /** Brings what the minimap shows at a point to the middle of the view. */
  #showAt(scene: Scene, x: number, y: number): void {
    const { areas, bounds, viewport } = scene
    const dx = timeToX(viewport, minimapTime(scene, x)) - bounds.width / 2
    const scrollTop = ((y - areas.minimap.y) / areas.minimap.height) * bounds.contentHeight - bounds.height / 2
    this.#target.moveTo(panBy({ ...viewport, scrollTop }, bounds, dx, 0))
  }

  /**
   * The wheel zooms at the pointer, or goes through the lanes, as the user likes it; with Ctrl it zooms,
   * sideways or with Shift it pans, with Alt or over the names it goes through the lanes.
   */
  #wheel(event: WheelEvent): void {
    const { scene } = this.#target
    if (scene === null) return
    event.preventDefault()
    const { x, y } = this.#at(event)
    const { viewport, bounds, areas } = scene
    const area = areaAt(areas, x, y)
    const unit = [1, LINE_PX, bounds.height][event.deltaMode]!
    const dx = event.deltaX * unit
    const dy = event.deltaY * unit
    if (event.shiftKey) this.#target.moveTo(panBy(viewport, bounds, dx + dy, 0))
    else if (Math.abs(dx) > Math.abs(dy)) this.#target.moveTo(panBy(viewport, bounds, dx, 0))
    else if (event.altKey || area === 'names' || area === 'scrollbar' || this.#scrolls(event)) {
      this.#target.moveTo(panBy(viewport, bounds, 0, dy))
    } else {
      const factor = Math.exp(-dy * (event.ctrlKey ? PINCH_ZOOM : WHEEL_ZOOM))
      this.#target.moveTo(zoomAt(viewport, bounds, x - areas.lanes.x, factor))
    }
    this.#target.pointAt(x, y)
  }

  #scrolls(event: WheelEvent): boolean {
    return this.#target.wheel === 'scroll' && !event.ctrlKey && !event.metaKey
  }

  #doubleClick(event: MouseEvent): void {
    const { scene } = this.#target
    if (scene === null) return
    const { x, y } = this.#at(event)
    const area = areaAt(scene.areas, x, y)
    if (area === 'lanes' || area === 'axis' || area === 'minimap') this.#target.fit()
  }

  #at(event: MouseEvent): { x: number; y: number } {
    const { left, top } = this.#host.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
}

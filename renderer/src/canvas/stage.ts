import type { Context } from './text'

/**
 * The two canvases of a view, one above the other: what comes and goes over the lanes never makes them be painted
 * again. A canvas that was touched costs its whole area however little was painted, so the upper one is left alone
 * while there is nothing on it.
 */
export class Stage {
  readonly base: Context
  width = 0
  height = 0
  /** Device pixels per CSS pixel. */
  dpr = 1
  readonly #overlay: Context
  readonly #host: HTMLElement
  readonly #paintBase: () => void
  readonly #paintOverlay: () => void
  readonly #observer: ResizeObserver
  #frame = 0
  #isBaseStale = false
  #isGone = false

  constructor(host: HTMLElement, paintBase: () => void, paintOverlay: () => void) {
    this.#host = host
    this.#paintBase = paintBase
    this.#paintOverlay = paintOverlay
    this.base = addCanvas(host, { alpha: false })
    this.#overlay = addCanvas(host, { alpha: true })
    this.hideOverlay()
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative'
    this.#observer = new ResizeObserver(() => this.resize())
    this.#observer.observe(host)
    this.#measure()
  }

  /** Paints again in the next frame, once however often it is asked for. */
  invalidate(): void {
    this.#isBaseStale = true
    this.invalidateOverlay()
  }

  invalidateOverlay(): void {
    if (this.#frame === 0 && !this.#isGone) this.#frame = requestAnimationFrame(() => this.#paint())
  }

  /** The upper canvas, empty and in sight. */
  clearOverlay(): Context {
    const overlay = this.#overlay
    overlay.canvas.style.visibility = 'visible'
    overlay.setTransform(this.dpr, 0, 0, this.dpr, 0, 0)
    overlay.clearRect(0, 0, this.width, this.height)
    return overlay
  }

  hideOverlay(): void {
    this.#overlay.canvas.style.visibility = 'hidden'
  }

  /** Takes the host's present size, and paints at once: resized canvases are empty. */
  resize(): void {
    const { width, height, dpr } = this
    this.#measure()
    if (width === this.width && height === this.height && dpr === this.dpr) return
    this.#isBaseStale = true
    this.#paint()
  }

  destroy(): void {
    this.#isGone = true
    this.#observer.disconnect()
    cancelAnimationFrame(this.#frame)
    this.base.canvas.remove()
    this.#overlay.canvas.remove()
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#host
    const dpr = window.devicePixelRatio
    if (clientWidth === this.width && clientHeight === this.height && dpr === this.dpr) return
    this.width = clientWidth
    this.height = clientHeight
    this.dpr = dpr
    for (const { canvas } of [this.base, this.#overlay]) {
      canvas.width = Math.round(clientWidth * dpr)
      canvas.height = Math.round(clientHeight * dpr)
    }
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    if (this.width === 0 || this.height === 0) return
    if (this.#isBaseStale) {
      this.#isBaseStale = false
      this.base.setTransform(this.dpr, 0, 0, this.dpr, 0, 0)
      this.#paintBase()
    }
    this.#paintOverlay()
  }
}

function addCanvas(host: HTMLElement, options: CanvasRenderingContext2DSettings): Context {
  const canvas = document.createElement('canvas')
  // A layer of its own: without a graphics card it is then copied to the screen, where it was blended before.
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;will-change:transform'
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  const context = canvas.getContext('2d', options)
  if (context === null) throw new Error('This window cannot draw: it gave no 2D canvas.')
  return context
}

import { layOutAxisLabels, type OnAxis } from './axis-labels'
import { paintAxisLabels } from './paint-axis-labels'
import type { Scene } from './scene'
import type { Context, TextMeasure } from './text'

/**
 * What changes wherever the pointer goes: the labels on the axis, on a canvas as large as that, and the pointer's
 * line through the lanes, an element that is moved. A canvas as large as the view would have to be put on the
 * screen anew each time.
 */
export class AxisSheet {
  readonly #measure: TextMeasure
  readonly #labels: Context
  readonly #line = document.createElement('div')

  constructor(host: HTMLElement, measure: TextMeasure) {
    this.#measure = measure
    this.#labels = document.createElement('canvas').getContext('2d')!
    this.#labels.canvas.style.cssText = LAYER
    this.#line.style.cssText = `${LAYER};width:1px;contain:strict`
    for (const part of this.#parts) part.setAttribute('aria-hidden', 'true')
    host.append(...this.#parts)
  }

  show(scene: Scene | null, on: OnAxis): void {
    const labels = scene && layOutAxisLabels(scene, this.#measure, on)
    this.#labels.canvas.style.visibility = labels === null ? 'hidden' : 'visible'
    this.#line.style.visibility = on.pointer === null || labels?.pointer == null ? 'hidden' : 'visible'
    if (scene === null || labels === null) return
    this.#takeSize(scene)
    paintAxisLabels(this.#labels, scene, labels)
    if (on.pointer !== null) this.#placeLine(scene, on.pointer.x)
  }

  destroy(): void {
    for (const part of this.#parts) part.remove()
  }

  get #parts(): readonly HTMLElement[] {
    return [this.#labels.canvas, this.#line]
  }

  /** Makes the canvas empty, as large as the axis and over it; what is painted counts from the view's corner. */
  #takeSize({ areas, dpr }: Scene): void {
    const { x, y, width, height } = areas.axis
    const { canvas } = this.#labels
    const [columns, rows] = [Math.round(width * dpr), Math.round(height * dpr)]
    if (canvas.width !== columns) canvas.width = columns
    if (canvas.height !== rows) canvas.height = rows
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    canvas.style.transform = `translate(${x}px,${y}px)`
    this.#labels.setTransform(dpr, 0, 0, dpr, -x * dpr, -y * dpr)
    this.#labels.clearRect(x, y, width, height)
  }

  #placeLine({ areas, theme }: Scene, x: number): void {
    const { y, height } = areas.body
    this.#line.style.background = theme.accent
    this.#line.style.height = `${height}px`
    this.#line.style.transform = `translate(${Math.round(x)}px,${y}px)`
  }
}

/** Over the view's canvases, from its top left corner, moved without being painted. */
const LAYER = 'position:absolute;inset:0 auto auto 0;visibility:hidden;pointer-events:none;will-change:transform'

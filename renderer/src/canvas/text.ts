import type { TimelineWords } from './types'

export type Context = CanvasRenderingContext2D

const MOST_WIDTHS = 5000
const ELLIPSIS = '…'

/** Widths of texts, measured once: measuring is the dearest thing that a label costs. */
export class TextMeasure {
  readonly #measure: (text: string, font: string) => number
  readonly #widths = new Map<string, number>()

  constructor(measure: (text: string, font: string) => number) {
    this.#measure = measure
  }

  /** After the fonts changed. */
  forget(): void {
    this.#widths.clear()
  }

  width(text: string, font: string): number {
    const key = font + text
    let width = this.#widths.get(key)
    if (width === undefined) {
      if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear()
      this.#widths.set(key, (width = this.#measure(text, font)))
    }
    return width
  }

  /** The text, or as much of its beginning as fits with an ellipsis; empty where not even one letter does. */
  fit(text: string, font: string, maxWidth: number): string {
    if (this.width(text, font) <= maxWidth) return text
    const letters = Array.from(text)
    let low = 0
    let high = letters.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.width(elide(letters, middle), font) <= maxWidth) low = middle
      else high = middle - 1
    }
    return low === 0 ? '' : elide(letters, low)
  }
}

/** A written time in the user's language. */
export const writeTime = (text: string, { decimal }: Pick<TimelineWords, 'decimal'>): string =>
  text.replace('.', decimal)

const elide = (letters: readonly string[], count: number): string =>
  letters.slice(0, count).join('').trimEnd() + ELLIPSIS

/** Stretches of a lane that are taken, so that no text comes to lie on what it does not belong to. */
export class TakenSpace {
  /** Starts and ends in turn, ascending and apart. */
  readonly #edges: number[] = []

  clear(): void {
    this.#edges.length = 0
  }

  take(start: number, end: number): void {
    const edges = this.#edges
    let at = edges.length
    while (at > 0 && edges[at - 1]! >= start) at -= 2
    let until = at
    while (until < edges.length && edges[until]! <= end) until += 2
    const first = until > at ? Math.min(start, edges[at]!) : start
    const last = until > at ? Math.max(end, edges[until - 1]!) : end
    edges.splice(at, until - at, first, last)
  }

  /** The first free place of this width between two x; null where there is none. */
  place(from: number, to: number, width: number): number | null {
    let x = from
    for (let i = 0; i < this.#edges.length && this.#edges[i]! < x + width; i += 2) x = Math.max(x, this.#edges[i + 1]!)
    return x + width <= to ? x : null
  }

  /** How much from x on is free; Infinity: all of it. */
  roomAt(x: number): number {
    for (let i = 0; i < this.#edges.length; i += 2) if (this.#edges[i + 1]! > x) return Math.max(this.#edges[i]! - x, 0)
    return Infinity
  }
}

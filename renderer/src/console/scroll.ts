import type { RowHeights } from './row-heights'

/**
 * No element may be higher than some 33 million device pixels, and a million lines are close to that:
 * beyond this height a scroll bar stands for more pixels than it has. In CSS pixels.
 */
const HIGHEST = 8_000_000

/** A move of the scroll bar by less than so many screens is the wheel, the keys or a touch, and moves the rows by as much. */
const NEAR_SCREENS = 3

/** The end is followed as long as one is this near to it, in CSS pixels. */
const NEAR_END = 16

/**
 * Where in its rows a list stands. The scroll bar's position (`bar`) and the rows' (`top`) are the same
 * until the rows are higher than an element can be; then the bar is scaled: drawn far it moves in
 * proportion, and a little it moves the rows by as much as itself. All in CSS pixels.
 */
export class Scroll {
  heights: RowHeights
  top = 0
  viewport = 0
  /** The end is kept in sight as rows come. */
  follows: boolean
  #count = 0
  #bar = 0
  /** This row stays the first in sight, however high those before it turn out, until the user scrolls. */
  #held: number | undefined

  constructor(heights: RowHeights, follows: boolean) {
    this.heights = heights
    this.follows = follows
  }

  get count(): number {
    return this.#count
  }

  /** How high the rows are together. */
  get total(): number {
    return this.heights.top(this.#count)
  }

  /** How high the element is that stands for them. */
  get barHeight(): number {
    return Math.min(this.total, HIGHEST)
  }

  /** Where the scroll bar belongs for what is in sight. */
  get bar(): number {
    return this.#lastTop === 0 ? 0 : this.top * (this.#lastBar / this.#lastTop)
  }

  /** The scroll bar is not where it belongs. */
  get isOff(): boolean {
    return Math.abs(this.bar - this.#bar) >= 1
  }

  /** Index of the first row in sight. */
  get first(): number {
    return Math.min(this.heights.rowAt(this.top), Math.max(0, this.#count - 1))
  }

  /** Index after the last row in sight. */
  get end(): number {
    return Math.min(this.heights.rowAt(this.top + this.viewport) + 1, this.#count)
  }

  get #lastTop(): number {
    return Math.max(0, this.total - this.viewport)
  }

  get #lastBar(): number {
    return Math.max(0, this.barHeight - this.viewport)
  }

  /** The scroll bar was moved. False: only to where `bar` said it belongs, or back with its end as rows went. */
  moved(bar: number): boolean {
    const by = bar - this.#bar
    const isFirst = bar <= 0 && this.top > 0
    const isLast = bar >= this.#lastBar - 1
    const isEndInSight = isLast && this.top >= this.#lastTop
    // The browser rounds what it is told.
    const isRounded = Math.abs(by) < 1 && !isFirst && !isLast
    if (isRounded || isEndInSight) return false
    this.#held = undefined
    this.#bar = bar
    if (isFirst) this.top = 0
    else if (isLast) this.top = this.#lastTop
    else if (Math.abs(by) < this.viewport * NEAR_SCREENS) this.#moveTo(this.top + by)
    else this.top = (bar / this.#lastBar) * this.#lastTop
    // Who goes up wants to leave the end, even where that has only begun.
    this.follows = by > 0 && this.top >= this.#lastTop - NEAR_END
    return true
  }

  /** The scroll bar was put where it belongs. */
  settled(): void {
    this.#bar = this.bar
  }

  /** There are so many rows now. */
  resize(count: number): void {
    this.#count = count
    this.#keep()
  }

  /** A row was measured: what is in sight stays where it is. */
  measure(row: number, height: number): boolean {
    const isAbove = this.heights.top(row + 1) <= this.top
    const change = this.heights.measure(row, height)
    if (change === 0) return false
    if (isAbove) this.top += change
    this.#keep()
    return true
  }

  toEnd(): void {
    this.follows = true
    this.#keep()
  }

  /** This row becomes the first in sight. */
  toRow(row: number): void {
    this.follows = false
    this.#held = row
    this.#keep()
  }

  #keep(): void {
    if (this.follows) this.top = this.#lastTop
    else this.#moveTo(this.#held === undefined ? this.top : this.heights.top(this.#held))
  }

  #moveTo(top: number): void {
    this.top = Math.max(0, Math.min(top, this.#lastTop))
  }
}

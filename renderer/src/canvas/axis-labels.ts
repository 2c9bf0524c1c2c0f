import { axisLabel, formatStretch, formatTime } from '@shared/timeline/time'
import { contains } from './areas'
import { axisFont, axisTicks } from './axis-ticks'
import { foldsInSight } from './paint-folds'
import { snap, xOf, type Scene } from './scene'
import { TakenSpace, writeTime, type TextMeasure } from './text'
import type { Mark, TimeRange } from './types'
import type { OverlayState } from './view-state'
import { xToTime } from './viewport'

/** Words on the axis; `x` and `width` are those of the ground on which they stand, from the view's left. */
export interface AxisLabel {
  readonly text: string
  readonly x: number
  readonly width: number
}

/** All that is written on the axis; no two of these touch. */
export interface AxisLabels {
  readonly pointer: AxisLabel | null
  /** How long the selected range is. */
  readonly range: AxisLabel | null
  /** How long what is folded lasted. */
  readonly folds: readonly AxisLabel[]
  /** The names of marks. */
  readonly marks: readonly AxisLabel[]
  readonly ticks: readonly AxisLabel[]
}

export type OnAxis = Pick<OverlayState, 'pointer' | 'range' | 'marks' | 'playheadNs'>

/** Between words and the edge of their ground. */
export const LABEL_PADDING = { pointer: 6, range: 4, folds: 6, marks: 3, ticks: 2 } as const
export const FLAG_WIDTH = 9
/** Half of the playhead's handle. */
export const HANDLE = 6

const GAP = 2
/** At the ends of the axis a label may stand so far beside its tick. */
const FARTHEST_FROM_TICK = 10
/** A mark's name takes so much of the axis at most, and so much at least where it is cut off. */
const WIDEST_NAME = 120
const NARROWEST_NAME = 32

/**
 * Finds each label its place. What the user put on the axis comes first: ticks' labels give way to it. Under
 * the pointer's own time everything gives way, but nothing moves.
 */
export function layOutAxisLabels(scene: Scene, measure: TextMeasure, on: OnAxis): AxisLabels {
  const layout = new Layout(scene, measure)
  const pointer = layout.pointer(on.pointer)
  layout.takeLines(on)
  const range = on.range && layout.range(on.range)
  const folds = layout.folds()
  const marks = layout.marks(on.marks)
  if (on.playheadNs !== null) layout.takeAround(xOf(scene, on.playheadNs), HANDLE)
  if (pointer !== null) layout.take(pointer)
  const isFree = (label: AxisLabel): boolean =>
    pointer === null || label.x + label.width <= pointer.x || label.x >= pointer.x + pointer.width
  return {
    pointer,
    range: range && isFree(range) ? range : null,
    folds: folds.filter(isFree),
    marks: marks.filter(isFree),
    ticks: layout.ticks(),
  }
}

class Layout {
  readonly #scene: Scene
  readonly #measure: TextMeasure
  readonly #taken = new TakenSpace()
  readonly #left: number
  readonly #right: number

  constructor(scene: Scene, measure: TextMeasure) {
    const { x, width } = scene.areas.axis
    this.#scene = scene
    this.#measure = measure
    this.#left = x
    this.#right = x + width
  }

  take({ x, width }: AxisLabel): void {
    this.#taken.take(x - GAP, x + width + GAP)
  }

  takeAround(x: number, reach: number): void {
    this.#taken.take(x - reach - GAP, x + reach + GAP)
  }

  /** The poles and flags of marks, and the ends of the range. */
  takeLines({ marks, range }: OnAxis): void {
    if (range !== null) for (const ns of [range.startNs, range.endNs]) this.takeAround(xOf(this.#scene, ns), 1)
    for (const { startNs, endNs } of marks) {
      this.takeFlag(xOf(this.#scene, startNs), 1)
      if (endNs !== startNs) this.takeFlag(xOf(this.#scene, endNs), -1)
    }
  }

  takeFlag(x: number, side: 1 | -1): void {
    const tip = x + side * FLAG_WIDTH
    this.#taken.take(Math.min(x, tip) - GAP, Math.max(x, tip) + GAP)
  }

  /** The time under the pointer, around it. */
  pointer(at: OnAxis['pointer']): AxisLabel | null {
    const { areas, viewport, bounds, words } = this.#scene
    if (at === null || !(contains(areas.body, at.x, at.y) || contains(areas.axis, at.x, at.y))) return null
    const ns = xToTime(viewport, at.x - areas.body.x)
    if (ns < 0 || ns > bounds.durationNs) return null
    const text = writeTime(axisLabel(viewport.nsPerPx, bounds.durationNs)(ns), words)
    const width = this.#widthOf(text, axisFont(this.#scene), 'pointer')
    return { text, width, x: this.#within(at.x - width / 2, width) }
  }

  /** In the middle of the range in sight; where that is too narrow, beside it. */
  range({ startNs, endNs }: TimeRange): AxisLabel | null {
    const x0 = Math.max(xOf(this.#scene, startNs), this.#left)
    const x1 = Math.min(xOf(this.#scene, endNs), this.#right)
    if (x1 < x0) return null
    const text = writeTime(formatTime(endNs - startNs), this.#scene.words)
    const width = this.#widthOf(text, rangeFont(this.#scene), 'range')
    const middle = (x0 + x1 - width) / 2
    const x =
      this.#taken.place(middle, x1, width) ??
      this.#taken.place(x1, Math.min(x1 + 2 * width, this.#right), width) ??
      this.#taken.place(Math.max(x0 - width - 2 * GAP, this.#left), x0, width)
    return x === null ? null : this.#placed({ text, x, width })
  }

  /** How long each fold in sight lasted, over its break mark. */
  folds(): AxisLabel[] {
    return foldsInSight(this.#scene).flatMap(({ startNs, endNs, left, right }) => {
      if (right < this.#left || left > this.#right) return []
      const text = writeTime(formatStretch(endNs - startNs), this.#scene.words)
      const width = this.#widthOf(text, axisFont(this.#scene), 'folds')
      const x = this.#within((left + right - width) / 2, width)
      return this.#taken.place(x, x + width, width) === null ? [] : [this.#placed({ text, x, width })]
    })
  }

  /** Each name beside its flag, as much of it as there is room for; that of a long mark stays in sight with it. */
  marks(marks: readonly Mark[]): AxisLabel[] {
    const font = nameFont(this.#scene)
    return marks.flatMap(({ startNs, endNs, label }) => {
      const flag = xOf(this.#scene, startNs)
      const isLong = endNs > startNs
      const from = Math.max(flag + FLAG_WIDTH + GAP, this.#left)
      const x = this.#taken.place(from, from + NARROWEST_NAME, 0)
      if (label === '' || x === null || (!isLong && flag < this.#left)) return []
      const end = isLong ? Math.min(xOf(this.#scene, endNs), this.#right) : this.#right
      const room = Math.min(this.#taken.roomAt(x), end - x, WIDEST_NAME)
      const text = this.#measure.fit(label, font, room - 2 * LABEL_PADDING.marks)
      const width = this.#widthOf(text, font, 'marks')
      if (text === '' || (text !== label && width < NARROWEST_NAME)) return []
      return [this.#placed({ text, x, width })]
    })
  }

  ticks(): AxisLabel[] {
    const { dpr, words } = this.#scene
    return axisTicks(this.#scene, this.#measure).flatMap(({ at, label }) =>
      at.flatMap((ns) => {
        const text = writeTime(label(ns), words)
        const width = this.#widthOf(text, axisFont(this.#scene), 'ticks')
        const middle = snap(xOf(this.#scene, ns), dpr) - width / 2
        const x = this.#within(middle, width)
        const isAway = Math.abs(x - middle) > FARTHEST_FROM_TICK
        return isAway || this.#taken.place(x, x + width, width) === null ? [] : [this.#placed({ text, x, width })]
      }),
    )
  }

  #placed(label: AxisLabel): AxisLabel {
    this.take(label)
    return label
  }

  #within(x: number, width: number): number {
    return Math.min(Math.max(x, this.#left), this.#right - width)
  }

  #widthOf(text: string, font: string, kind: keyof typeof LABEL_PADDING): number {
    return this.#measure.width(text, font) + 2 * LABEL_PADDING[kind]
  }
}

export const rangeFont = ({ theme }: Scene): string => `600 12px ${theme.mono}`
export const nameFont = ({ theme }: Scene): string => `600 12px ${theme.font}`

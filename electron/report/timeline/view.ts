import type { Positions } from '@shared/replay/positions'
import type { Lanes } from '@shared/timeline/lanes'
import type { RunModel } from '@shared/timeline/model'
import type { Words } from '../words/words'

/** How times lie across a picture. Widths are in CSS pixels. */
export interface TimeScale {
  readonly width: number
  readonly startNs: number
  readonly endNs: number
  /** The unit of the axis suits this: the longest run that shares it. */
  readonly durationNs: number
  /** Of the names beside it, where these are known to need more or less than usual. */
  readonly namesWidth?: number
  readonly words: Words
}

/** What part of a run is drawn, and how large. */
export interface TimelineView extends TimeScale {
  /** Tells the timelines of one document apart: the beginning of its ids. */
  readonly id: string
  readonly model: RunModel
  /** The events of its rows: on the virtual clock only they tell what came first. */
  readonly positions: Positions
  readonly lanes: Lanes
  /** The lanes from `first` up to but without `end`. */
  readonly first: number
  readonly end: number
  /** Row of the selected task, −1: none. */
  readonly selected: number
  /** Nobody answers a pointer: what a lane says to it is part of the picture. */
  readonly isStill: boolean
}

export const LANE_HEIGHT = 22
export const AXIS_HEIGHT = 26
/** Beside the recording, for the signs that stand at its edges. */
const MARGIN = 18

/** Where the lanes begin. */
export const namesWidth = ({ width, namesWidth }: Pick<TimeScale, 'width' | 'namesWidth'>): number =>
  namesWidth ?? Math.round(Math.min(Math.max(width * 0.2, 120), 232))

export const lanesWidth = (view: Pick<TimeScale, 'width' | 'namesWidth'>): number =>
  view.width - namesWidth(view) - 2 * MARGIN

export const xOf = (view: TimeScale, ns: number): number =>
  namesWidth(view) + MARGIN + ((ns - view.startNs) / spanOf(view)) * lanesWidth(view)

export const nsAt = (view: TimeScale, x: number): number =>
  view.startNs + ((x - namesWidth(view) - MARGIN) / lanesWidth(view)) * spanOf(view)

/** Top of a lane; the first that is drawn is at 0. */
export const laneTop = ({ first }: TimelineView, lane: number): number => (lane - first) * LANE_HEIGHT

/** A run without a width is all at its left edge. */
const spanOf = ({ startNs, endNs }: TimeScale): number => Math.max(endNs - startNs, 1)

/** A coordinate, with as many digits as can be seen. */
export const px = (value: number): string => String(Math.round(value * 100) / 100)

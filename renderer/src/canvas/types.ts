import type { Nanoseconds, ObjectId, SiteId, TaskId } from '@shared/ids'
import type { Settings } from '@shared/settings'
import type { WaitVocabulary } from '@shared/timeline/words'
import type { NoArrow } from './navigate'
import type { ThemeTokens } from './theme'

/** What the user chose: a lane, or a slice of it. */
export interface Selection {
  readonly task: TaskId
  /** Index among the task's slices, from 0; null: the whole lane. */
  readonly slice: number | null
  /** The slice's place in the source, or where the task was created; 0: unknown. */
  readonly site: SiteId
  /** The instant that was pointed at, or the begin of the slice. */
  readonly ns: number
  /** The wait group that was chosen: its bracket, or the wait of its opener; null: none. */
  readonly group: ObjectId | null
}

/** The pointer, in CSS pixels from the view's top left corner. */
interface Pointed {
  readonly x: number
  readonly y: number
  /** Whether it is in the view's right half. */
  readonly isRight: boolean
}

/** The break mark under the pointer. */
export interface FoldHover extends Pointed {
  readonly fold: TimeRange
}

/** What of a task is under the pointer. */
export interface TaskHover extends Pointed {
  readonly fold: null
  readonly task: TaskId
  readonly slice: number | null
  /** Row of the model's instants; null: none. */
  readonly instant: number | null
  /** The wait group whose bracket this is, or that this slice waits for; null: none. */
  readonly group: ObjectId | null
  readonly ns: Nanoseconds
}

export type Hover = TaskHover | FoldHover

/** A stretch of time, in ns. */
export interface TimeRange {
  readonly startNs: number
  readonly endNs: number
}

/** A place that the user marked; without length: an instant. */
export interface Mark extends TimeRange {
  /** Kept with the run; otherwise only until the next mark. */
  readonly isKept: boolean
  /** What the user calls it; may be empty. */
  readonly label: string
}

/** What the wheel does by itself; with Ctrl it always zooms. */
export type WheelHabit = Settings['wheel']

/** The words that the canvas writes, in the user's language. */
export interface TimelineWords {
  readonly waits: WaitVocabulary
  /** Between what is waited for and its deadline. */
  readonly until: string
  /** Between the whole part of a number and its fraction. */
  readonly decimal: string
  readonly tasks: (count: number) => string
}

export interface TimelineOptions {
  readonly theme: ThemeTokens
  readonly words: TimelineWords
  /** What the view is called for those who do not see it. */
  readonly label: string
  readonly onSelect: (selection: Selection | null) => void
  /** null: the pointer left every lane and break mark. */
  readonly onHover: (hover: Hover | null) => void
  /** The range that was dragged on the axis; null: none any more. */
  readonly onRange: (range: TimeRange | null) => void
  /** The user wanted to follow an arrow, and there is none. */
  readonly onNoArrow: (why: NoArrow) => void
  /** How many tasks the filter finds has changed, as it does while a run goes on; without a filter all are found. */
  readonly onMatches: (matches: number) => void
  /** The break mark of this stretch was clicked. */
  readonly onUnfold: (stretch: TimeRange) => void
}

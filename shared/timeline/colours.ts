import { type Colour, COLOURS } from '../colours'

/** The colours of a timeline, in the window and in reports. Signs have a contrast of 3:1 and texts of 4.5:1 on every surface here. */
export interface TimelineColours {
  /** Behind the lanes. */
  readonly surface: string
  /** Behind names, axis and minimap, and where the recording has not begun or is over. */
  readonly surfaceQuiet: string
  /** The selected lane. */
  readonly selected: string
  /** Between panes. */
  readonly line: string
  /** Through the lanes at each tick of the axis. */
  readonly grid: string
  readonly text: string
  readonly textQuiet: string
  readonly accent: string
  readonly running: string
  readonly ready: string
  readonly waiting: string
  readonly failed: string
  readonly cancelled: string
  readonly group: string
}

const GRID: Colour = ['#edeff3', '#22262d']

const inTheme = (theme: 0 | 1): TimelineColours => ({
  surface: COLOURS.surface[theme],
  surfaceQuiet: COLOURS.surfaceQuiet[theme],
  selected: COLOURS.selected[theme],
  line: COLOURS.line[theme],
  grid: GRID[theme],
  text: COLOURS.text[theme],
  textQuiet: COLOURS.textQuiet[theme],
  accent: COLOURS.accent[theme],
  running: COLOURS.running[theme],
  ready: COLOURS.ready[theme],
  waiting: COLOURS.waiting[theme],
  failed: COLOURS.failed[theme],
  cancelled: COLOURS.cancelled[theme],
  group: COLOURS.group[theme],
})

export const LIGHT = inTheme(0)
export const DARK = inTheme(1)

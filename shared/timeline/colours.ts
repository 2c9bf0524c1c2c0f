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

export const LIGHT: TimelineColours = {
  surface: '#ffffff',
  surfaceQuiet: '#f6f7f9',
  selected: '#e3ebfc',
  line: '#dde1e8',
  grid: '#edeff3',
  text: '#1a1e26',
  textQuiet: '#59626f',
  accent: '#3b6fe0',
  running: '#0072b2',
  ready: '#b77900',
  waiting: '#7a8594',
  failed: '#c44500',
  cancelled: '#a0447a',
  group: '#00795a',
}

export const DARK: TimelineColours = {
  surface: '#17191e',
  surfaceQuiet: '#1c1f25',
  selected: '#263352',
  line: '#2d313a',
  grid: '#22262d',
  text: '#e4e7ec',
  textQuiet: '#9ba5b3',
  accent: '#7aa2ff',
  running: '#56b4e9',
  ready: '#e69f00',
  waiting: '#8b98a9',
  failed: '#ff7a3d',
  cancelled: '#e08bb8',
  group: '#2bbf92',
}

/** The colours and fonts of the timeline. Signs have a contrast of 3:1 and texts of 4.5:1 on every surface here. */
export interface ThemeTokens {
  /** Behind the lanes. */
  readonly surface: string
  /** Behind names, axis and minimap, and where the recording has not begun or is over. */
  readonly surfaceQuiet: string
  /** The lane under the pointer. */
  readonly hover: string
  /** The selected lane. */
  readonly selected: string
  /** Between panes. */
  readonly line: string
  /** Through the lanes at each tick of the axis. */
  readonly grid: string
  readonly text: string
  readonly textQuiet: string
  readonly accent: string
  readonly onAccent: string
  readonly running: string
  readonly ready: string
  readonly waiting: string
  readonly failed: string
  readonly cancelled: string
  readonly group: string
  /** Font families: for names and words, and for times. */
  readonly font: string
  readonly mono: string
}

const FONTS = {
  font: "'Inter Variable', system-ui, sans-serif",
  mono: "'JetBrains Mono Variable', ui-monospace, monospace",
}

export const LIGHT_THEME: ThemeTokens = {
  ...FONTS,
  surface: '#ffffff',
  surfaceQuiet: '#f6f7f9',
  hover: '#f1f4f9',
  selected: '#e3ebfc',
  line: '#dde1e8',
  grid: '#edeff3',
  text: '#1a1e26',
  textQuiet: '#59626f',
  accent: '#3b6fe0',
  onAccent: '#ffffff',
  running: '#0072b2',
  ready: '#b77900',
  waiting: '#7a8594',
  failed: '#c44500',
  cancelled: '#a0447a',
  group: '#00795a',
}

export const DARK_THEME: ThemeTokens = {
  ...FONTS,
  surface: '#17191e',
  surfaceQuiet: '#1c1f25',
  hover: '#20242b',
  selected: '#263352',
  line: '#2d313a',
  grid: '#22262d',
  text: '#e4e7ec',
  textQuiet: '#9ba5b3',
  accent: '#7aa2ff',
  onAccent: '#10141d',
  running: '#56b4e9',
  ready: '#e69f00',
  waiting: '#8b98a9',
  failed: '#ff7a3d',
  cancelled: '#e08bb8',
  group: '#2bbf92',
}

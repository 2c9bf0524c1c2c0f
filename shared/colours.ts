/** A colour in the light theme and in the dark one, as `#rrggbb`. */
export type Colour = readonly [light: string, dark: string]

/**
 * The colours of the window, of the editor in it, of the timeline and of reports. The window's style sheet has them
 * under the same names, written as CSS does (`surfaceQuiet` is `--surface-quiet`); a test holds it to them.
 */
export const COLOURS = {
  surface: ['#ffffff', '#17191e'],
  surfaceQuiet: ['#f6f7f9', '#1c1f25'],
  surfaceRaised: ['#ffffff', '#23262e'],
  hover: ['#eceff4', '#282c35'],
  pressed: ['#e2e7ef', '#313641'],
  selected: ['#e3ebfc', '#263352'],
  line: ['#dde1e8', '#2d313a'],
  lineStrong: ['#8a93a2', '#6b7484'],

  text: ['#1a1e26', '#e4e7ec'],
  textQuiet: ['#59626f', '#9ba5b3'],

  accent: ['#3b6fe0', '#7aa2ff'],
  accentStrong: ['#2f5fca', '#93b4ff'],
  onAccent: ['#ffffff', '#10141d'],
  link: ['#2f5fca', '#8fb0ff'],

  running: ['#0072b2', '#56b4e9'],
  ready: ['#b77900', '#e69f00'],
  waiting: ['#7a8594', '#8b98a9'],
  failed: ['#c44500', '#ff7a3d'],
  cancelled: ['#a0447a', '#e08bb8'],
  group: ['#00795a', '#2bbf92'],

  textRunning: ['#00659e', '#56b4e9'],
  textWarning: ['#8a5a00', '#e69f00'],
  textFailed: ['#b03d00', '#ff8a55'],
  textGood: ['#006e52', '#2bbf92'],
  surfaceWarning: ['#fdf6e6', '#2b2517'],
  surfaceGood: ['#ebf7f2', '#162a24'],
  surfaceFailed: ['#fdf0ea', '#30201a'],
  match: ['#ffe08a', '#6b5310'],

  code: ['#eef1f5', '#262a32'],
  codeString: ['#006e52', '#6fd0a8'],
  codeNumber: ['#9a4a00', '#f0b070'],
  codeKeyword: ['#8b2f8f', '#d9a0e0'],
} as const satisfies Readonly<Record<string, Colour>>

import { type Colour, COLOURS } from '@shared/colours'

/** By their names here. States are as dark or light as text must be. */
const VARIABLES: Readonly<Record<string, Colour>> = {
  surface: COLOURS.surface,
  'surface-quiet': COLOURS.surfaceQuiet,
  raised: COLOURS.surfaceRaised,
  hover: COLOURS.hover,
  selected: COLOURS.selected,
  line: COLOURS.line,
  'line-strong': COLOURS.lineStrong,
  text: COLOURS.text,
  'text-quiet': COLOURS.textQuiet,
  accent: COLOURS.accent,
  'on-accent': COLOURS.onAccent,
  running: COLOURS.textRunning,
  ready: COLOURS.textWarning,
  failed: COLOURS.textFailed,
  cancelled: COLOURS.cancelled,
  good: COLOURS.textGood,
  here: ['#dbeaf7', '#1d3950'],
  'waiting-here': ['#f0f2f5', '#23262e'],
  comment: COLOURS.textQuiet,
  string: COLOURS.codeString,
  number: COLOURS.codeNumber,
  keyword: COLOURS.codeKeyword,
}
const variables = (theme: 0 | 1): string =>
  Object.entries(VARIABLES)
    .map(([name, colour]) => `  --${name}: ${colour[theme]};`)
    .join('\n')

/** Colours, which are those of the window, type, and what every part has. */
export const BASE_STYLE = /* css */ `
:root {
  color-scheme: light dark;
${variables(0)}
  --sans: Inter, 'Inter Variable', system-ui, 'Segoe UI', Roboto, sans-serif;
  --mono: 'JetBrains Mono', 'JetBrains Mono Variable', ui-monospace, Consolas, Menlo, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
${variables(1)}
  }
}

*,
*::before,
*::after {
  box-sizing: border-box;
}
[hidden] {
  display: none !important;
}
body {
  margin: 0;
  background: var(--surface);
  color: var(--text);
  font: 13px/20px var(--sans);
  font-variant-numeric: tabular-nums;
}
h1,
h2,
h3,
p,
ul,
ol,
dl,
dd,
pre {
  margin: 0;
  padding: 0;
  font-size: inherit;
}
ul,
ol {
  list-style: none;
}
.printed {
  display: none;
  padding: 0 16px;
}
pre,
code,
time,
.time {
  font-family: var(--mono);
  font-size: 12px;
}
button,
select,
input {
  font: inherit;
  color: inherit;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: -2px;
}

.top {
  padding: 12px 16px 0;
}
h1 {
  font-size: 18px;
  line-height: 26px;
  overflow-wrap: anywhere;
}
`

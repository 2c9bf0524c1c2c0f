/** Colours, which are those of the window, type, and what every part has. */
export const BASE_STYLE = /* css */ `
:root {
  color-scheme: light dark;
  --surface: #ffffff;
  --surface-quiet: #f6f7f9;
  --raised: #ffffff;
  --hover: #eceff4;
  --selected: #e3ebfc;
  --line: #dde1e8;
  --line-strong: #8a93a2;
  --text: #1a1e26;
  --text-quiet: #59626f;
  --accent: #3b6fe0;
  --on-accent: #ffffff;
  --running: #00659e;
  --ready: #8a5a00;
  --failed: #b03d00;
  --cancelled: #a0447a;
  --good: #006e52;
  --here: #dbeaf7;
  --waiting-here: #f0f2f5;
  --comment: #59626f;
  --string: #006e52;
  --number: #8a5a00;
  --keyword: #2f5fca;
  --sans: Inter, 'Inter Variable', system-ui, 'Segoe UI', Roboto, sans-serif;
  --mono: 'JetBrains Mono', 'JetBrains Mono Variable', ui-monospace, Consolas, Menlo, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --surface: #17191e;
    --surface-quiet: #1c1f25;
    --raised: #23262e;
    --hover: #282c35;
    --selected: #263352;
    --line: #2d313a;
    --line-strong: #6b7484;
    --text: #e4e7ec;
    --text-quiet: #9ba5b3;
    --accent: #7aa2ff;
    --on-accent: #10141d;
    --running: #56b4e9;
    --ready: #e69f00;
    --failed: #ff8a55;
    --cancelled: #e08bb8;
    --good: #2bbf92;
    --here: #1d3950;
    --waiting-here: #23262e;
    --comment: #9ba5b3;
    --string: #5fcfa9;
    --number: #e6b450;
    --keyword: #8fb0ff;
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

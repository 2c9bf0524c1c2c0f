import { DARK, LIGHT, type TimelineColours } from '@shared/timeline/colours'

/** `auto` follows the reader's system; on paper it is light. */
export type Theme = 'auto' | 'light' | 'dark'

const SANS = "Inter,'Inter Variable',system-ui,'Segoe UI',Roboto,sans-serif"
const MONO = "'JetBrains Mono','JetBrains Mono Variable',ui-monospace,Consolas,Menlo,monospace"

/** Written out by class, as few programs that show SVG know CSS variables. */
const colours = (theme: TimelineColours): string =>
  Object.entries({
    'text,.ink': `fill:${theme.text}`,
    '.quiet': `fill:${theme.textQuiet}`,
    '.named': `fill:${theme.accent}`,
    '.surface': `fill:${theme.surface}`,
    '.margin': `fill:${theme.surfaceQuiet}`,
    '.grid': `stroke:${theme.grid}`,
    '.edge': `stroke:${theme.line}`,
    '.tick': `stroke:${theme.textQuiet}`,
    '.running,.finished': `fill:${theme.running}`,
    '.ready': `fill:${theme.ready}`,
    '.hatch': `stroke:${theme.ready}`,
    '.waiting': `fill:${theme.waiting}`,
    '.deadline': `fill:${theme.surface};stroke:${theme.waiting}`,
    '.failed': `stroke:${theme.failed}`,
    '.cancelled': `stroke:${theme.cancelled}`,
    '.asked': `fill:${theme.cancelled};stroke:${theme.cancelled}`,
    '.bracket': `stroke:${theme.group}`,
    '.member': `fill:${theme.surface};stroke:${theme.group}`,
    '.winner': `fill:${theme.group};stroke:${theme.group}`,
    '.callback': `fill:${theme.text};stroke:${theme.surface}`,
    '.mark': `fill:${theme.accent}`,
    '.span': `stroke:${theme.accent}`,
    '.halo': `stroke:${theme.surface}`,
    '.on .halo': `stroke:${theme.selected}`,
    '.on .surface': `fill:${theme.selected}`,
    '.chosen': `fill:${theme.selected}`,
    '.box': `fill:${theme.selected};stroke:${theme.waiting}`,
    '.whisker': `stroke:${theme.waiting}`,
    '.median': `stroke:${theme.text}`,
    '.point': `fill:${theme.running}`,
    '.outlier': `fill:${theme.surface};stroke:${theme.failed}`,
  })
    .map(([selectors, rule]) => `${within(selectors)}{${rule}}`)
    .join('')

const within = (selectors: string): string =>
  selectors
    .split(',')
    .map((selector) => `.timeline ${selector}`)
    .join(',')

const FORMS =
  `.timeline{font:12px ${SANS};font-variant-numeric:tabular-nums}` +
  `.timeline .time{font-family:${MONO}}` +
  '.timeline .name{font-size:13px}.timeline .title{font-size:14px;font-weight:600}' +
  '.timeline .halo{stroke-width:5px;stroke-linecap:round;stroke-linejoin:round;fill:none}' +
  '.timeline .deadline,.timeline .member,.timeline .winner,.timeline .bracket{stroke-width:1.5px}' +
  '.timeline .bracket,.timeline .span,.timeline .failed,.timeline .cancelled{fill:none}' +
  '.timeline .failed,.timeline .cancelled{stroke-width:2.25px;stroke-linecap:round}' +
  '.timeline .median{stroke-width:2px}.timeline .point{fill-opacity:.8}.timeline .outlier{stroke-width:1.5px}' +
  '.timeline .span{stroke-dasharray:4 3}' +
  '.timeline .hatch{stroke-width:2px}.timeline .callback{stroke-width:2px;paint-order:stroke}'

/** The style sheet of timelines; everything in it lies below the class `timeline`. */
export function timelineStyle(theme: Theme): string {
  if (theme !== 'auto') return FORMS + colours(theme === 'light' ? LIGHT : DARK)
  return `${FORMS}${colours(LIGHT)}@media screen and (prefers-color-scheme:dark){${colours(DARK)}}`
}

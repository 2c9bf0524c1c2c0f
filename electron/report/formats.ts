import type { Language } from '@shared/replay/language'
import { BadFileError } from './exchange/errors'
import { renderEventsCsv, renderTasksCsv } from './csv-tables'
import { renderHtml } from './html/page'
import { renderJson } from './json'
import { renderMarkdown } from './markdown/markdown'
import { hidePrivateIn, type Machine } from './privacy'
import type { Report } from './report'
import { renderSvg } from './svg'
import { renderChromeTrace } from './trace/chrome-trace'
import type { Theme } from './timeline/style'

interface RenderOptions {
  /** Taskscope's own version. */
  readonly version: string
  /** Of pictures; pages follow their reader. */
  readonly theme: Theme
  /** Of what people read; what programs read is the same in all. */
  readonly language: Language
}

export interface Format {
  /** Without its dot; may have one inside. */
  readonly extension: string
  readonly mime: string
  /** UTF-8 text. Pure: the same report gives the same text. */
  readonly render: (report: Report, options: RenderOptions) => string
}

/** Everything that a report can be exported as, by the name that the command line knows it by. */
export const FORMATS = {
  html: {
    extension: 'html',
    mime: 'text/html',
    render: (report, { version, language }) => renderHtml(report, version, language),
  },
  markdown: {
    extension: 'md',
    mime: 'text/markdown',
    render: (report, { version, language }) => renderMarkdown(report, version, language),
  },
  json: { extension: 'json', mime: 'application/json', render: renderJson },
  csv: { extension: 'tasks.csv', mime: 'text/csv', render: renderTasksCsv },
  'csv-events': { extension: 'events.csv', mime: 'text/csv', render: renderEventsCsv },
  trace: { extension: 'trace.json', mime: 'application/json', render: renderChromeTrace },
  svg: {
    extension: 'svg',
    mime: 'image/svg+xml',
    render: (report, { theme, language }) => renderSvg(report, theme, language),
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)

export interface ExportOptions extends RenderOptions {
  /** Whose paths and names are left out; null: whoever exports asked for them. */
  readonly machine: Machine | null
}

/**
 * A report as the content of a file.
 * @throws BadFileError where it is more than a program can hold as one text: some millions of events
 */
export function exportReport(report: Report, format: FormatName, options: ExportOptions): string {
  const { render } = FORMATS[format]
  try {
    return render(options.machine === null ? report : hidePrivateIn(report, options.machine), options)
  } catch (error) {
    // V8's strings end at half a gigabyte.
    if (!(error instanceof RangeError && error.message === 'Invalid string length')) throw error
    throw new BadFileError({
      en: 'This is too much for one file: choose fewer runs, or another format.',
      fr: 'C’est trop pour un seul fichier\u00a0: choisissez moins d’exécutions, ou un autre format.',
    })
  }
}

/** A name for the file of a report, good on every system: `07-wait-modes.trace.json`. */
export function fileNameFor({ title }: Pick<Report, 'title'>, extension: string): string {
  const name = title
    .replace(/\.[cm]?[jt]sx?$/, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/^[-. ]+|[-. ]+$/g, '')
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  // File systems allow 255 bytes, and a letter may take three.
  return `${(isReserved || name === '' ? `run ${name}`.trim() : name).slice(0, 70).trim()}.${extension}`
}

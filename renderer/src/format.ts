import { formatSpan as spanOf, formatTime } from '@shared/timeline/time'

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format is dear, and lists make the same ones over and over. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format
}

/** A written time in the user's language; its numbers and units never go to the next line. */
export const localized = (time: string, locale: string): string =>
  time.replace('.', locale === 'fr' ? ',' : '.').replaceAll(' ', '\u00a0')

/** A sentence whose times and places are not parted from their units and numbers where a line ends. */
export const unbroken = (sentence: string): string =>
  sentence.replace(/(?<=\d) (?=(?:[mµn]?s|min|h)\b)|(?<=\b(?:line|ligne)) (?=\d)/g, '\u00a0')

/** A stretch of time, from whole nanoseconds: `3.000 s`, `12.4 ms`. */
export const formatDuration = (ns: number, locale: string): string => localized(formatTime(ns), locale)

/** From when to when, as precise as its length asks for. */
export function formatSpan(startNs: number, endNs: number, locale: string): { start: string; end: string } {
  const [start, end] = spanOf(startNs, endNs)
  return { start: localized(start, locale), end: localized(end, locale) }
}

/** An instant of a run, from whole nanoseconds since its beginning: always seconds, so that a column lines up. */
export const formatInstant = (ns: number, locale: string): string =>
  numberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(ns / 1e9)

export const formatCount = (count: number, locale: string): string => numberFormat(locale, {}).format(count)

export const formatPercent = (share: number, locale: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share)

/** When a run was started, from milliseconds since 1970: the time today, the date before. */
export function formatStart(ms: number, now: number, locale: string): string {
  const start = new Date(ms)
  const today = start.toDateString() === new Date(now).toDateString()
  const options: Intl.DateTimeFormatOptions = today ? { timeStyle: 'short' } : { dateStyle: 'medium' }
  return new Intl.DateTimeFormat(locale, options).format(start)
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size on disk: `850 bytes`, `12 kB`, `3.4 MB`; in French `3,4 Mo`. */
export function formatBytes(bytes: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), BYTE_UNITS.length - 1)
  const value = bytes / 1000 ** power
  return numberFormat(locale, {
    ...{ style: 'unit', unit: BYTE_UNITS[power]!, unitDisplay: power === 0 ? 'long' : 'short' },
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value)
}

import { formatTime } from '@shared/timeline/time'

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format is dear, and lists make the same ones over and over. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format
}

/** A stretch of time, from whole nanoseconds: `3.000 s`, `12.4 ms`; its unit never goes to the next line. */
export const formatDuration = (ns: number, locale: string): string =>
  formatTime(ns)
    .replace('.', locale === 'fr' ? ',' : '.')
    .replace(' ', '\u00a0')

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
  const options: Intl.DateTimeFormatOptions = today ? { hour: '2-digit', minute: '2-digit' } : { dateStyle: 'medium' }
  return new Intl.DateTimeFormat(locale, options).format(start)
}

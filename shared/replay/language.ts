import type { Settings } from '../settings'
import { formatTime } from '../timeline/time'

/** The languages in which sentences about runs are written. */
export type Language = Exclude<Settings['language'], 'system'>

const NBSP = '\u00a0'
const NARROW = '\u202f'

/** `3.000 s`, `3,000 s`: a time or duration of whole nanoseconds. */
export const timeText = (ns: number, language: Language): string => inLanguage(formatTime(ns), language)

/** `33%`, `33 %`: a share, 1 is the whole; one decimal below ten percent, where it says more. */
export function percentText(share: number, language: Language): string {
  const percent = Math.abs(share) * 100
  const digits = percent < 9.95 ? percent.toFixed(1).replace(/\.0$/, '') : percent.toFixed(0)
  return language === 'fr' ? `${digits.replace('.', ',')}${NARROW}%` : `${digits}%`
}

/** `1,234`, `1 234`: a count. */
export const countText = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW : ',')

/** A number and its unit as English writes them, as the language does: the two never part in French. */
export const inLanguage = (text: string, language: Language): string =>
  language === 'fr' ? text.replace('.', ',').replace(' ', NBSP) : text

const AND: Record<Language, string> = { en: 'and', fr: 'et' }
const MORE: Record<Language, (count: string, isOne: boolean) => string> = {
  en: (count) => `${count} more`,
  fr: (count, isOne) => `${count} ${isOne ? 'autre' : 'autres'}`,
}

/** `a, b and c`; of more than `most` the rest as a count: `a, b and 7 more`. */
export function listText(names: readonly string[], language: Language, most = 3): string {
  const rest = names.length - most
  const shown = rest > 0 ? [...names.slice(0, most), MORE[language](countText(rest, language), rest === 1)] : [...names]
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} ${AND[language]} ${last}`
}

import { countText, inLanguage, type Language, percentText, timeText } from '../replay/language'
import type { Comparison, VariantSummary } from './statistics'

/**
 * What a comparison shows, in one clause without a full stop: `FIRST_COMPLETED ends 1.0 s (33%)
 * sooner; far beyond noise`.
 */
export function verdictText({ label, comparison, n }: VariantSummary, language: Language): string {
  const words = WORDS[language]
  if (comparison === null) return words.baseline(label)
  const { verdict, runs, differenceNs } = comparison
  switch (verdict.kind) {
    case 'exact':
      return differenceNs === 0 ? words.equal(label) : words.exact(label, shift(comparison, timeText, language))
    case 'different':
      return words.different(label, shift(comparison, roughTime, language), verdict.isFar)
    case 'same':
      return words.same(label, countText(runs, language), boundOf(comparison, language))
    case 'tooFew': {
      const isOneEach = n === 1 && runs === 2
      return words.tooFew(
        label,
        differenceNs === 0 ? null : shift(comparison, roughTime, language),
        isOneEach ? null : countText(runs, language),
        verdict.needed,
      )
    }
    case 'none':
      return words.none(label)
  }
}

/** `1.0 s (33%) sooner`. */
function shift(
  { differenceNs, relative }: Comparison,
  time: (ns: number, language: Language) => string,
  language: Language,
): string {
  const share = relative === null ? '' : ` (${percentText(relative, language)})`
  return `${time(Math.abs(differenceNs), language)}${share} ${WORDS[language].direction(differenceNs < 0)}`
}

/** How large a difference could still be, either way. */
function boundOf({ intervalNs }: Comparison, language: Language): string | null {
  if (intervalNs === null) return null
  const bound = Math.max(Math.abs(intervalNs.low), Math.abs(intervalNs.high))
  return bound === 0 ? null : roughTime(bound, language)
}

const UNITS = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
] as const

/** A measured time, which is never known to more than two digits: `1.0 s`, `12 ms`. */
export function roughTime(ns: number, language: Language): string {
  const [name, unit] = UNITS.find(([, unit]) => ns >= 0.9995 * unit) ?? (['ns', 1] as const)
  const value = ns / unit
  return inLanguage(`${value.toFixed(value < 9.95 && unit !== 1 ? 1 : 0)} ${name}`, language)
}

const WORDS = {
  en: {
    baseline: (label: string) => `${label} is the baseline`,
    direction: (isSooner: boolean) => (isSooner ? 'sooner' : 'later'),
    exact: (label: string, by: string) => `${label} ends ${by}, exactly: the virtual clock has no noise`,
    equal: (label: string) => `${label} ends at exactly the same time: the virtual clock has no noise`,
    different: (label: string, by: string, isFar: boolean) =>
      `${label} ends ${by}; ${isFar ? 'far beyond noise' : 'beyond noise'}`,
    same: (label: string, runs: string, bound: string | null) => {
      const rest = bound === null ? '' : `; if there is one, it is most likely below ${bound}`
      return `${label}: no difference that these ${runs} runs can show${rest}`
    },
    tooFew: (label: string, by: string | null, runs: string | null, needed: number) => {
      const seen = by === null ? `${label} took the same time` : `${label} ended ${by}`
      const few =
        runs === null
          ? 'one run each can show nothing about noise'
          : `these ${runs} runs are too few to tell that from noise`
      return `${seen}, but ${few}; run each at least ${needed} times`
    },
    none: (label: string) => `${label} or the baseline has no completed run to compare`,
  },
  fr: {
    baseline: (label: string) => `${label} est la référence`,
    direction: (isSooner: boolean) => (isSooner ? 'plus tôt' : 'plus tard'),
    exact: (label: string, by: string) =>
      `${label} finit ${by}, exactement\u00a0: l’horloge virtuelle n’a pas de bruit`,
    equal: (label: string) => `${label} finit exactement au même instant\u00a0: l’horloge virtuelle n’a pas de bruit`,
    different: (label: string, by: string, isFar: boolean) =>
      `${label} finit ${by}\u202f; ${isFar ? 'bien au-delà du bruit' : 'au-delà du bruit'}`,
    same: (label: string, runs: string, bound: string | null) => {
      const rest = bound === null ? '' : `\u202f; s’il y en a une, elle est très probablement inférieure à ${bound}`
      return `${label}\u00a0: aucune différence que ces ${runs} exécutions puissent montrer${rest}`
    },
    tooFew: (label: string, by: string | null, runs: string | null, needed: number) => {
      const seen = by === null ? `${label} a duré autant` : `${label} a fini ${by}`
      const few =
        runs === null
          ? 'une seule exécution de chaque ne dit rien du bruit'
          : `ces ${runs} exécutions ne suffisent pas à distinguer cela du bruit`
      return `${seen}, mais ${few}\u202f; exécutez chacune au moins ${needed} fois`
    },
    none: (label: string) => `${label} ou la référence n’a aucune exécution terminée à comparer`,
  },
}

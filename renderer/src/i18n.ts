import { type ComputedRef, computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { toSentence } from '@shared/errors'
import type { Sentence } from '@shared/sentence'
import type { Settings } from '@shared/settings'
import { formatCount } from './format'
import { en } from './locales/en'
import { fr } from './locales/fr'

export type Locale = 'en' | 'fr'

/** `a.b` for every text: what is not in the English file does not type-check. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]
type TextKey = Paths<typeof en>

export interface Texts {
  /** The text under this key, `{names}` filled in. */
  readonly t: (key: TextKey, named?: Record<string, unknown>) => string
  /** As `t`, in the form for this count: `one | many`. `{n}` is the count, written out. */
  readonly count: (key: TextKey, n: number) => string
  readonly locale: ComputedRef<Locale>
}

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en, fr },
  // In French nothing is singular: “0 tâche”.
  pluralRules: { fr: (n: number) => (n < 2 ? 0 : 1) },
})

/** What a language setting means on this machine: the system's language where we speak it, else English. */
export function localeFor(language: Settings['language'], system: string): Locale {
  if (language !== 'system') return language
  return system.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

const { t, locale } = i18n.global
const TEXTS: Texts = {
  t: (key, named) => t(key, named ?? {}),
  count: (key, n) => t(key, { n: formatCount(n, locale.value) }, n),
  locale: computed(() => locale.value),
}

/** A sentence in the window's language. */
export const said = (sentence: Sentence): string => sentence[locale.value]

/** What to tell the user of anything that was thrown. */
export const messageOf = (error: unknown): string => said(toSentence(error))

/** The window's texts, for components and stores; what reads them follows the language. */
export const useTexts = (): Texts => TEXTS

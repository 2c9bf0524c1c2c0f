import type { Language } from '@shared/replay/language'
import { en, type Words } from './en'
import { fr } from './fr'

export type { Words }

/** What reports say, in each language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, fr }

import type { Language } from '@shared/replay/language'
import { en, type MainTexts } from './en'
import { fr } from './fr'

/** What main itself says, in each language. */
export const TEXTS: Readonly<Record<Language, MainTexts>> = { en, fr }

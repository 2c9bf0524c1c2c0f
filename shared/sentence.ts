import type { Language } from './replay/language'

/** One sentence for the user, in every language: who shows it picks. */
export type Sentence = Readonly<Record<Language, string>>

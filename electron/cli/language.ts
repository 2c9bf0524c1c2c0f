import type { Language } from '@shared/replay/language'

/** The language that the system is asked to speak, as POSIX reads its variables: the first that is not empty counts. */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^fr(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en'
}

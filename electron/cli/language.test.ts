import { expect, test } from 'vitest'
import { systemLanguage } from './language'

test.each([
  [{}, 'en'],
  [{ LANG: 'fr_CA.UTF-8' }, 'fr'],
  [{ LANG: 'fr' }, 'fr'],
  [{ LANG: 'fry_NL' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE', LC_MESSAGES: 'fr_FR', LC_ALL: '' }, 'fr'],
] as const)('with %o the system speaks %s', (env, language) => {
  expect(systemLanguage(env)).toBe(language)
})

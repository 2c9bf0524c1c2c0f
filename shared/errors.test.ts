import { expect, test } from 'vitest'
import { toSentence, UserError } from './errors'

test('an error for the user is told in every language, and its message is the English one', () => {
  const error = new UserError({ en: 'There is no run 7.', fr: 'L’exécution 7 n’existe pas.' })
  expect(error.message).toBe('There is no run 7.')
  expect(toSentence(error)).toEqual({ en: 'There is no run 7.', fr: 'L’exécution 7 n’existe pas.' })
})

test('an error of others is quoted by its first line, in a sentence of the language', () => {
  const sentence = toSentence(new TypeError('fetch failed\n    at node'))
  expect(sentence).toEqual({
    en: 'fetch failed',
    fr: 'Quelque chose s’est mal passé\u00a0: «\u00a0fetch failed\u00a0»',
  })
})

test('an error that says nothing still gets words', () => {
  expect(toSentence(new Error(''))).toMatchObject({
    en: expect.stringContaining('log'),
    fr: expect.stringContaining('journal'),
  })
})

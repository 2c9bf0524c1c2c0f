import { expect, test } from 'vitest'
import { type Crash, crashMessage, errorSentence } from './crash'

test.each<[Crash, string | number, string, string]>([
  [
    'outOfMemory',
    512,
    'The snippet ran out of memory: it may use 512 MB.',
    'L’extrait a manqué de mémoire\u00a0: il peut utiliser 512 Mo.',
  ],
  [
    'processKilled',
    'SIGSEGV',
    'The process that ran the snippet was killed (SIGSEGV).',
    'Le processus qui exécutait l’extrait a été tué (SIGSEGV).',
  ],
  [
    'processKilledBySystem',
    'SIGKILL',
    'The process that ran the snippet was killed (SIGKILL), perhaps by the system for lack of memory.',
    'Le processus qui exécutait l’extrait a été tué (SIGKILL), peut-être par le système, faute de mémoire.',
  ],
  [
    'threadDied',
    'a $& b',
    "The snippet's thread died: a $& b",
    'Le fil d’exécution de l’extrait s’est interrompu\u00a0: a $& b',
  ],
  ['closed', '', 'Taskscope closed while it ran.', 'Taskscope s’est fermé pendant l’exécution.'],
])('what a run stores of a crash (%s) is told in every language', (crash, detail, en, fr) => {
  expect(crashMessage(crash, detail)).toBe(en)
  expect(errorSentence('crashed', { message: en })).toEqual({ en, fr })
})

test('what a snippet threw, and a crash that nobody knows, speak for themselves', () => {
  const message = 'Taskscope closed while it ran.'
  expect(errorSentence('failed', { message })).toEqual({ en: message, fr: message })
  const unknown = 'The snippet ran out of luck.'
  expect(errorSentence('crashed', { message: unknown })).toEqual({ en: unknown, fr: unknown })
})

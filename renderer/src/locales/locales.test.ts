import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES, specOf } from '@shared/commands'
import { i18n, localeFor } from '../i18n'
import { en } from './en'
import { fr } from './fr'

type Tree = { readonly [key: string]: string | Tree }

/** Every text with its path, such as `bar.run`. */
const texts = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : texts(value, `${path}${key}.`),
  )

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
const forms = (text: string) => text.split('|').length

const GUIDES = import.meta.glob<string>('../../../docs/{,fr/}user-guide.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const english = texts(en)
const french = new Map(texts(fr))

describe('every language', () => {
  test('has every text, and none that English lacks', () => {
    expect([...french.keys()].sort()).toEqual(english.map(([key]) => key).sort())
    expect([...french.values()].filter((text) => text.trim() === '')).toEqual([])
  })

  test('names the same values in each text, in as many forms', () => {
    const shape = (text: string) => [placeholders(text), forms(text)]
    const shapes = (list: [string, string][]) => Object.fromEntries(list.map(([key, text]) => [key, shape(text)]))
    expect(shapes([...french])).toEqual(shapes(english))
  })
})

test.each([
  ['en', '../../../docs/user-guide.md', english.map(([, text]) => text)],
  ['fr', '../../../docs/fr/user-guide.md', [...french.values()]],
] as const)('the guide in %s names what one clicks as the window does', (language, file, shown) => {
  const commands = COMMAND_NAMES.map((command) => specOf(command)[language])
  const named = [...GUIDES[file]!.matchAll(/(?<![\w`])_([^_`]+)_(?!\w)/g)].flatMap(([, path]) => path!.split(' → '))
  expect(named.length).toBeGreaterThan(3)
  // A command may end in dots, as it opens a dialog.
  expect(named.filter((name) => ![...shown, ...commands].some((text) => [name, `${name}…`].includes(text)))).toEqual([])
})

describe('French', () => {
  test('keeps its signs with their words, and has its own apostrophe', () => {
    const wrong = /[^\u00a0\u202f][:;?!»](\s|$)|«[^\u00a0]|'/
    expect([...french].filter(([, text]) => wrong.test(text))).toEqual([])
  })

  test('counts nothing in the singular', () => {
    i18n.global.locale.value = 'fr'
    expect([0, 1, 2].map((n) => i18n.global.t('status.tasks', { n }, n))).toEqual(['0 tâche', '1 tâche', '2 tâches'])
    i18n.global.locale.value = 'en'
    expect([0, 1, 2].map((n) => i18n.global.t('status.tasks', { n }, n))).toEqual(['0 tasks', '1 task', '2 tasks'])
  })
})

test('the language is the one that was chosen, else the system’s where we speak it, else English', () => {
  expect(localeFor('fr', 'en-US')).toBe('fr')
  expect(localeFor('system', 'fr-CA')).toBe('fr')
  expect(localeFor('system', 'de-DE')).toBe('en')
})

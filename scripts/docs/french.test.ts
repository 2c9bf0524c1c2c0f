import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { marked, type Token } from 'marked'
import { describe, expect, inject, test } from 'vitest'
import { changeComments, readComments } from '../../shared/doc-comments'
import { PAGES } from './pages'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const FRENCH = globSync('docs/fr/*.md', { cwd: ROOT })

/** What a page is made of, whatever it says: `## `, a list of five, a table of three rows. */
const outlineOf = (markdown: string): string[] =>
  marked.lexer(markdown).flatMap((token): string[] => {
    const { type, depth, items, rows } = token as Token & Record<'items' | 'rows', unknown[]> & { depth: number }
    return type === 'space' || token.raw.startsWith('<!--')
      ? []
      : [[type, depth, items?.length, rows?.length].filter((part) => part).join(' ')]
  })

/** What stands in French for the names of keys, and for the words in whose place one puts something. */
const IN_ENGLISH = Object.entries({
  ...{ Maj: 'Shift', Entrée: 'Enter', Suppr: 'Delete' },
  ...{ FICHIER: 'FILE', CHEMIN: 'PATH', NOM: 'NAME', '/expression régulière/': '/regular expression/' },
})
const FACTS = /`[^`\n]+`|<kbd>.*?<\/kbd>|\]\([^)#]+|src(?:set)?="[^"]+|\d+(?:[.,]\d+)*|--[a-z][a-z-]*/g
/** English has them as words of its own, and need not quote them. */
const ENGLISH_WORDS = /^`(?:await|for|true)`$/

/** What does not depend on the language, of each paragraph that has such: `0.5`, `asyncio`, `images/replay.png`. */
const factsOf = (markdown: string): string[][] =>
  marked
    .lexer(markdown)
    .map(({ raw }) => (raw.match(FACTS) ?? []).filter((fact) => !ENGLISH_WORDS.test(fact)).map(inEnglish))
    .filter((facts) => facts.length > 0)
    .map((facts) => [...new Set(facts)].sort())

const inEnglish = (fact: string): string =>
  IN_ENGLISH.reduce((text, [french, english]) => text.replaceAll(french, english), fact)
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replaceAll('../', '')

/** Every text of the program and of its documents; what tests look for is not meant to be read. */
const TEXTS = globSync('{docs,electron,renderer/src,resources,shared,scripts}/**/*.{md,ts,vue,html}', {
  cwd: ROOT,
})

describe('the French documentation', () => {
  test('has the pages of the English one', () => {
    expect(FRENCH.map((file) => file.replace('docs/fr/', '')).sort()).toEqual(
      ['README', ...PAGES].map((name) => `${name}.md`).sort(),
    )
  })

  test.each(PAGES)(
    'has in %s the headings, paragraphs, lists, tables and code of the English page, in its order',
    (name) => {
      expect(outlineOf(read(`docs/fr/${name}.md`))).toEqual(outlineOf(read(`docs/${name}.md`)))
    },
  )

  test.each(PAGES)(
    'has in %s the numbers, keys, code and links of the English page, paragraph by paragraph',
    (name) => {
      expect(factsOf(read(`docs/fr/${name}.md`))).toEqual(factsOf(read(`docs/${name}.md`)))
    },
  )

  test('explains every command and option that the help names, in its order', () => {
    const help = execFileSync(process.execPath, [join(inject('entries'), 'cli.js'), '--help'], { encoding: 'utf8' })
    const named = (text: string) => text.match(/^ {2}taskscope \w+|^ {2}--\w[\w-]*|--version/gm)
    expect(named(read('docs/fr/command-line.md'))).toEqual(named(help))
  })

  test.each([...FRENCH, ...globSync('resources/types/fr/*.md', { cwd: ROOT })])(
    'keeps signs with their words and has its own apostrophe in %s',
    (file) => {
      const texts = read(file).replace(/^# The doc comments.*|```ts[^]*?```|`[^`]+`|<[^>]+>|^ {4}.*/gm, '')
      expect(texts.match(/[^\u00a0\u202f\n"][:;?!»](?=\s|$)|«[^\u00a0\u202f]|\w'\w/g) ?? []).toEqual([])
    },
  )
})

test('wherever there is French, each sign has its own space: a narrow one before ; ! ?, a wide one before : and within « »', () => {
  const found = TEXTS.filter((file) => !file.endsWith('.test.ts')).flatMap((file) => {
    const text = read(file).replaceAll('\\u202f', '\u202f').replaceAll('\\u00a0', '\u00a0')
    return Array.from(
      text.matchAll(/.*(?:\u202f[:»]|\u00a0[;!?](?!\w)|«(?!\u00a0|»)|(?<!\u00a0|«)»).*/g),
      ([line]) => `${file}: ${line}`,
    )
  })
  expect(found).toEqual([])
})

describe.each(['asyncio', 'taskscope'])('the French doc comments of %s', (name) => {
  const english = new Map<string, string>()
  changeComments(read(`resources/types/${name}.d.ts`), (of, comment) => {
    english.set(of, comment)
    return comment
  })
  const french = readComments(read(`resources/types/fr/${name}.md`))

  test('are there for every declaration and member, in their order', () => {
    expect([...french.keys()]).toEqual([...english.keys()])
  })

  test('show the same examples, and speak of the same parameters and errors', () => {
    const facts = (comment: string) => comment.match(/^ {4}.*|^@(?:param \S+|throws(?: \{\w+\})?|returns)/gm)?.join()
    const differing = [...english].filter(([of, comment]) => facts(comment) !== facts(french.get(of) ?? ''))
    expect(differing.map(([of]) => of)).toEqual([])
  })
})

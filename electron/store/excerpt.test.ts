import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { excerptOf, toPhrase } from './excerpt'

const find = (text: string, ...words: string[]) => excerptOf(text, words.map(toPhrase))

test('an excerpt has some words around the first that was looked for, and says that there are more', () => {
  const text = Array.from({ length: 100 }, (_, i) => (i % 40 === 20 ? 'walrus' : `word${i}`)).join(' ')
  expect(find(text, 'walrus')).toBe(
    '…word16 word17 word18 word19 ⟦walrus⟧ word21 word22 word23 word24 word25 word26 word27 word28 word29…',
  )
  expect(find('a walrus, at last.', 'walrus')).toBe('a ⟦walrus⟧, at last.')
  expect(find('a whale', 'walrus')).toBeNull()
})

test('all that was looked for is marked in it, with what belongs together in one', () => {
  expect(find('tell a walrus of walruses and gulls', 'gull', 'walrus')).toBe(
    'tell a ⟦walrus⟧ of ⟦walruses⟧ and ⟦gulls⟧',
  )
  expect(find('a task.name here', 'task.na')).toBe('a ⟦task.name⟧ here')
  expect(find('a task, and a name', 'task.na')).toBeNull()
})

test.each(['Étage', 'e\u0301tage', 'ÉTAGE', 'straße', 'x1_y2', '任务', 'été42', 'don’t', 'a.b', 'Ωmega', 'naïve-2'])(
  'finds %s wherever SQLite finds it',
  (word) => {
    const database = new Database(':memory:')
    database.exec(`CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')`)
    const texts = [word, `one ${word.toUpperCase()} two`, `${word}s`, `pre${word}`, 'Etage', 'etage', 'x1 y2']
    for (const text of texts) database.prepare('INSERT INTO t VALUES (?)').run(text)
    const match = database.prepare('SELECT text FROM t WHERE t MATCH ? ORDER BY rowid').pluck()
    expect(texts.filter((text) => find(text, word) !== null)).toEqual(match.all(`"${word}"*`))
    database.close()
  },
)

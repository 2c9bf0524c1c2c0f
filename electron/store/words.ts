import type { Database } from 'better-sqlite3'
import type { LibraryRun } from '@shared/library'

/** How many words an excerpt has. */
const EXCERPT_WORDS = 14

const excerptOf = (table: string): string =>
  `SELECT snippet(${table}, -1, '⟦', '⟧', '…', ${EXCERPT_WORDS}) FROM ${table} WHERE ${table} MATCH ? AND rowid = `

/** Full-text search, over what the runs, their code and their experiments say. */
export class Words {
  readonly #excerpts

  constructor(database: Database) {
    this.#excerpts = [
      // FTS5 passes over a rowid that is bound as a double, as the driver binds numbers.
      excerptOf('run_words') + 'CAST(? AS INTEGER)',
      excerptOf('source_words') + '(SELECT source_id FROM runs WHERE id = ?)',
      excerptOf('experiment_words') + '(SELECT experiment_id FROM runs WHERE id = ?)',
    ].map((sql) => database.prepare<[string, number], string>(sql).pluck())
  }

  /** Conditions on runs, with their values: every word must be there, wherever it is. */
  conditions(text: string): [sql: string, ...values: string[]][] {
    const words = phrases(text)
    if (words.length === 0 && text.trim() !== '') return [['0']]
    return words.map((word) => [
      `id IN (SELECT rowid FROM run_words WHERE run_words MATCH ?)
       OR source_id IN (SELECT rowid FROM source_words WHERE source_words MATCH ?)
       OR experiment_id IN (SELECT rowid FROM experiment_words WHERE experiment_words MATCH ?)`,
      ...[word, word, word],
    ])
  }

  /** Where one of the words stands first, on one line; empty without words. */
  excerpt(text: string, { id }: LibraryRun): string {
    const words = phrases(text).join(' OR ')
    if (words === '') return ''
    for (const statement of this.#excerpts) {
      const found = statement.get(words, id)
      if (found !== undefined) return found.replace(/\s+/g, ' ').trim()
    }
    return ''
  }
}

/**
 * The words as FTS5's phrases, each of them the beginning of what may stand there. Quoted, so that nothing of
 * FTS5's own language is in them; what has neither letters nor digits has no words for FTS5.
 */
const phrases = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"*`)

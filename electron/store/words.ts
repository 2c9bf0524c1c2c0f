import type { Database } from 'better-sqlite3'
import type { RunId } from '@shared/ids'
import { excerptOf, toPhrase } from './excerpt'

/** What can be found of a run, in the order in which an excerpt is looked for. */
const TEXTS = [
  'SELECT title FROM runs WHERE id = ?',
  'SELECT console FROM run_texts WHERE id = ?',
  'SELECT tasks FROM run_texts WHERE id = ?',
  'SELECT text FROM sources WHERE id = (SELECT source_id FROM runs WHERE id = ?)',
  'SELECT title FROM experiments WHERE id = (SELECT experiment_id FROM runs WHERE id = ?)',
  'SELECT notes FROM experiments WHERE id = (SELECT experiment_id FROM runs WHERE id = ?)',
]

/** Full-text search, over what the runs, their code and their experiments say. */
export class Words {
  readonly #texts

  constructor(database: Database) {
    this.#texts = TEXTS.map((sql) => database.prepare<[RunId], string | null>(sql).pluck())
  }

  /** Conditions on runs, with their values: every word must be there, wherever it is. */
  conditions(text: string): [sql: string, ...values: string[]][] {
    const words = wordsIn(text).map(quoted)
    if (words.length === 0 && text.trim() !== '') return [['0']]
    return words.map((word) => [
      `id IN (SELECT rowid FROM run_words WHERE run_words MATCH ?)
       OR source_id IN (SELECT rowid FROM source_words WHERE source_words MATCH ?)
       OR experiment_id IN (SELECT rowid FROM experiment_words WHERE experiment_words MATCH ?)`,
      ...[word, word, word],
    ])
  }

  /** Where one of the words stands first in a run, on one line; empty without words. */
  excerpt(text: string, run: RunId): string {
    const phrases = wordsIn(text).map(toPhrase)
    if (phrases.length === 0) return ''
    for (const statement of this.#texts) {
      const excerpt = excerptOf(statement.get(run) ?? '', phrases)
      if (excerpt !== null) return excerpt
    }
    return ''
  }
}

/** What has neither letters nor digits has no words for FTS5. */
const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** As FTS5's phrase, which is the beginning of what may stand there. Quoted, so that nothing of FTS5's own language is in it. */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"*`

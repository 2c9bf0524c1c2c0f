import type { Database } from 'better-sqlite3'
import type { RunId } from '@shared/ids'

/** How many words an excerpt has. */
const EXCERPT_WORDS = 14

const snippetOf = (table: string): string => `snippet(${table}, -1, '⟦', '⟧', '…', ${EXCERPT_WORDS})`

const one = (table: string, column: string): string =>
  `SELECT ${snippetOf(table)} FROM ${table} WHERE ${table} MATCH ? AND rowid = (SELECT ${column} FROM runs WHERE id = ?)`

/** Full-text search, over what the runs, their code and their experiments say. */
export class Words {
  readonly #ofRuns
  readonly #ofOthers

  constructor(database: Database) {
    // One pass over the page: FTS5 takes as long to find a common word once as to find it in one run.
    this.#ofRuns = database.prepare<[string, number, number, string], { id: RunId; excerpt: string }>(
      `SELECT rowid AS id, ${snippetOf('run_words')} AS excerpt FROM run_words
       WHERE run_words MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
         AND +rowid IN (SELECT value FROM json_each(?))`,
    )
    this.#ofOthers = [one('source_words', 'source_id'), one('experiment_words', 'experiment_id')].map((sql) =>
      database.prepare<[string, number], string>(sql).pluck(),
    )
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

  /** By run: where one of the words stands first, on one line; nothing without words. */
  excerpts(text: string, ids: readonly RunId[]): ReadonlyMap<RunId, string> {
    const words = phrases(text).join(' OR ')
    const found = new Map<RunId, string>()
    if (words === '' || ids.length === 0) return found
    const range = [Math.min(...ids), Math.max(...ids)] as const
    for (const { id, excerpt } of this.#ofRuns.all(words, ...range, JSON.stringify(ids)))
      found.set(id, onOneLine(excerpt))
    for (const id of ids) {
      for (const statement of this.#ofOthers) {
        if (found.has(id)) break
        const excerpt = statement.get(words, id)
        if (excerpt !== undefined) found.set(id, onOneLine(excerpt))
      }
    }
    return found
  }
}

/** Its lines are parted by dots. */
const onOneLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ')

/**
 * The words as FTS5's phrases, each of them the beginning of what may stand there. Quoted, so that nothing of
 * FTS5's own language is in them; what has neither letters nor digits has no words for FTS5.
 */
const phrases = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"*`)

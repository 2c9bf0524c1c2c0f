import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** The row of this text in the database's sources, made where there is none yet. */
export function sourceIdOf(database: Database, source: string): number {
  const hash = createHash('sha256').update(source).digest('hex')
  database.prepare('INSERT OR IGNORE INTO sources (hash, text) VALUES (?, ?)').run(hash, source)
  return database.prepare<[string], number>('SELECT id FROM sources WHERE hash = ?').pluck().get(hash)!
}

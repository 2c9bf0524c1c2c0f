import { existsSync } from 'node:fs'
import { openStore, type StoreClient } from '../store/client'
import { defaultDatabasePath } from '../store/location'
import { UsageError } from './arguments'

/**
 * Opens the database for a command that only reads, and closes it afterwards. Where there is none yet,
 * none is made: a path that was given is then a mistake, and the usual one has no runs (null).
 *
 * @throws UsageError, StoreError
 */
export async function withStore<T>(
  db: string | undefined,
  read: (store: StoreClient | null) => Promise<T>,
): Promise<T> {
  const path = db ?? defaultDatabasePath()
  if (!existsSync(path)) {
    if (db !== undefined) throw new UsageError(`There is no database ${path}: a run with --db makes it.`)
    return read(null)
  }
  const store = await openStore(path)
  try {
    return await read(store)
  } finally {
    await store.close()
  }
}

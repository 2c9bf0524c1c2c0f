import { codeOf } from '@shared/errors'

/** The store cannot do what it was asked. The message is one sentence for the user. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** What SQLite's and the file system's error codes mean for someone who only knows the file's path. */
const MEANINGS: readonly (readonly [code: RegExp, says: string])[] = [
  [/^SQLITE_NOTADB$/, 'is not a Taskscope database'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'cannot be written: look at its permissions and those of its folder'],
  [/^(EACCES|EPERM|EROFS)$/, 'cannot be created: its folder is not writable'],
  [/^(EEXIST|ENOTDIR)$/, 'cannot be created: what should be its folder is a file'],
  [/^ENOENT$/, 'cannot be created: its folder does not exist and cannot be made'],
  [/^SQLITE_CANTOPEN/, 'cannot be opened: look at its permissions and those of its folder'],
  [/^SQLITE_(BUSY|LOCKED)/, 'is in use by another program: try again when that is done'],
  [/^SQLITE_FULL$/, 'cannot grow: the disk is full'],
  [/^SQLITE_CORRUPT/, 'is damaged: restore it from a backup, or choose another one'],
  [/^SQLITE_IOERR/, 'cannot be read or written: the disk reports an error'],
]

/** Any error of SQLite or of the file system as a sentence about the database at `path`; others as they are. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const code = codeOf(error) ?? ''
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1]
  if (meaning === undefined && !code.startsWith('SQLITE_')) return error
  return new StoreError(`The database ${path} ${meaning ?? `failed: ${error.message}`}.`)
}

import { codeOf, UserError } from '@shared/errors'
import type { RunId } from '@shared/ids'
import type { Sentence } from '@shared/sentence'

/** The store cannot do what it was asked. */
export class StoreError extends UserError {
  override readonly name = 'StoreError'
}

/** Nothing is known of a run of this number. */
export const noRun = (id: RunId): StoreError =>
  new StoreError({ en: `There is no run ${id}.`, fr: `L’exécution ${id} n’existe pas.` })

/** The run was there when it was shown, and has been deleted. */
export const runIsGone = (id: RunId): StoreError =>
  new StoreError({ en: `There is no run ${id} any more.`, fr: `L’exécution ${id} n’existe plus.` })

/** It asks for a run that has ended. */
export const runGoesOn = (id: RunId): StoreError =>
  new StoreError({
    en: `Run ${id} still goes on: stop it first.`,
    fr: `L’exécution ${id} est encore en cours\u00a0: arrêtez-la d’abord.`,
  })

/** What SQLite's and the file system's error codes mean for someone who only knows the file's path. */
const MEANINGS: readonly (readonly [code: RegExp, says: Sentence])[] = [
  [/^SQLITE_NOTADB$/, { en: 'is not a Taskscope database', fr: 'n’est pas une base de données de Taskscope' }],
  [
    /^SQLITE_(READONLY|PERM|AUTH)/,
    {
      en: 'cannot be written: look at its permissions and those of its folder',
      fr: 'n’est pas accessible en écriture\u00a0: vérifiez ses droits et ceux de son dossier',
    },
  ],
  [
    /^(EACCES|EPERM|EROFS)$/,
    {
      en: 'cannot be created: its folder is not writable',
      fr: 'ne peut pas être créée\u00a0: son dossier n’est pas accessible en écriture',
    },
  ],
  [
    /^(EEXIST|ENOTDIR)$/,
    {
      en: 'cannot be created: what should be its folder is a file',
      fr: 'ne peut pas être créée\u00a0: ce qui devrait être son dossier est un fichier',
    },
  ],
  [
    /^ENOENT$/,
    {
      en: 'cannot be created: its folder does not exist and cannot be made',
      fr: 'ne peut pas être créée\u00a0: son dossier n’existe pas et ne peut pas être créé',
    },
  ],
  [
    /^SQLITE_CANTOPEN/,
    {
      en: 'cannot be opened: look at its permissions and those of its folder',
      fr: 'ne peut pas être ouverte\u00a0: vérifiez ses droits et ceux de son dossier',
    },
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    {
      en: 'is in use by another program: try again when that is done',
      fr: 'est utilisée par un autre programme\u00a0: réessayez quand il aura terminé',
    },
  ],
  [/^SQLITE_FULL$/, { en: 'cannot grow: the disk is full', fr: 'ne peut pas grandir\u00a0: le disque est plein' }],
  [
    /^SQLITE_CORRUPT/,
    {
      en: 'is damaged: restore it from a backup, or choose another one',
      fr: 'est endommagée\u00a0: restaurez-la depuis une sauvegarde, ou choisissez-en une autre',
    },
  ],
  [
    /^SQLITE_IOERR/,
    {
      en: 'cannot be read or written: the disk reports an error',
      fr: 'ne peut être ni lue ni écrite\u00a0: le disque signale une erreur',
    },
  ],
]

/** Any error of SQLite or of the file system as a sentence about the database at `path`; others as they are. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const code = codeOf(error) ?? ''
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1]
  if (meaning === undefined && !code.startsWith('SQLITE_')) return error
  return new StoreError({
    en: `The database ${path} ${meaning?.en ?? `failed: ${error.message}`}.`,
    fr: `La base de données ${path} ${meaning?.fr ?? `a échoué\u00a0: ${error.message}`}.`,
  })
}

import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, firstLineOf } from '@shared/errors'
import type { Sentence } from '@shared/sentence'
import { BadFileError } from '../report/exchange/errors'

/**
 * Writes a file in one piece: beside it first, so that what had its name stays as it was until all is there and
 * on the disk. What a link leads to is replaced, not the link; into a pipe or a device it is written as it comes.
 *
 * @throws BadFileError where it cannot be written; an `AbortError` where that was asked for
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | readonly string[],
  signal: AbortSignal,
): Promise<{ readonly path: string }> {
  try {
    const present = await stat(path).catch(() => null)
    if (present === null || present.isFile()) {
      await replace(present ? await realpath(path) : path, content, { signal, ...(present && { mode: present.mode }) })
    } else await writeFile(path, content, { signal })
    return { path }
  } catch (error) {
    signal.throwIfAborted()
    const reason = writeFailure(error)
    throw new BadFileError(
      { en: `${path} cannot be written: ${reason.en}.`, fr: `${path} ne peut pas être écrit\u00a0: ${reason.fr}.` },
      { cause: error },
    )
  }
}

async function replace(
  path: string,
  content: Uint8Array | readonly string[],
  options: { readonly signal: AbortSignal; readonly mode?: number },
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.part`)
  try {
    await writeFile(beside, content, { ...options, flush: true })
    options.signal.throwIfAborted()
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** The system's own words name the file beside it, which the user never heard of. */
const REASONS: Readonly<Record<string, Sentence>> = {
  ENOENT: { en: 'its folder does not exist', fr: 'son dossier n’existe pas' },
  ENOTDIR: { en: 'its folder is a file', fr: 'son dossier est un fichier' },
  EISDIR: { en: 'it is a folder', fr: 'c’est un dossier' },
  EACCES: { en: 'its folder is not writable', fr: 'son dossier n’est pas accessible en écriture' },
  EPERM: { en: 'its folder is not writable', fr: 'son dossier n’est pas accessible en écriture' },
  EROFS: { en: 'its disk is read-only', fr: 'son disque est en lecture seule' },
  ENOSPC: { en: 'the disk is full', fr: 'le disque est plein' },
  EDQUOT: { en: 'the disk is full', fr: 'le disque est plein' },
  EBUSY: { en: 'another program uses it', fr: 'un autre programme l’utilise' },
}

/** Why something could not be written, as the end of a sentence. */
export const writeFailure = (error: unknown): Sentence =>
  REASONS[codeOf(error) ?? ''] ?? { en: firstLineOf(error), fr: firstLineOf(error) }

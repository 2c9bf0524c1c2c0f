import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sentenceOf } from '@shared/errors'

/**
 * Writes a file in one piece: beside it first, so that what had its name stays as it was until all is there.
 * @throws Error with a sentence where it cannot be written; an `AbortError` where that was asked for
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | readonly string[],
  signal: AbortSignal,
): Promise<{ readonly path: string }> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.part`)
  try {
    await writeFile(beside, content, { signal })
    signal.throwIfAborted()
    await rename(beside, path)
    return { path }
  } catch (error) {
    await rm(beside, { force: true })
    signal.throwIfAborted()
    throw new Error(`${basename(path)} cannot be written: ${sentenceOf(error)}.`, { cause: error })
  }
}

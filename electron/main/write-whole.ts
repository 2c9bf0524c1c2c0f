import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

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
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${basename(path)} cannot be written: ${reason}.`, { cause: error })
  }
}

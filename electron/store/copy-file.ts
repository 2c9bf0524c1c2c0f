import { closeSync, fdatasyncSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '@shared/errors'
import { StoreError } from './errors'
import type { Meter } from './meter'

/** Copied between two looks at whether it is to end, in bytes: a fraction of a second also on a slow disk. */
const SLICE = 16 * 2 ** 20

/**
 * SQLite locks bytes of the page that begins here, and keeps nothing in it. Windows lets nobody read them meanwhile.
 * The page is as large as SQLite makes it unless told otherwise. In bytes.
 */
const LOCKED_AT = 2 ** 30
const LOCKED = 4096

/** What file systems say that cannot put the names in a folder on the disk when they are asked to. */
const NO_SYNC: ReadonlySet<string | undefined> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS'])

/**
 * Copies what is open as `source` to a file that is not there yet, slice by slice: each is on the disk, and the same
 * there, before the next. Where it throws there is no copy.
 *
 * @throws StoreError where `meter` ends it, or the disk does not keep what is written; the file system's errors
 */
export function copyFile(source: number, to: string, meter: Meter): void {
  const copy = openSync(to, 'wx+', fstatSync(source).mode)
  try {
    copySlices(source, copy, to, meter)
    closeSync(copy)
  } catch (error) {
    closeSync(copy)
    rmSync(to, { force: true })
    throw error
  }
}

function copySlices(source: number, copy: number, to: string, meter: Meter): void {
  const slice = Buffer.allocUnsafe(SLICE)
  const written = Buffer.allocUnsafe(SLICE)
  for (let at = 0, length = -1; length !== 0; at += length) {
    if (at === LOCKED_AT) {
      at += LOCKED
      meter.advance(LOCKED)
    }
    length = readSync(source, slice, 0, SLICE - (at % SLICE), at)
    meter.throwIfStopped()
    for (let done = 0; done < length;) done += writeSync(copy, slice, done, length - done, at + done)
    fdatasyncSync(copy)
    const found = readSync(copy, written, 0, length, at)
    if (found !== length || slice.compare(written, 0, length, 0, length) !== 0)
      throw new StoreError({
        en: `What was copied to ${dirname(to)} is not whole: try another disk.`,
        fr: `La copie dans ${dirname(to)} est incomplète\u00a0: essayez un autre disque.`,
      })
    meter.advance(length)
  }
}

/** Puts the names of the files in a folder on the disk too. Windows sees to that by itself, and opens no folder. */
export function keepNames(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    // Many a network drive: it can hold data all the same.
    if (!NO_SYNC.has(codeOf(error))) throw error
  } finally {
    closeSync(opened)
  }
}

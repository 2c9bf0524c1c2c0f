import { readFileSync, statSync, type Stats } from 'node:fs'
import { MAX_SOURCE_LENGTH } from '@shared/contract'
import { codeOf, sentenceOf } from '@shared/errors'
import { UsageError } from './arguments'

/** Bytes that UTF-8 takes at most for one UTF-16 code unit. */
const UTF8_BYTES_PER_UNIT = 3

/**
 * The text of a snippet's file.
 * @throws UsageError
 */
export function readSource(file: string): string {
  const stat = inspect(file)
  if (stat.isDirectory()) throw new UsageError(`${file} is a folder: give the file of a snippet.`)
  if (!stat.isFile() && !stat.isFIFO()) throw new UsageError(`${file} is not a file.`)
  const tooLarge = new UsageError(`${file} is larger than 1 MB: cut it down before running it.`)
  if (stat.size > MAX_SOURCE_LENGTH * UTF8_BYTES_PER_UNIT) throw tooLarge
  const source = decode(file, readFileSync(file))
  if (source.length > MAX_SOURCE_LENGTH) throw tooLarge
  return source
}

function inspect(file: string): Stats {
  try {
    return statSync(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`There is no file ${file}.`)
    throw new UsageError(`${file} cannot be read: ${sentenceOf(error)}.`)
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file} is not a text in UTF-8.`)
  }
}

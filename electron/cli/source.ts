import { readFileSync, statSync, type Stats } from 'node:fs'
import { basename } from 'node:path'
import { MAX_SOURCE_LENGTH } from '@shared/contract'
import { codeOf, firstLineOf } from '@shared/errors'
import { UsageError } from './arguments'
import type { Snippet } from './words'

/** Bytes that UTF-8 takes at most for one UTF-16 code unit. */
const UTF8_BYTES_PER_UNIT = 3

/** By the custom of command lines. */
const STDIN = '-'
const STDIN_DESCRIPTOR = 0

/**
 * A snippet by the path of its file; `-` is what comes on stdin.
 * @throws UsageError
 */
export function readSource(path: string): Snippet {
  return path === STDIN
    ? { file: '<stdin>', title: 'stdin', source: checked('stdin', readStdin()) }
    : { file: path, title: basename(path), source: checked(path, readFile(path)) }
}

function readStdin(): Uint8Array {
  try {
    return readFileSync(STDIN_DESCRIPTOR)
  } catch (error) {
    throw new UsageError(`stdin cannot be read: ${firstLineOf(error)}.`)
  }
}

function readFile(file: string): Uint8Array {
  const stat = inspect(file)
  if (stat.isDirectory()) throw new UsageError(`${file} is a folder: give the file of a snippet.`)
  if (!stat.isFile() && !stat.isFIFO()) throw new UsageError(`${file} is not a file.`)
  if (stat.size > MAX_SOURCE_LENGTH * UTF8_BYTES_PER_UNIT) throw tooLarge(file)
  return readFileSync(file)
}

function checked(file: string, bytes: Uint8Array): string {
  const source = decode(file, bytes)
  if (source.length > MAX_SOURCE_LENGTH) throw tooLarge(file)
  return source
}

const tooLarge = (file: string): UsageError =>
  new UsageError(`${file} is larger than 1 MB: cut it down before running it.`)

function inspect(file: string): Stats {
  try {
    return statSync(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`There is no file ${file}.`)
    throw new UsageError(`${file} cannot be read: ${firstLineOf(error)}.`)
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file} is not a text in UTF-8.`)
  }
}

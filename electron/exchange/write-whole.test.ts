import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useFolders } from '../testing/folder'
import { writeWhole } from './write-whole'

const newFolder = useFolders()
const { signal } = new AbortController()

function before(): { folder: string; path: string } {
  const folder = newFolder()
  const path = join(folder, 'report.html')
  writeFileSync(path, 'what was there')
  return { folder, path }
}

test('a file is written in place of what was there, with the same rights', async () => {
  const { folder, path } = before()
  chmodSync(path, 0o600)
  expect(await writeWhole(path, ['a', 'b'], signal)).toEqual({ path })
  expect(readFileSync(path, 'utf8')).toBe('ab')
  expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  expect(readdirSync(folder)).toEqual(['report.html'])
})

test('a new file is written where there was none', async () => {
  const path = join(newFolder(), 'new.html')
  await writeWhole(path, Buffer.from('new'), signal)
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('whoever cancels it finds what was there, and nothing beside it', async () => {
  const { folder, path } = before()
  const controller = new AbortController()
  const writing = writeWhole(path, Buffer.alloc(10_000_000), controller.signal)
  controller.abort()
  await expect(writing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  expect(readFileSync(path, 'utf8')).toBe('what was there')
  expect(readdirSync(folder)).toEqual(['report.html'])
})

test.runIf(process.platform !== 'win32')('what a link leads to is replaced, and the link stays', async () => {
  const { folder, path } = before()
  const link = join(newFolder(), 'latest.html')
  symlinkSync(path, link)
  await writeWhole(link, ['new'], signal)
  expect(lstatSync(link).isSymbolicLink() && readlinkSync(link)).toBe(path)
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['report.html'])
})

test.runIf(process.platform !== 'win32')('into a pipe it is written as it comes, and the pipe stays', async () => {
  const folder = newFolder()
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const read = readFile(pipe, 'utf8')
  await writeWhole(pipe, ['a', 'b'], signal)
  expect(await read).toBe('ab')
  expect(readdirSync(folder)).toEqual(['pipe'])
  expect(lstatSync(pipe).isFIFO()).toBe(true)
})

test('where it cannot be written, a sentence says why and nothing is left', async () => {
  const folder = newFolder()
  const taken = join(folder, 'report.html')
  mkdirSync(taken)
  const write = (path: string) => writeWhole(path, ['a'], signal)
  await expect(write(taken)).rejects.toThrow(`${taken} cannot be written: it is a folder.`)
  const nowhere = join(folder, 'none', 'report.html')
  await expect(write(nowhere)).rejects.toThrow(`${nowhere} cannot be written: its folder does not exist.`)
  expect(readdirSync(folder)).toEqual(['report.html'])
})

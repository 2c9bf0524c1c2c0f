import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useFolders } from '../testing/folder'
import { writeWhole } from './write-whole'

const newFolder = useFolders()

function before(): { folder: string; path: string } {
  const folder = newFolder()
  const path = join(folder, 'report.html')
  writeFileSync(path, 'what was there')
  return { folder, path }
}

test('a file is written in place of what was there', async () => {
  const { folder, path } = before()
  expect(await writeWhole(path, ['a', 'b'], new AbortController().signal)).toEqual({ path })
  expect(readFileSync(path, 'utf8')).toBe('ab')
  expect(readdirSync(folder)).toEqual(['report.html'])
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

test('where it cannot be written, a sentence says why and nothing is left', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'report.html'))
  const writing = writeWhole(join(folder, 'report.html'), ['a'], new AbortController().signal)
  await expect(writing).rejects.toThrow(/^report\.html cannot be written: .*\.$/)
  expect(readdirSync(folder)).toEqual(['report.html'])
})

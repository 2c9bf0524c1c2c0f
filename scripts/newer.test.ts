import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isNewer } from './newer'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newer-'))
  write('source/a.ts', 100)
  write('source/deep/b.ts', 200)
  write('target', 300)
  touch('source/deep', 200)
  touch('source', 200)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const ask = () => isNewer([join(folder, 'source')], join(folder, 'target'))

test('a target is up to date when nothing changed after it', () => {
  expect(ask()).toBe(false)
})

test('a file that changed after the target makes it stale, however deep it lies', () => {
  touch('source/deep/b.ts', 301)
  expect(ask()).toBe(true)
})

test('a deleted file makes the target stale', () => {
  rmSync(join(folder, 'source/deep/b.ts'))
  expect(ask()).toBe(true)
})

test('a target that does not exist is stale', () => {
  rmSync(join(folder, 'target'))
  expect(ask()).toBe(true)
})

test('a source that does not exist changes nothing', () => {
  expect(isNewer([join(folder, 'source'), join(folder, 'absent')], join(folder, 'target'))).toBe(false)
})

function write(path: string, seconds: number): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), '')
  touch(path, seconds)
}

function touch(path: string, seconds: number): void {
  utimesSync(join(folder, path), seconds, seconds)
}

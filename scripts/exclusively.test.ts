import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exclusively } from './exclusively'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exclusively-'))
  lock = join(folder, 'some.lock')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('the lock is held during the work, and free after it', async () => {
  await exclusively(lock, () => {
    expect(existsSync(lock)).toBe(true)
  })
  expect(existsSync(lock)).toBe(false)
})

test('the lock is free after work that failed', async () => {
  const work = () => {
    throw new Error('no luck')
  }
  await expect(exclusively(lock, work)).rejects.toThrow('no luck')
  expect(existsSync(lock)).toBe(false)
})

test('work waits for as long as the owner of the lock is alive', async () => {
  writeFileSync(lock, String(process.pid))
  let worked = false
  const waiting = exclusively(lock, () => (worked = true))
  expect(worked).toBe(false)
  rmSync(lock)
  await waiting
  expect(worked).toBe(true)
})

test('the lock of a process that is gone is free', async () => {
  writeFileSync(lock, String(spawnSync(process.execPath, ['--version']).pid))
  let worked = false
  await exclusively(lock, () => (worked = true))
  expect(worked).toBe(true)
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cached, inCache } from './cache'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cache-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

const writer = (text: string) => (folder: string) => {
  writeFileSync(join(folder, 'file'), text)
}
const read = (folder: string) => readFileSync(join(folder, 'file'), 'utf8')

test('a folder is built once', async () => {
  expect(await cached('thing', writer('first'))).toBe(inCache('thing'))
  expect(read(await cached('thing', writer('second')))).toBe('first')
})

test('of two that build at once, the one that ends first wins, and both use it', async () => {
  let endSlow = () => {}
  const slow = cached('thing', async (folder) => {
    await new Promise<void>((resolve) => (endSlow = resolve))
    writer('slow')(folder)
  })
  await cached('thing', writer('quick'))
  endSlow()
  expect(read(await slow)).toBe('quick')
  expect(readdirSync(inCache(''))).toEqual(['thing'])
})

test('a build that fails leaves nothing behind', async () => {
  const fail = (folder: string) => {
    writer('half')(folder)
    throw new Error('no network')
  }
  await expect(cached('thing', fail)).rejects.toThrow('no network')
  expect(readdirSync(inCache(''))).toEqual([])
})

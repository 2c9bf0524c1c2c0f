import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { JsonFile } from './json-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (name = 'a/b.json') => new JsonFile(join(folder, name), v.object({ zoom: v.number() }), { zoom: 1 })

test('what was written is read by the next start, and nothing else stays behind', () => {
  open().write({ zoom: 2 })
  expect(open().read()).toEqual({ zoom: 2 })
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.json'])
})

test.each(['', '{', '"text"', '{"zoom":"wide"}', '[]'])('a file that holds %j counts as absent', (content) => {
  writeFileSync(join(folder, 'c.json'), content)
  expect(open('c.json').read()).toEqual({ zoom: 1 })
})

test('a missing file and a folder in its place count as absent', () => {
  expect(open('none.json').read()).toEqual({ zoom: 1 })
  expect(open('.').read()).toEqual({ zoom: 1 })
})

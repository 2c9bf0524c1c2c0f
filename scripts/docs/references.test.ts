import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, inject, test } from 'vitest'
import { REFERENCES } from './references'

declare module 'vitest' {
  interface ProvidedContext {
    entries: string
  }
}

const DOCS = resolve(import.meta.dirname, '../../docs')

test.each(Object.keys(REFERENCES))('docs/%s says what the program says: else run scripts/docs.ts', async (file) => {
  const help = execFileSync(process.execPath, [join(inject('entries'), 'cli.js'), '--help'], { encoding: 'utf8' })
  expect(readFileSync(join(DOCS, file), 'utf8')).toBe(await REFERENCES[file]!(help))
})

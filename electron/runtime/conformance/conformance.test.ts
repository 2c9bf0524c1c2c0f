import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runSnippet } from '../../testing/snippet'

const folders = globSync('{cases,own}/*/case.ts', { cwd: import.meta.dirname })
  .map(dirname)
  .sort()
const read = (folder: string, file: string): string => readFileSync(join(import.meta.dirname, folder, file), 'utf8')

describe('a program prints on the virtual clock what CPython printed', () => {
  let passed = 0

  test.each(folders)('%s', async (folder) => {
    const { console, end } = await runSnippet(read(folder, 'case.ts'))
    expect({ console, end }).toEqual({ console: read(folder, 'expected.txt'), end: { status: 'completed' } })
    passed++
  })

  test('all of them', () => {
    expect(`${String(passed)} of ${String(folders.length)}`).toBe(
      `${String(folders.length)} of ${String(folders.length)}`,
    )
  })
})

describe('a program gives the same events each of 20 times on the virtual clock', () => {
  const eventsOf = async (source: string): Promise<string> => {
    const { events, texts } = (await runSnippet(source)).recording
    return JSON.stringify({ events, texts })
  }

  test.each(folders)('%s', async (folder) => {
    const source = read(folder, 'case.ts')
    const first = await eventsOf(source)
    for (let run = 2; run <= 20; run++) expect((await eventsOf(source)) === first).toBe(true)
  })
})

import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EventKind } from '@shared/events/kinds'
import { siteOf } from '@shared/sites'
import type { SiteId } from '@shared/ids'
import { describe, expect, test } from 'vitest'
import { type SnippetRun, runSnippet } from '../testing/snippet'

const folder = resolve(import.meta.dirname, '../../resources/examples')
const read = (file: string): string => readFileSync(resolve(folder, file), 'utf8')
const examples = globSync('*.ts', { cwd: folder })
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()
/** `name.txt`, or `name.value.txt` for the value of its one variant. */
const goldens = globSync('*.txt', { cwd: resolve(folder, 'expected') })
  .map((file) => file.replace(/\.txt$/, ''))
  .sort()

/** The axis of the examples that have one. */
const AXES: Readonly<Record<string, string>> = { '07-wait-modes': 'mode' }

function run(name: string, value?: string): Promise<SnippetRun> {
  return runSnippet(read(`${name}.ts`), { variant: value === undefined ? {} : { [AXES[name]!]: value } })
}

/** `line: message` of each warning. */
function warnings({ recording, program }: SnippetRun): string[] {
  return recording.events
    .filter(({ kind }) => kind === EventKind.Warning)
    .map(({ site, b }) => `${String(siteOf(program.sites, site as SiteId)?.line)}: ${recording.textOf(b)}`)
}

describe('an example', () => {
  test.each(goldens)('%s prints what is expected of it', async (golden) => {
    const [name, value] = golden.split('.') as [string, string?]
    const { console, end } = await run(name, value)
    expect({ console, end }).toEqual({ console: read(`expected/${golden}.txt`), end: { status: 'completed' } })
  })

  test.each(examples)('%s has a title, says what to look at, and has its expected output', (name) => {
    expect(read(`${name}.ts`)).toMatch(/^\/\/ Title: \S.*\n(\/\/ \S.*\n){1,2}import /)
    expect(goldens.filter((golden) => golden.split('.')[0] === name)).not.toEqual([])
  })

  test('with a variant takes its first value when none is chosen', async () => {
    expect((await run('07-wait-modes')).console).toBe(read('expected/07-wait-modes.ALL_COMPLETED.txt'))
  })

  test('warns of what it is about, and of nothing else', async () => {
    for (const name of examples) {
      const expected =
        name === '04-nested-coroutine' ? ["12: RuntimeWarning: coroutine 'nested' was never awaited"] : []
      expect(warnings(await run(name))).toEqual(expected)
    }
  })
})

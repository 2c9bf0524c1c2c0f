import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseExample, readExamples } from './examples'

test('an example introduces itself in its first comment lines', () => {
  const source =
    '// Title: Two tasks at once\n// Both sleep,\n// so their lanes overlap.\nimport * as asyncio from "asyncio"\n// not this\n'
  expect(parseExample('03-two.ts', source)).toEqual({
    name: '03-two',
    title: 'Two tasks at once',
    summary: 'Both sleep, so their lanes overlap.',
    source,
  })
})

test('an example without an introduction goes by its file name', () => {
  expect(parseExample('99-bare.ts', 'let a = 1')).toMatchObject({ name: '99-bare', title: '99-bare', summary: '' })
})

test('every example has a title and a summary in French as well, of its own', async () => {
  const folder = resolve(import.meta.dirname, '../../resources/examples')
  const [english, french] = [await readExamples(folder, 'en'), await readExamples(folder, 'fr')]
  expect(french.map(({ source }) => source)).toEqual(english.map(({ source }) => source))
  const isSame = (i: number) => french[i]!.title === english[i]!.title || french[i]!.summary === english[i]!.summary
  expect(french.filter((_, i) => isSame(i))).toEqual([])
})

import { expect, test } from 'vitest'
import { findInRun } from './find'
import { nameOf, textOf } from './read'
import { foldScript } from './testing/script'

const model = foldScript(`
  0 main created
  0 fetch-a created by=main
  0 fetch-a runs-coroutine download loop=1
  0 fetch-a logs : begins to Fetch
  0 - logs : nothing to see
  0 main warns slow-callback : fetch was slow
`)

const found = (words: string): string[] =>
  findInRun(model, words).map(({ task, instant }) =>
    instant === null ? nameOf(model, task) : textOf(model, model.instants.columns.b[instant]!),
  )

test('A search finds tasks by name and by coroutine, then lines and warnings, whatever their case', () => {
  expect(found('FETCH')).toEqual(['fetch-a', 'begins to Fetch', 'fetch was slow'])
  expect(found('download')).toEqual(['fetch-a'])
  expect(found('nothing')).toEqual(['nothing to see'])
})

test('A search for nothing, or for what is not there, finds nothing', () => {
  expect(findInRun(model, '  ')).toEqual([])
  expect(findInRun(model, 'absent')).toEqual([])
})

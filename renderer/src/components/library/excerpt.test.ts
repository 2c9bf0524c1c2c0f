import { expect, test } from 'vitest'
import { excerptParts } from './excerpt'

test('an excerpt is cut where the found words begin and end', () => {
  expect(excerptParts('says ⟦hello⟧ to ⟦world⟧')).toEqual([
    { text: 'says ', found: false },
    { text: 'hello', found: true },
    { text: ' to ', found: false },
    { text: 'world', found: true },
  ])
  expect(excerptParts('nothing')).toEqual([{ text: 'nothing', found: false }])
  expect(excerptParts('')).toEqual([])
})

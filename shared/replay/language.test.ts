import { expect, test } from 'vitest'
import { countText, listText, percentText, timeText } from './language'

test('Times, shares and counts are written as each language writes them', () => {
  expect([timeText(3e9, 'en'), timeText(3e9, 'fr')]).toEqual(['3.000 s', '3,000\u00a0s'])
  expect([timeText(12.4e6, 'en'), timeText(12.4e6, 'fr')]).toEqual(['12.4 ms', '12,4\u00a0ms'])
  expect([percentText(1 / 3, 'en'), percentText(-1 / 3, 'fr')]).toEqual(['33%', '33\u202f%'])
  expect([0.02, 0.0251, 0.0996, 12].map((share) => percentText(share, 'en'))).toEqual(['2%', '2.5%', '10%', '1200%'])
  expect([999, 1234, 1234567].map((count) => countText(count, 'en'))).toEqual(['999', '1,234', '1,234,567'])
  expect(countText(1234567, 'fr')).toBe('1\u202f234\u202f567')
})

test('A list names a few, and counts the rest', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  expect([1, 2, 3, 4].map((count) => listText(names.slice(0, count), 'en'))).toEqual([
    'a',
    'a and b',
    'a, b and c',
    'a, b, c and 1 more',
  ])
  expect(listText(names, 'fr')).toBe('a, b, c et 2 autres')
  expect(listText(names.slice(0, 4), 'fr')).toBe('a, b, c et 1 autre')
  expect(listText([], 'en')).toBe('')
})

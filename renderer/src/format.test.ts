import { expect, test } from 'vitest'
import { formatCount, formatDuration, formatInstant, formatPercent, formatStart, unbroken } from './format'

test('numbers are written as the language writes them, and a unit stays with its number', () => {
  expect(formatDuration(3_000_000_000, 'en')).toBe('3.000\u00a0s')
  expect(formatDuration(12_400_000, 'fr')).toBe('12,4\u00a0ms')
  expect(formatInstant(200_000_000, 'en')).toBe('0.200')
  expect(formatInstant(200_000_000, 'fr')).toBe('0,200')
  expect(formatCount(1_234_567, 'en')).toBe('1,234,567')
  expect(formatCount(1_234_567, 'fr')).toBe('1\u202f234\u202f567')
})

test('a share has a decimal only where it would be lost', () => {
  expect([0, 0.004, 0.5, 1].map((share) => formatPercent(share, 'en'))).toEqual(['0%', '0.4%', '50%', '100%'])
})

test('a run of today shows its time, an older one its date', () => {
  const noon = new Date(2026, 10, 22, 12, 5).getTime()
  expect(formatStart(noon, noon + 3_600_000, 'fr')).toBe('12:05')
  expect(formatStart(noon, noon + 86_400_000, 'en')).toBe('Nov 22, 2026')
  const early = new Date(2026, 10, 22, 9, 5).getTime()
  expect(formatStart(early, noon, 'en').replace(/\s/, ' ')).toBe('9:05 AM')
  expect(formatStart(early, noon, 'fr')).toBe('09:05')
})

test('a line of a sentence ends neither between a time and its unit nor before the number of a line', () => {
  const [en, fr] = ['a sleeps until 2.000 s (line 8) so', 'a dort jusqu’à 12,4 ms (ligne 8) hier']
  expect(unbroken(en)).toBe('a sleeps until 2.000\u00a0s (line\u00a08) so')
  expect(unbroken(fr)).toBe('a dort jusqu’à 12,4\u00a0ms (ligne\u00a08) hier')
})

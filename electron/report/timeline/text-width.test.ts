import { describe, expect, test } from 'vitest'
import { NASTY_NAMES } from '../testing'
import { nameLine } from '../text'
import { fit, textWidth } from './text-width'

describe('a text that is fitted', () => {
  test.each(NASTY_NAMES.map(nameLine))('is no wider than its room, and is its own beginning: %j', (text) => {
    for (const width of [0, 5, 30, 100, 1000]) {
      const fitted = fit(text, 12, width)
      expect(textWidth(fitted, 12)).toBeLessThanOrEqual(Math.max(width, 0))
      expect(text.startsWith(fitted.replace(/…$/, ''))).toBe(true)
    }
  })

  test('stays whole where it fits', () => {
    expect(fit('download', 12, 100)).toBe('download')
  })

  test('takes no time, however long it is', () => {
    expect(fit('w'.repeat(50_000_000), 12, 100)).toMatch(/^w+…$/)
  })
})

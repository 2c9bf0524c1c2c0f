import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TakenSpace, TextMeasure } from './text'

/** Every letter 10 px wide. */
const measure = new TextMeasure((text) => text.length * 10)

describe('a text', () => {
  test('that fits stays whole', () => {
    expect(measure.fit('hello', '', 50)).toBe('hello')
  })

  test('that is too long ends in an ellipsis, without a space before it', () => {
    expect(measure.fit('hello world', '', 80)).toBe('hello w…')
    expect(measure.fit('hello world', '', 70)).toBe('hello…')
  })

  test('is left out where not one letter fits', () => {
    expect(measure.fit('hello', '', 19)).toBe('')
  })

  test('never takes more than its room, nor half a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(200), (text, width) => {
        const fitted = measure.fit(text, '', width)
        expect(fitted.length * 10).toBeLessThanOrEqual(width)
        expect(() => encodeURIComponent(fitted)).not.toThrow()
      }),
    )
  })
})

describe('taken space', () => {
  const interval = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.nat(40)).map(([x, width]) => [x, x + width] as const)

  test('gives the first place that overlaps nothing', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.integer({ min: 1, max: 60 }), (intervals, width) => {
        const taken = new TakenSpace()
        for (const [start, end] of intervals) taken.take(start, end)
        const isFree = (x: number): boolean => intervals.every(([start, end]) => x + width <= start || x >= end)
        const expected = Array.from({ length: 400 }, (_, x) => x).find((x) => x + width <= 400 && isFree(x)) ?? null
        expect(taken.place(0, 400, width)).toBe(expected)
      }),
    )
  })

  test('that was cleared is free again', () => {
    const taken = new TakenSpace()
    taken.take(0, 100)
    expect(taken.place(0, 100, 50)).toBeNull()
    taken.clear()
    expect(taken.place(0, 100, 50)).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSpan, formatStretch, formatTime, ticks } from './time'

describe('a time is written', () => {
  test.each([
    [0, '0 s'],
    [1, '1 ns'],
    [40, '40 ns'],
    [999, '999 ns'],
    [1_000, '1.00 µs'],
    [850_000, '850 µs'],
    [999_499, '999 µs'],
    [999_500, '1.00 ms'],
    [12_400_000, '12.4 ms'],
    [999_499_999, '999 ms'],
    [999_500_000, '1.000 s'],
    [3e9, '3.000 s'],
    [7_205_125e6, '7205.125 s'],
    [-850_000, '−850 µs'],
  ])('%d ns as %s', (ns, text) => {
    expect(formatTime(ns)).toBe(text)
  })

  test.each([
    [2 * 3600e9, '2 h 0 min'],
    [3599.7e9, '1 h 0 min'],
    [200e9, '3 min 20 s'],
    [12e9, '12.000 s'],
    [5e6, '5.00 ms'],
  ])('that lasted %d ns as %s', (ns, text) => {
    expect(formatStretch(ns)).toBe(text)
  })

  test.each([
    [0, 3e9, '0 s', '3.000 s'],
    [2e9, 2e9, '2.000 s', '2.000 s'],
    [36e6, 536e6, '36.0 ms', '536 ms'],
    [1_417_173_949, 1_417_193_248, '1.417174 s', '1.417193 s'],
    [265_800_148, 265_812_296, '265.800 ms', '265.812 ms'],
    [999_400_000, 1_000_200_000, '0.99940 s', '1.00020 s'],
  ])('from %d to %d ns as %s and %s', (start, end, ...texts) => {
    expect(formatSpan(start, end)).toEqual(texts)
  })

  test('so that the ends of a span tell how long it lasted', () => {
    const units: Record<string, number> = { s: 1e9, ms: 1e6, µs: 1e3, ns: 1 }
    const read = (text: string): number => Number(text.split(' ')[0]) * units[text.split(' ')[1]!]!
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 1, max: 1e12 }), (start, length) => {
        const [from, to] = formatSpan(start, start + length).map(read)
        expect(Math.abs((to! - from!) / length - 1)).toBeLessThan(0.12)
      }),
    )
  })

  test('within one part in a hundred of what it is', () => {
    const factors: Record<string, number> = { s: 1e9, ms: 1e6, µs: 1e3, ns: 1 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e15 }), (ns) => {
        const [digits, unit] = formatTime(ns).split(' ')
        expect(Math.abs((Number(digits) * factors[unit!]!) / ns - 1)).toBeLessThan(0.01)
      }),
    )
  })
})

describe('the ticks of an axis', () => {
  const labels = (...args: Parameters<typeof ticks>): string[] => {
    const { at, label } = ticks(...args)
    return at.map(label)
  }

  test('stand at round steps, all in one unit with the same decimals', () => {
    expect(labels(0, 3e9, 6, 3e9)).toEqual(['0.0 s', '0.5 s', '1.0 s', '1.5 s', '2.0 s', '2.5 s', '3.0 s'])
    expect(labels(0, 5e9, 5, 5e9)).toEqual(['0 s', '1 s', '2 s', '3 s', '4 s', '5 s'])
    expect(labels(0, 12e6, 4, 12e6)).toEqual(['0 ms', '5 ms', '10 ms'])
  })

  test('keep the unit of the recording however close one looks', () => {
    expect(labels(100e6, 100e6 + 4e3, 2, 3e9)).toEqual(['0.100000 s', '0.100002 s', '0.100004 s'])
    expect(labels(0, 1e9, 2, 90e9)).toEqual(['0.0 s', '0.5 s', '1.0 s'])
  })

  test('are never more than asked for but for the one at the end, differ, and lie in the range', () => {
    const ranges = fc.tuple(fc.nat(1e12), fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 20 }))
    fc.assert(
      fc.property(ranges, ([start, span, most]) => {
        const { at, label, stepNs } = ticks(start, start + span, most, start + span)
        expect(at.length).toBeLessThanOrEqual(most + 1)
        expect(new Set(at.map(label)).size).toBe(at.length)
        for (const ns of at) {
          expect(ns).toBeGreaterThanOrEqual(start - stepNs * 1e-6)
          expect(ns).toBeLessThanOrEqual(start + span + stepNs * 1e-6)
        }
      }),
    )
  })
})

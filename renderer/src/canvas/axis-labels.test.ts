import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutAxisLabels, type AxisLabel, type OnAxis } from './axis-labels'
import { Folds } from './folds'
import { xOf } from './scene'
import { sceneOf } from './testing/scene'
import { TextMeasure } from './text'

const measure = new TextMeasure((text) => text.length * 7)
const NOTHING: OnAxis = { pointer: null, range: null, marks: [], playheadNs: null }
const RUN = '0 a created\n0 a runs\n10s a finishes'
const scene = sceneOf(RUN)
const { axis } = scene.areas
const at = (seconds: number) => xOf(scene, seconds * 1e9)
const mark = (seconds: number, label = '', length = 0) => ({
  startNs: seconds * 1e9,
  endNs: (seconds + length) * 1e9,
  isKept: true,
  label,
})
const textsOf = (labels: readonly AxisLabel[]) => labels.map(({ text }) => text)
const layOut = (on: Partial<OnAxis>) => layOutAxisLabels(scene, measure, { ...NOTHING, ...on })

test('Nothing on the axis touches another label, whatever stands there', () => {
  const time = fc.double({ min: 0, max: 10, noNaN: true })
  const folded = sceneOf(RUN, { folds: new Folds([{ startNs: 3e9, endNs: 9e9 }], 10e9) })
  const range = fc.option(fc.tuple(time, time).filter(([a, b]) => a < b))
  const marks = fc.array(fc.tuple(time, fc.string({ maxLength: 20 }), fc.double({ min: 0, max: 3, noNaN: true })))
  fc.assert(
    fc.property(range, marks, fc.option(time), fc.boolean(), (range, marks, pointed, isFolded) => {
      const labels = layOutAxisLabels(isFolded ? folded : scene, measure, {
        pointer: pointed === null ? null : { x: at(pointed), y: axis.y + 5 },
        range: range && { startNs: range[0] * 1e9, endNs: range[1] * 1e9 },
        marks: marks.map(([start, label, length]) => mark(start, label, length)),
        playheadNs: null,
      })
      const all = [labels.pointer, labels.range, ...labels.marks, ...labels.folds, ...labels.ticks]
        .filter((label) => label !== null)
        .sort((a, b) => a.x - b.x)
      all.forEach(({ x, width }, i) => {
        expect(x).toBeGreaterThanOrEqual(axis.x)
        expect(x + width).toBeLessThanOrEqual(axis.x + axis.width)
        if (i > 0) expect(all[i - 1]!.x + all[i - 1]!.width).toBeLessThanOrEqual(x)
      })
    }),
  )
})

describe('The label of a tick', () => {
  test('stands at its tick', () => {
    expect(textsOf(layOut({}).ticks)).toEqual(['0 s', '2 s', '4 s', '6 s', '8 s', '10 s'])
    const [, second] = layOut({}).ticks
    expect(second!.x + second!.width / 2).toBeCloseTo(at(2), 0)
  })

  test('is left out at the ends of the axis rather than far from its tick', () => {
    const time = fc.double({ min: 0, max: 9, noNaN: true })
    fc.assert(
      fc.property(time, fc.double({ min: 1, max: 500, noNaN: true }), (from, zoom) => {
        const near = sceneOf(RUN)
        near.viewport = { ...near.viewport, leftNs: from * 1e9, nsPerPx: near.viewport.nsPerPx / zoom }
        for (const { text, x, width } of layOutAxisLabels(near, measure, NOTHING).ticks) {
          expect(Math.abs(x + width / 2 - xOf(near, Number.parseFloat(text) * 1e9))).toBeLessThan(11)
        }
      }),
    )
  })

  test('gives way to a flag, the end of a range, the playhead and the pointer', () => {
    const without = ['0 s', '2 s', '6 s', '8 s', '10 s']
    expect(textsOf(layOut({ marks: [mark(4)] }).ticks)).toEqual(without)
    expect(textsOf(layOut({ range: { startNs: 4e9, endNs: 5.5e9 } }).ticks)).toEqual(without)
    expect(textsOf(layOut({ playheadNs: 4e9 }).ticks)).toEqual(without)
    expect(textsOf(layOut({ pointer: { x: at(4), y: 200 } }).ticks)).toEqual(without)
  })
})

describe('The length of a range', () => {
  const rangeOf = (startNs: number, endNs: number, on: Partial<OnAxis> = {}) =>
    layOut({ ...on, range: { startNs, endNs } }).range!

  test('stands in its middle', () => {
    const { text, x, width } = rangeOf(2e9, 6e9)
    expect(text).toBe('4.000 s')
    expect(x + width / 2).toBeCloseTo(at(4), 0)
  })

  test('stands after it where it is too narrow, and before it where there is no room after it', () => {
    expect(rangeOf(2e9, 2.1e9).x).toBeGreaterThan(at(2.1))
    const last = rangeOf(9.9e9, 10e9)
    expect(last.x + last.width).toBeLessThan(at(9.9))
    const beside = rangeOf(2e9, 2.1e9, { marks: [mark(2.2)] })
    expect(beside.x).toBeGreaterThan(at(2.2))
  })
})

describe('The name of a mark', () => {
  test('stands beside its flag, cut off where the next one is near', () => {
    const [first, second] = layOut({ marks: [mark(2, 'a long name'), mark(2.9, 'next')] }).marks
    expect(first!.x).toBeGreaterThan(at(2))
    expect(first!.text).toMatch(/^a .*…$/)
    expect(second!.text).toBe('next')
    expect(textsOf(layOut({ marks: [mark(2, 'a long name'), mark(2.3, 'next')] }).marks)).toEqual(['next'])
  })

  test('stays in sight with a long mark, and leaves it with the flag of a short one', () => {
    const near = sceneOf(RUN)
    near.viewport = { ...near.viewport, leftNs: 4e9, nsPerPx: near.viewport.nsPerPx / 10 }
    const named = (marks: OnAxis['marks']) => layOutAxisLabels(near, measure, { ...NOTHING, marks }).marks
    expect(named([mark(3, 'long', 5)])).toMatchObject([{ text: 'long', x: axis.x }])
    expect(named([mark(3.99, 'short')])).toEqual([])
  })
})

test('What is folded says on the axis how long it lasted', () => {
  const folded = sceneOf(RUN, { folds: new Folds([{ startNs: 3e9, endNs: 9e9 }], 10e9) })
  expect(textsOf(layOutAxisLabels(folded, measure, NOTHING).folds)).toEqual(['6.000 s'])
})

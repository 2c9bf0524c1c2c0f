import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowHeights } from './row-heights'
import { Scroll } from './scroll'

describe('row heights', () => {
  test('are those that were measured, and the expected one for all others', () => {
    const measures = fc.array(fc.record({ row: fc.nat(70), height: fc.integer({ min: 1, max: 90 }) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(measures, fc.nat(80), (measured, row) => {
        const heights = new RowHeights(20)
        const plain = Array.from({ length: 200 }, () => 20)
        for (const { row, height } of measured) {
          heights.measure(row, height)
          plain[row] = height
        }
        const top = plain.slice(0, row).reduce((sum, height) => sum + height, 0)
        expect(heights.top(row)).toBe(top)
        expect(heights.rowAt(top)).toBe(row)
        expect(heights.rowAt(top + plain[row]! - 0.5)).toBe(row)
      }),
      { numRuns: 500 },
    )
  })
})

const scrollOver = (count: number, follows = false) => {
  const scroll = new Scroll(new RowHeights(20), follows)
  scroll.viewport = 200
  scroll.resize(count)
  return scroll
}
/** What the browser does with the element whose scroll bar was put somewhere. */
const moveBar = (scroll: Scroll, to: number) =>
  scroll.moved(Math.round(Math.max(0, Math.min(to, scroll.barHeight - scroll.viewport))))

describe('scrolling', () => {
  test('reaches the first and the last of a million rows, though no element is as high', () => {
    const scroll = scrollOver(1_000_000)
    expect(scroll.barHeight).toBeLessThan(scroll.total)
    moveBar(scroll, Infinity)
    expect([scroll.first, scroll.end]).toEqual([999_990, 1_000_000])
    moveBar(scroll, 0)
    expect([scroll.first, scroll.end]).toEqual([0, 11])
  })

  test('moves by as much as the wheel does however far the bar is scaled, and each row can be reached', () => {
    const scroll = scrollOver(1_000_000)
    moveBar(scroll, 4_000_000)
    expect(Math.abs(scroll.first - 500_000)).toBeLessThan(10)
    for (let turns = 0; turns < 100; turns++) {
      const { top, bar } = scroll
      scroll.settled()
      moveBar(scroll, bar + 60)
      expect(Math.abs(scroll.top - top - 60)).toBeLessThanOrEqual(1)
    }
  })

  test('follows the end as rows come until the user goes up, and again once they are back', () => {
    const scroll = scrollOver(100, true)
    expect(scroll.end).toBe(100)
    scroll.settled()
    moveBar(scroll, scroll.bar - 100)
    scroll.resize(200)
    expect([scroll.follows, scroll.first]).toEqual([false, 85])
    scroll.settled()
    moveBar(scroll, Infinity)
    scroll.resize(300)
    expect([scroll.follows, scroll.end]).toEqual([true, 300])
  })

  test('keeps what is in sight in its place when a row above turns out higher', () => {
    const scroll = scrollOver(100)
    scroll.toRow(50)
    scroll.measure(10, 120)
    expect([scroll.first, scroll.top]).toEqual([50, 1100])
    scroll.measure(50, 60)
    expect([scroll.first, scroll.top]).toEqual([50, 1100])
  })

  test('shows the few that are left when most rows go, though the bar jumps far', () => {
    const scroll = scrollOver(100, true)
    scroll.settled()
    scroll.resize(3)
    moveBar(scroll, 0)
    expect([scroll.first, scroll.end]).toEqual([0, 3])
    scroll.resize(90)
    expect(scroll.end).toBe(90)
  })

  test('stays at the end that rows took back with them', () => {
    const scroll = scrollOver(100, true)
    scroll.settled()
    scroll.resize(95)
    moveBar(scroll, Infinity)
    expect([scroll.follows, scroll.end]).toEqual([true, 95])
  })

  test('holds the row that it was put to, though all seemed to be in sight before they were measured', () => {
    const scroll = scrollOver(5)
    scroll.toRow(3)
    for (const row of [0, 1, 2, 3]) scroll.measure(row, 300)
    expect(scroll.first).toBe(3)
    scroll.settled()
    moveBar(scroll, 0)
    scroll.measure(0, 310)
    expect(scroll.first).toBe(0)
  })

  test('says that it was only put where it belongs', () => {
    const scroll = scrollOver(100)
    scroll.toRow(50)
    scroll.settled()
    expect(scroll.moved(scroll.bar + 0.4)).toBe(false)
  })
})

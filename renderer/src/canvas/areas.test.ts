import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaAt, contains, layOutAreas, scrollAt, thumbOf, type AreaName } from './areas'

const size = fc.tuple(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 60, max: 2000 }))

test('Every point of the lanes, the names, the axis and the minimap belongs to one part only', () => {
  fc.assert(
    fc.property(
      size,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (at, u, v) => {
        const [width, height] = at
        const areas = layOutAreas(width, height)
        const x = u * width
        const y = v * height
        const around = (Object.keys(areas) as AreaName[]).filter((name) => contains(areas[name], x, y))
        expect(around.length).toBeLessThanOrEqual(1)
        expect(areaAt(areas, x, y)).toBe(around[0] ?? null)
      },
    ),
  )
})

test('A low view gives the room of the minimap to its lanes', () => {
  expect(layOutAreas(800, 100).minimap.height).toBe(0)
  expect(layOutAreas(800, 400).minimap.height).toBeGreaterThan(0)
})

test('The thumb of the scroll bar stays in its way, and putting it back scrolls back', () => {
  fc.assert(
    fc.property(
      size,
      fc.integer({ min: 1, max: 3e6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (at, content, u) => {
        const areas = layOutAreas(...at)
        const { scrollbar } = areas
        fc.pre(scrollbar.height > 40)
        const scrollTop = u * Math.max(0, content - scrollbar.height)
        const thumb = thumbOf(areas, scrollTop, content)
        if (content <= scrollbar.height) {
          expect(thumb).toBeNull()
          return
        }
        expect(thumb!.y).toBeGreaterThanOrEqual(scrollbar.y - 1e-6)
        expect(thumb!.y + thumb!.height).toBeLessThanOrEqual(scrollbar.y + scrollbar.height + 1e-6)
        expect(scrollAt(areas, thumb!.y, thumb!, content)).toBeCloseTo(scrollTop, 3)
      },
    ),
  )
})

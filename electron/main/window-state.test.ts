import { describe, expect, test } from 'vitest'
import { placeWindow } from './window-state'

const laptop = { x: 0, y: 25, width: 1280, height: 775 }
const second = { x: 1280, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, maximized: false })

describe('the window at the start', () => {
  test('a first start fills what the main screen has, in its middle', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({ x: 0, y: 25, width: 1280, height: 775 })
    expect(placeWindow(undefined, [second, laptop])).toEqual({ x: 1520, y: 90, width: 1440, height: 900 })
  })

  test('a place that can still be seen is kept, on any screen', () => {
    expect(placeWindow(at(140, 60), [laptop])).toEqual(at(140, 60).bounds)
    expect(placeWindow(at(1400, 100), [laptop, second])).toEqual(at(1400, 100).bounds)
  })

  test('a place on a screen that has gone moves to the middle and keeps its size', () => {
    expect(placeWindow(at(1400, 100), [laptop])).toEqual({ x: 140, y: 62, width: 1000, height: 700 })
  })

  test('a window that is larger than all screens together becomes as large as fits', () => {
    const large = { bounds: { x: 0, y: 25, width: 3200, height: 2000 }, maximized: false }
    expect(placeWindow(large, [laptop])).toEqual(laptop)
    expect(placeWindow({ ...large, bounds: { ...large.bounds, height: 700 } }, [laptop, second]).width).toBe(3200)
  })

  test('a title bar above the screen cannot be taken hold of, so the window moves', () => {
    expect(placeWindow(at(140, -300), [laptop]).y).toBe(62)
  })
})

import type { Context } from './text'

/** Rectangles of one colour. Neighbours of the same height become one: a dense lane is a few bars, not one per pixel. */
export class Bars {
  /** x, y, width, height in turn. */
  readonly #rects: number[] = []

  add(x: number, y: number, width: number, height: number): void {
    const rects = this.#rects
    const last = rects.length - 4
    if (last >= 0 && rects[last + 1] === y && rects[last + 3] === height) {
      const end = rects[last]! + rects[last + 2]!
      if (x >= rects[last]! && x <= end + 0.01) {
        rects[last + 2] = Math.max(end, x + width) - rects[last]!
        return
      }
    }
    rects.push(x, y, width, height)
  }

  /** Paints them and forgets them. */
  fill(context: Context, style: string | CanvasPattern): void {
    context.fillStyle = style
    const rects = this.#rects
    for (let i = 0; i < rects.length; i += 4) {
      context.fillRect(rects[i]!, rects[i + 1]!, rects[i + 2]!, rects[i + 3]!)
    }
    rects.length = 0
  }
}

/** A diagonal hatch: its lines stand out by themselves, the ground between them is a tint. */
export function createHatch(context: Context, colour: string, dpr: number): CanvasPattern {
  const size = Math.round(6 * dpr)
  const tile = new OffscreenCanvas(size, size)
  const ink = tile.getContext('2d')!
  ink.globalAlpha = 0.25
  ink.fillStyle = colour
  ink.fillRect(0, 0, size, size)
  ink.globalAlpha = 1
  ink.strokeStyle = colour
  ink.lineWidth = 2 * dpr
  ink.beginPath()
  for (const shift of [-size, 0, size]) {
    ink.moveTo(shift - dpr, size + dpr)
    ink.lineTo(shift + size + dpr, -dpr)
  }
  ink.stroke()
  const pattern = context.createPattern(tile, 'repeat')!
  pattern.setTransform(new DOMMatrix([1 / dpr, 0, 0, 1 / dpr, 0, 0]))
  return pattern
}

import { TaskState } from '@shared/timeline/model'
import type { Density } from './density'
import type { ThemeTokens } from './theme'

/** A cell in which a task ran, however short, shows as if it had run so much of it. */
const LEAST_TRACE = 0.35

/** One pixel a cell. Few running among many still show, and a failure is never mixed with anything. */
export function drawDensity(
  { columns, rows, running, idle, steps, ends }: Density,
  theme: ThemeTokens,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(columns, rows)
  const context = canvas.getContext('2d')!
  const image = context.createImageData(columns, rows)
  const runs = rgbOf(theme.running)
  const waits = rgbOf(theme.waiting)
  const fails = rgbOf(theme.failed)
  const cancels = rgbOf(theme.cancelled)
  for (let cell = 0; cell < running.length; cell++) {
    const ran = Math.max(running[cell]!, steps[cell]! * LEAST_TRACE)
    const strength = ran === 0 ? 0 : 0.2 + 0.8 * Math.sqrt(ran)
    const ground = idle[cell] === 0 ? 0 : 0.25 + 0.35 * Math.sqrt(idle[cell]!)
    if (strength > 0 || ground > 0) putPixel(image.data, cell, mix(waits, runs, strength), Math.max(strength, ground))
  }
  for (let cell = 0; cell < ends.length; cell++) {
    if (ends[cell] === 0) continue
    putPixel(image.data, cell, ends[cell] === TaskState.Failed ? fails : cancels, 1)
  }
  context.putImageData(image, 0, 0)
  return canvas
}

/** A square on each cell in which a task failed, over all else; `rowHeight` and `size` in device pixels. */
export function drawFailures(
  { columns, rows, ends }: Density,
  theme: ThemeTokens,
  rowHeight: number,
  size: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(columns, Math.max(Math.ceil(rows * rowHeight), 1))
  const context = canvas.getContext('2d')!
  context.fillStyle = theme.failed
  for (let cell = 0; cell < ends.length; cell++) {
    if (ends[cell] !== TaskState.Failed) continue
    const x = Math.round((cell % columns) + 0.5 - size / 2)
    const y = Math.round((Math.floor(cell / columns) + 0.5) * rowHeight - size / 2)
    // None lies over the edge.
    context.fillRect(
      Math.min(Math.max(x, 0), columns - size),
      Math.min(Math.max(y, 0), Math.max(canvas.height - size, 0)),
      size,
      size,
    )
  }
  return canvas
}

type Rgb = readonly [number, number, number]

function putPixel(data: Uint8ClampedArray, cell: number, [r, g, b]: Rgb, alpha: number): void {
  data[cell * 4] = r
  data[cell * 4 + 1] = g
  data[cell * 4 + 2] = b
  data[cell * 4 + 3] = alpha * 255
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

/** Of `#rrggbb`. */
const rgbOf = (colour: string): Rgb => {
  const value = parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

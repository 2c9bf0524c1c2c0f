import { TaskState, type RunModel } from '@shared/timeline/model'
import { computeDensity, type Density } from './density'
import type { Folds } from './folds'
import { paintGaps } from './paint-folds'
import type { Scene } from './scene'
import type { Context } from './text'
import type { ThemeTokens } from './theme'
import { Pace } from './pace'
import { endOf, fit, MARGIN_PX, startOf, timeToX, xToTime } from './viewport'

const PADDING = 4
const TALLEST_ROW = 6
/** Rows from this height on are set apart. */
const GAP_FROM = 3
/** A cell in which a task ran, however short, shows as if it had run so much of it. */
const LEAST_TRACE = 0.35

interface Picture {
  readonly model: RunModel
  readonly theme: ThemeTokens
  readonly folds: Folds
  /** What else it depends on. */
  readonly key: string
  readonly image: OffscreenCanvas
}

/** The whole run above the lanes, with a frame around what is in sight. */
export class Minimap {
  #picture: Picture | null = null
  readonly #pace = new Pace()

  paint(context: Context, scene: Scene): void {
    const { minimap } = scene.areas
    if (minimap.height === 0) return
    context.fillStyle = scene.theme.surfaceQuiet
    context.fillRect(minimap.x, minimap.y, minimap.width, minimap.height)
    const picture = this.#pictureOf(scene)
    if (picture !== null) paintRows(context, scene, picture)
    paintGaps(context, { ...scene, viewport: fit(scene.bounds) }, [minimap])
    paintFrame(context, scene)
  }

  /** Made anew when the run, the lanes or the room changed. */
  #pictureOf(scene: Scene): OffscreenCanvas | null {
    const { model, lanes, areas, bounds, nowNs, dpr, theme } = scene
    const columns = Math.round((areas.minimap.width - 2 * MARGIN_PX) * dpr)
    const rows = Math.min(lanes.length, Math.floor((areas.minimap.height - 2 * PADDING) * dpr))
    if (columns <= 0 || rows === 0) return null
    const known = this.#picture
    const key = [model.revision, nowNs, scene.layout, columns, rows].join()
    if (known?.model === model && known.theme === theme && known.folds === bounds.folds) {
      if (known.key === key || (!model.finished && !this.#pace.isDue)) return known.image
    }
    const whole = fit(bounds)
    const scale = columns / (timeToX(whole, bounds.durationNs) - MARGIN_PX)
    const toColumn = (ns: number): number => (timeToX(whole, ns) - MARGIN_PX) * scale
    const image = this.#pace.do(() =>
      drawDensity(computeDensity(model, lanes, nowNs, { columns, rows, toColumn }), theme),
    )
    this.#picture = { model, theme, folds: bounds.folds, key, image }
    return image
  }
}

/** The place of a time in the minimap, from the left edge of the view. */
const minimapX = ({ areas, bounds }: Scene, ns: number): number => areas.minimap.x + timeToX(fit(bounds), ns)

export const minimapTime = ({ areas, bounds }: Scene, x: number): number => xToTime(fit(bounds), x - areas.minimap.x)

function paintRows(context: Context, { areas, lanes, dpr }: Scene, image: OffscreenCanvas): void {
  const { x, y, width, height } = areas.minimap
  const room = height - 2 * PADDING
  const rows = image.height
  const rowHeight = Math.min(TALLEST_ROW, room / rows)
  const gap = rowHeight >= GAP_FROM && rows === lanes.length ? 1 : 0
  const left = x + MARGIN_PX
  const inner = width - 2 * MARGIN_PX
  context.imageSmoothingEnabled = false
  for (let row = 0; row < rows; row++) {
    const top = Math.round((y + PADDING + row * rowHeight) * dpr) / dpr
    const bottom = Math.round((y + PADDING + (row + 1) * rowHeight) * dpr) / dpr
    context.drawImage(image, 0, row, image.width, 1, left, top, inner, bottom - top - gap)
  }
}

function paintFrame(context: Context, scene: Scene): void {
  const { minimap } = scene.areas
  const { viewport, bounds, theme } = scene
  const left = Math.max(minimapX(scene, startOf(viewport)), minimap.x)
  const right = Math.min(minimapX(scene, endOf(viewport, bounds)), minimap.x + minimap.width)
  const shown = Math.min(bounds.height / Math.max(bounds.contentHeight, 1), 1)
  if (right - left > minimap.width - 2 && shown === 1) return
  const top = minimap.y + 1 + (viewport.scrollTop / Math.max(bounds.contentHeight, 1)) * (minimap.height - 2)
  const height = Math.max(shown * (minimap.height - 2), 4)
  const frame = { x: left + 0.5, y: top + 0.5, width: Math.max(right - left, 3) - 1, height: height - 1 }
  context.save()
  context.globalAlpha = 0.55
  context.fillStyle = theme.surfaceQuiet
  context.beginPath()
  context.rect(minimap.x, minimap.y, minimap.width, minimap.height)
  context.rect(frame.x, frame.y, frame.width, frame.height)
  context.fill('evenodd')
  context.globalAlpha = 1
  context.strokeStyle = theme.accent
  context.lineWidth = 1
  context.strokeRect(frame.x, frame.y, frame.width, frame.height)
  context.restore()
}

/** One pixel a cell. Few running among many still show, and a failure is never mixed with anything. */
function drawDensity({ columns, rows, running, idle, steps, ends }: Density, theme: ThemeTokens): OffscreenCanvas {
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
    const isFailure = ends[cell] === TaskState.Failed
    putPixel(image.data, cell, isFailure ? fails : cancels, 1)
    if (isFailure && (cell + 1) % columns !== 0) putPixel(image.data, cell + 1, fails, 1)
  }
  context.putImageData(image, 0, 0)
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

import { finish, type Parts } from '@shared/parts'
import type { RunModel } from '@shared/timeline/model'
import { RepeatedWork } from '../parts'
import { densityInParts, type Grid } from './density'
import { drawDensity, drawFailures } from './draw-density'
import type { Folds } from './folds'
import { paintGaps } from './paint-folds'
import type { Scene } from './scene'
import type { Context } from './text'
import type { ThemeTokens } from './theme'
import { endOf, fit, MARGIN_PX, startOf, timeToX, xToTime } from './viewport'

const PADDING = 4
const TALLEST_ROW = 6
/** Rows from this height on are set apart. */
const GAP_FROM = 3
/** The sign of a failure, as wide and as high. */
const FAILURE_PX = 3

interface Picture {
  readonly model: RunModel
  readonly theme: ThemeTokens
  readonly folds: Folds
  /** What else it depends on. */
  readonly key: string
  readonly image: OffscreenCanvas
  /** Signs of failures, as large as the room for the rows, in device pixels. */
  readonly failures: OffscreenCanvas
}

/** The whole run above the lanes, with a frame around what is in sight. */
export class Minimap {
  #picture: Picture | null = null
  /** The next picture of a run that goes on. */
  readonly #next = new RepeatedWork<Picture>()

  paint(context: Context, scene: Scene): void {
    const { minimap } = scene.areas
    if (minimap.height === 0) return
    context.fillStyle = scene.theme.surfaceQuiet
    context.fillRect(minimap.x, minimap.y, minimap.width, minimap.height)
    const picture = this.#pictureOf(scene)
    if (picture !== null) paintRows(context, scene, picture.image)
    paintGaps(context, { ...scene, viewport: fit(scene.bounds) }, [minimap])
    paintFrame(context, scene)
    if (picture === null) return
    const { width, height } = picture.failures
    const left = minimap.x + MARGIN_PX
    context.drawImage(picture.failures, left, minimap.y + PADDING, width / scene.dpr, height / scene.dpr)
  }

  /** Goes on with the picture of a run that goes on. Gives back whether there is another one to be seen. */
  catchUp(scene: Scene): boolean {
    const wanted = this.#nextOf(scene)
    if (wanted === null) {
      this.#next.drop()
      return false
    }
    const picture = this.#next.work(() => makePicture({ ...scene }, wanted))
    if (picture !== undefined) this.#picture = picture
    return picture !== undefined
  }

  /** Whether the picture of a run that goes on is older than the run. */
  isBehind(scene: Scene): boolean {
    return this.#nextOf(scene) !== null
  }

  /** null: the picture is as it should be, or is made when it is painted. */
  #nextOf(scene: Scene): Wanted | null {
    const wanted = wantedBy(scene)
    const known = this.#picture
    if (wanted === null || known === null || !mayWait(known, scene)) return null
    return known.key === wanted.key ? null : wanted
  }

  /** Made anew when the run, the lanes or the room changed; while the run goes on `catchUp` does that. */
  #pictureOf(scene: Scene): Picture | null {
    const wanted = wantedBy(scene)
    const known = this.#picture
    if (wanted === null) return null
    if (known !== null && (mayWait(known, scene) || (isOf(known, scene) && known.key === wanted.key))) return known
    this.#next.drop()
    return (this.#picture = finish(makePicture(scene, wanted)))
  }
}

interface Wanted extends Pick<Grid, 'columns' | 'rows'> {
  readonly key: string
}

/** null: there is no room, or nothing to show. */
function wantedBy({ model, lanes, areas, nowNs, dpr, layout }: Scene): Wanted | null {
  const columns = Math.round((areas.minimap.width - 2 * MARGIN_PX) * dpr)
  const rows = Math.min(lanes.length, Math.floor((areas.minimap.height - 2 * PADDING) * dpr))
  if (columns <= 0 || rows <= 0) return null
  return { columns, rows, key: [model.revision, nowNs, layout, columns, rows].join() }
}

const isOf = ({ model, theme, folds }: Picture, scene: Scene): boolean =>
  model === scene.model && theme === scene.theme && folds === scene.bounds.folds

/** Whether what is shown of a run that goes on may be a little older than the run. */
const mayWait = (known: Picture, scene: Scene): boolean => isOf(known, scene) && !scene.model.finished

function* makePicture(scene: Scene, { columns, rows, key }: Wanted): Parts<Picture> {
  const { model, lanes, bounds, nowNs, dpr, theme } = scene
  const whole = fit(bounds)
  const toColumn = (ns: number): number => (timeToX(whole, ns) - MARGIN_PX) * dpr
  const density = yield* densityInParts(model, lanes, nowNs, { columns, rows, toColumn })
  const image = drawDensity(density, theme)
  const failures = drawFailures(density, theme, rowHeightOf(scene, rows) * dpr, FAILURE_PX * dpr)
  return { model, theme, folds: bounds.folds, key, image, failures }
}

/** The place of a time in the minimap, from the left edge of the view. */
const minimapX = ({ areas, bounds }: Scene, ns: number): number => areas.minimap.x + timeToX(fit(bounds), ns)

export const minimapTime = ({ areas, bounds }: Scene, x: number): number => xToTime(fit(bounds), x - areas.minimap.x)

const rowHeightOf = ({ areas }: Scene, rows: number): number =>
  Math.min(TALLEST_ROW, (areas.minimap.height - 2 * PADDING) / rows)

function paintRows(context: Context, scene: Scene, image: OffscreenCanvas): void {
  const { areas, lanes, dpr } = scene
  const { x, y, width } = areas.minimap
  const rows = image.height
  const rowHeight = rowHeightOf(scene, rows)
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

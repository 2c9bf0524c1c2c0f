import type { Group } from '@shared/timeline/objects'
import { AxisSheet } from './axis-sheet'
import { Minimap } from './minimap'
import { paintLinks } from './links'
import { paintAxis } from './paint-axis'
import { paintBeyond } from './paint-beyond'
import { paintGaps } from './paint-folds'
import { paintFrame } from './paint-frame'
import { LanePainter } from './paint-lanes'
import { paintLens } from './paint-lens'
import { paintNames } from './paint-names'
import { paintPlayhead } from './paint-overlay'
import { paintCriticalPath } from './paint-path'
import { paintMarks, paintRange } from './paint-range'
import { pinnedScene } from './pinned'
import type { Scene } from './scene'
import type { Stage } from './stage'
import { TextMeasure } from './text'
import type { ViewState } from './view-state'

/** Paints what a view shows: below the lanes with all that stands still, above what was chosen, and the replay. */
export class Picture {
  readonly #stage: Stage
  readonly #state: ViewState
  readonly #measure: TextMeasure
  readonly #painter: LanePainter
  readonly #minimap = new Minimap()
  readonly #axis: AxisSheet

  constructor(host: HTMLElement, stage: Stage, state: ViewState) {
    const { base } = stage
    this.#stage = stage
    this.#state = state
    this.#measure = new TextMeasure((text, font) => {
      base.font = font
      return base.measureText(text).width
    })
    this.#painter = new LanePainter(base, this.#measure)
    this.#axis = new AxisSheet(host, this.#measure)
    document.fonts.addEventListener('loadingdone', this.#forgetWidths)
  }

  paint(): void {
    const { base, width, height } = this.#stage
    const scene = this.#state.takeScene()
    if (scene === null) {
      base.fillStyle = this.#state.theme.surface
      base.fillRect(0, 0, width, height)
      return
    }
    this.#paintLanes(scene)
    this.#paintPinned(scene)
    this.#minimap.paint(base, scene)
    paintFrame(base, this.#measure, scene)
  }

  paintOverlay(): void {
    const { scene } = this.#state
    const { links, marks, range, criticalPath, playheadNs } = this.#state.overlay
    this.#axis.show(scene, this.#state.overlay)
    const lens = scene && this.#lensOf(scene)
    const isEmpty = [links, marks, criticalPath].every(({ length }) => length === 0)
    if (scene === null || (isEmpty && range === null && playheadNs === null && lens === null)) {
      this.#stage.hideOverlay()
      return
    }
    const overlay = this.#stage.clearOverlay()
    const above = pinnedScene(scene)
    for (const lanes of above === null ? [scene] : [scene, above]) {
      paintCriticalPath(overlay, lanes, criticalPath)
      if (lens !== null) paintLens(overlay, lanes, lens.group, lens.ns)
    }
    paintLinks(overlay, scene, above, links)
    if (range !== null) paintRange(overlay, scene, range)
    paintMarks(overlay, scene, marks)
    if (playheadNs !== null) paintPlayhead(overlay, scene, playheadNs)
  }

  /** Goes on with what follows a run that goes on, and takes long. Gives back whether there is more to do. */
  catchUp(): boolean {
    const { scene } = this.#state
    if (scene === null) return false
    if (this.#minimap.catchUp(scene)) this.#stage.invalidate()
    return this.#minimap.isBehind(scene)
  }

  destroy(): void {
    this.#axis.destroy()
    document.fonts.removeEventListener('loadingdone', this.#forgetWidths)
  }

  readonly #forgetWidths = (): void => {
    this.#measure.forget()
    this.#stage.invalidate()
  }

  #paintLanes(scene: Scene): void {
    const { base } = this.#stage
    this.#painter.paintGround(scene)
    paintAxis(base, this.#measure, scene)
    this.#painter.paint(scene)
    paintBeyond(base, this.#measure, scene)
    paintGaps(base, scene, [scene.areas.axis, scene.areas.lanes])
    paintNames(base, this.#measure, scene)
  }

  #paintPinned(scene: Scene): void {
    const above = pinnedScene(scene)
    if (above === null) return
    const { base } = this.#stage
    this.#paintLanes(above)
    const { x, y, width, height } = scene.areas.pinned
    base.fillStyle = scene.theme.waiting
    base.fillRect(x, y + height - 1, width, 1)
  }

  /** Of the group under the pointer, at its instant; else of the selected one; null: neither is there. */
  #lensOf({ model, selection }: Scene): { readonly group: Group; readonly ns: number } | null {
    const { hit } = this.#state.overlay
    const chosen = hit !== null && hit.group !== null ? hit : selection
    const group = chosen?.group == null ? undefined : model.groups.get(chosen.group)
    return chosen === null || group === undefined ? null : { group, ns: chosen.ns }
  }
}

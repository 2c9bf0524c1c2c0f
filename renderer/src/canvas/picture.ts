import { layOutAxisLabels } from './axis-labels'
import { Minimap } from './minimap'
import { paintLinks } from './links'
import { paintAxis } from './paint-axis'
import { paintAxisLabels } from './paint-axis-labels'
import { paintBeyond } from './paint-beyond'
import { paintGaps } from './paint-folds'
import { paintFrame } from './paint-frame'
import { LanePainter } from './paint-lanes'
import { paintLens } from './paint-lens'
import { paintNames } from './paint-names'
import { paintPlayhead, paintPointerLine } from './paint-overlay'
import { paintCriticalPath } from './paint-path'
import { paintMarks, paintRange } from './paint-range'
import { pinnedScene } from './pinned'
import type { Scene } from './scene'
import type { Stage } from './stage'
import { TextMeasure } from './text'
import type { ViewState } from './view-state'

/** Paints what a view shows: below the lanes with all that stands still, above what follows the pointer and the replay. */
export class Picture {
  readonly #stage: Stage
  readonly #state: ViewState
  readonly #measure: TextMeasure
  readonly #painter: LanePainter
  readonly #minimap = new Minimap()

  constructor(stage: Stage, state: ViewState) {
    const { base } = stage
    this.#stage = stage
    this.#state = state
    this.#measure = new TextMeasure((text, font) => {
      base.font = font
      return base.measureText(text).width
    })
    this.#painter = new LanePainter(base, this.#measure)
    document.fonts.addEventListener('loadingdone', this.#forgetWidths)
  }

  paint(): void {
    const { base, width, height } = this.#stage
    this.#state.takeSize()
    const { scene, theme } = this.#state
    base.fillStyle = theme.surface
    base.fillRect(0, 0, width, height)
    if (scene === null) return
    this.#paintLanes(scene)
    this.#paintPinned(scene)
    this.#minimap.paint(base, scene)
    paintFrame(base, this.#measure, scene)
  }

  paintOverlay(): void {
    const { scene } = this.#state
    if (scene === null) return
    const { overlay } = this.#stage
    const { links, marks, range, criticalPath, playheadNs, pointer } = this.#state.overlay
    const labels = layOutAxisLabels(scene, this.#measure, this.#state.overlay)
    const above = pinnedScene(scene)
    for (const lanes of above === null ? [scene] : [scene, above]) {
      paintCriticalPath(overlay, lanes, criticalPath)
      this.#paintLens(lanes)
    }
    paintLinks(overlay, scene, above, links)
    if (range !== null) paintRange(overlay, scene, range)
    paintMarks(overlay, scene, marks)
    if (pointer !== null && labels.pointer !== null) paintPointerLine(overlay, scene, pointer.x)
    paintAxisLabels(overlay, scene, labels)
    if (playheadNs !== null) paintPlayhead(overlay, scene, playheadNs)
  }

  destroy(): void {
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

  /** On the group under the pointer, at its instant; else on the selected one. */
  #paintLens(scene: Scene): void {
    const { hit } = this.#state.overlay
    const chosen = hit !== null && hit.group !== null ? hit : scene.selection
    if (chosen === null || chosen.group === null) return
    const group = scene.model.groups.get(chosen.group)
    if (group !== undefined) paintLens(this.#stage.overlay, scene, group, chosen.ns)
  }
}

import type { TaskId } from '@shared/ids'
import { TaskState } from '@shared/timeline/model'
import { nameOf, nameOfId } from '@shared/timeline/read'
import { barOf, laneTop, LANE_HEIGHT, visibleLanes, type Scene } from './scene'
import { paintEnd } from './signs'
import type { Context, TextMeasure } from './text'

const INDENT = 14
const TWISTY_WIDTH = 16
const LEFT = 4
/** Deeper tasks are not indented further, so that names keep room. */
const DEEPEST = 6
const SIGN_WIDTH = 24

/** Left edge of the twisty of a lane; its name begins `TWISTY_WIDTH` further on. */
const twistyX = (depth: number): number => LEFT + Math.min(depth, DEEPEST) * INDENT

export const isTwisty = (scene: Scene, lane: number, x: number): boolean => {
  const left = twistyX(scene.lanes.depths[lane]!)
  return scene.lanes.branches[lane] === 1 && x >= left && x < left + TWISTY_WIDTH
}

/** The column of names: the tree, each task's name and its parent's, and the sign of its end. */
export function paintNames(context: Context, measure: TextMeasure, scene: Scene): void {
  const { names } = scene.areas
  context.save()
  context.beginPath()
  context.rect(names.x, names.y, names.width, names.height)
  context.clip()
  context.fillStyle = scene.theme.surfaceQuiet
  context.fillRect(names.x, names.y, names.width, names.height)
  context.textBaseline = 'middle'
  const { first, end } = visibleLanes(scene)
  for (let lane = first; lane < end; lane++) paintName(context, measure, scene, lane)
  context.restore()
}

function paintName(context: Context, measure: TextMeasure, scene: Scene, lane: number): void {
  const { theme, model, laneHeight, selection, areas } = scene
  const row = scene.lanes.rows[lane]!
  const task = model.tasks.columns.id[row] as TaskId
  const top = laneTop(scene, lane)
  const middle = top + laneHeight / 2
  if (selection?.task === task || lane === scene.hoveredLane) {
    context.fillStyle = selection?.task === task ? theme.selected : theme.hover
    context.fillRect(areas.names.x, top, areas.names.width, laneHeight)
  }
  const x = twistyX(scene.lanes.depths[lane]!)
  paintGuides(context, scene, lane, top)
  if (scene.lanes.branches[lane] === 1) paintTwisty(context, scene, x + 5, middle, scene.collapsed.has(task))
  const left = x + TWISTY_WIDTH
  const right = areas.names.x + areas.names.width - SIGN_WIDTH
  const font = `${laneHeight < LANE_HEIGHT ? 12 : 13}px ${theme.font}`
  const name = measure.fit(nameOf(model, row), font, right - left)
  context.font = font
  context.fillStyle = scene.lanes.kin[lane] === 1 ? theme.textQuiet : theme.text
  context.fillText(name, left, middle + 0.5)
  paintParent(context, measure, scene, row, left + measure.width(name, font) + 12, right, middle)
  const state = model.tasks.columns.state[row]!
  const bar = barOf(LANE_HEIGHT / 2, TaskState.Running)
  paintEnd(context, theme, state, right + 8, middle - bar.height / 2, bar)
}

/** A line below each ancestor. */
function paintGuides(context: Context, { theme, lanes, laneHeight }: Scene, lane: number, top: number): void {
  context.fillStyle = theme.line
  for (let depth = 0; depth < Math.min(lanes.depths[lane]!, DEEPEST); depth++) {
    context.fillRect(twistyX(depth) + 5, top, 1, laneHeight)
  }
}

function paintTwisty(context: Context, { theme }: Scene, x: number, y: number, isClosed: boolean): void {
  context.strokeStyle = theme.textQuiet
  context.lineWidth = 1.5
  context.beginPath()
  if (isClosed) {
    context.moveTo(x - 1.5, y - 3.5)
    context.lineTo(x + 2, y)
    context.lineTo(x - 1.5, y + 3.5)
  } else {
    context.moveTo(x - 3.5, y - 1.5)
    context.lineTo(x, y + 2)
    context.lineTo(x + 3.5, y - 1.5)
  }
  context.stroke()
}

/** The parent's name in quiet letters at the right, where there is room for all of it. */
function paintParent(
  context: Context,
  measure: TextMeasure,
  { theme, model }: Scene,
  row: number,
  left: number,
  right: number,
  middle: number,
): void {
  const parent = model.tasks.columns.parent[row]!
  if (parent === 0) return
  const font = `12px ${theme.font}`
  const name = nameOfId(model, parent)
  const width = measure.width(name, font)
  if (left + width > right) return
  context.font = font
  context.fillStyle = theme.textQuiet
  context.fillText(name, right - width, middle + 0.5)
}

import { InstantKind, TaskState } from '@shared/timeline/model'
import { textOf } from '@shared/timeline/read'
import { beyondOf } from './beyond'
import { instantsInSight } from './lane-instants'
import { isWaitedFor, LaneWords, type Wait } from './lane-words'
import { foldsInSight, type FoldMark } from './paint-folds'
import type { GroupSigns, GroupTag } from './paint-groups'
import { barOf, LANE_HEIGHT, laneOfTask, laneTop, snap, xOf, type Scene } from './scene'
import {
  DEADLINE_WIDTH,
  END_SIGN_WIDTH,
  paintCallback,
  paintCancelArrow,
  paintDeadline,
  paintEnd,
  paintFlag,
} from './signs'
import { TakenSpace, type Context, type TextMeasure } from './text'
import { endOf, startOf } from './viewport'
import { deadlineX } from './wait-label'

const NARROWEST_SPAN = 4
/** How far beyond the area's edges the frames of spans are painted: their ends must not show where they are cut. */
const MARGIN = 5

/**
 * Signs and words of the lanes: ends, instants, spans, what is waited for. They are gathered lane by
 * lane, while it is known where bars stand, and painted over all bars.
 */
export class LaneDetails {
  readonly #context: Context
  readonly #taken = new TakenSpace()
  readonly #waits: Wait[] = []
  /** Rows of the lane's instants in sight. */
  #instants: readonly number[] = []
  #tags: readonly GroupTag[] = []
  #folds: readonly FoldMark[] = []
  /** Whether the lane has spans, marks or names of groups: only these must know where bars stand, a wait has its place to itself. */
  #hasNames = false
  /** What crosses lanes comes first, so that words are never crossed. */
  readonly #arrows: (() => void)[] = []
  readonly #paints: (() => void)[] = []
  readonly #words: LaneWords

  constructor(context: Context, measure: TextMeasure) {
    this.#context = context
    this.#words = new LaneWords(context, measure, this.#taken, this.#paints)
  }

  /** No words stand where time is folded. */
  begin(scene: Scene): void {
    this.#folds = foldsInSight(scene)
  }

  /** `signs`: those of wait groups that will stand on it. */
  beginLane(scene: Scene, lane: number, signs: GroupSigns | undefined): void {
    this.#taken.clear()
    for (const { left, right } of this.#folds) this.#taken.take(left, right)
    const beyond = beyondOf(scene, lane)
    if (beyond !== null) this.#taken.take(beyond.left, beyond.right)
    for (const { x } of signs?.members ?? []) this.#taken.take(x - 5, x + 5)
    this.#tags = signs?.tags ?? []
    this.#waits.length = 0
    this.#addEnd(scene, lane)
    this.#instants = instantsInSight(scene, lane)
    for (const row of this.#instants) {
      const x = xOf(scene, scene.model.instants.columns.ns[row]!)
      this.#taken.take(x - 5, x + 5)
    }
    const hasSpans = scene.spans.of(scene.lanes.rows[lane]!).length > 0
    this.#hasNames = hasSpans || this.#instants.length > 0 || this.#tags.length > 0
  }

  /** A bar of the lane stands here. */
  takeBar(x0: number, x1: number): void {
    if (this.#hasNames) this.#taken.take(x0, x1)
  }

  /** A wait that stands by itself, from x0 to x1. */
  offerWait(slice: number, x0: number, x1: number): void {
    if (x1 - x0 > DEADLINE_WIDTH) this.#waits.push({ slice, x0, x1 })
  }

  endLane(scene: Scene, lane: number): void {
    for (const wait of this.#waits) this.#addDeadline(scene, lane, wait)
    const tags = this.#tags.filter(({ group }) => !isWaitedFor(scene, this.#waits, group))
    for (const tag of tags) if (tag.isOpeners) this.#words.addTag(scene, lane, tag)
    this.#addSpans(scene, lane)
    for (const row of this.#instants) this.#addInstant(scene, lane, row)
    for (const wait of this.#waits) this.#words.addWait(scene, lane, wait)
    for (const tag of tags) if (!tag.isOpeners) this.#addMembersTag(scene, lane, tag)
  }

  /** Paints what was gathered and forgets it. */
  paint(): void {
    this.#context.textBaseline = 'middle'
    for (const paints of [this.#arrows, this.#paints]) {
      for (const paint of paints) paint()
      paints.length = 0
    }
  }

  #addEnd(scene: Scene, lane: number): void {
    const { state, finishedNs } = scene.model.tasks.columns
    const row = scene.lanes.rows[lane]!
    if (state[row]! < TaskState.Finished) return
    const x = snap(xOf(scene, finishedNs[row]!), scene.dpr)
    if (!isInSight(scene, x, END_SIGN_WIDTH)) return
    const bar = barOf(scene.laneHeight, TaskState.Running)
    this.#taken.take(x - 2, x + END_SIGN_WIDTH)
    this.#paints.push(() => paintEnd(this.#context, scene.theme, state[row]!, x, laneTop(scene, lane) + bar.top, bar))
  }

  /** The name of a wait group on the lane of a member: beside that one's own waits, never on them. */
  #addMembersTag(scene: Scene, lane: number, tag: GroupTag): void {
    for (const { x0, x1 } of this.#waits) this.#taken.take(x0, x1)
    this.#words.addTag(scene, lane, tag)
  }

  #addInstant(scene: Scene, lane: number, row: number): void {
    const { kind, ns, a } = scene.model.instants.columns
    const { theme, laneHeight } = scene
    const context = this.#context
    const x = xOf(scene, ns[row]!)
    const top = laneTop(scene, lane)
    const bar = barOf(laneHeight, TaskState.Running)
    if (kind[row] === InstantKind.Callback) {
      this.#paints.push(() => paintCallback(context, theme, x, top + laneHeight, bar))
    } else if (kind[row] === InstantKind.Mark) {
      this.#paints.push(() => paintFlag(context, theme, x, top + 2, laneHeight - 4))
      this.#words.addLabel(scene, lane, x + 5, Infinity, textOf(scene.model, a[row]!))
    } else {
      const from = laneOfTask(scene, a[row]!)
      if (from < 0 || from === lane) return
      const start = laneTop(scene, from) + laneHeight / 2
      const end = from < lane ? top + bar.top - 1 : top + bar.top + bar.height + 1
      this.#arrows.push(() => paintCancelArrow(context, theme, x, start, end))
    }
  }

  #addSpans(scene: Scene, lane: number): void {
    const { startNs, endNs, label, depth } = scene.model.spans.columns
    const { rows, length } = scene.spans.of(scene.lanes.rows[lane]!)
    const context = this.#context
    const [firstNs, lastNs] = [startOf(scene.viewport), endOf(scene.viewport, scene.bounds)]
    for (let index = 0; index < length; index++) {
      const row = rows[index]!
      if (startNs[row]! > lastNs) return
      if (endNs[row]! < firstNs) continue
      const { x: left, width } = scene.areas.lanes
      const x0 = Math.max(xOf(scene, startNs[row]!), left - MARGIN)
      const x1 = Math.min(xOf(scene, Math.min(endNs[row]!, scene.nowNs)), left + width + MARGIN)
      if (x1 - x0 < NARROWEST_SPAN) continue
      const outermost = scene.laneHeight < LANE_HEIGHT ? 0.5 : 1.5
      const inset = outermost + Math.min(depth[row]!, 3) * 1.5
      this.#paints.push(() => {
        context.strokeStyle = scene.theme.accent
        context.lineWidth = 1
        context.setLineDash([4, 3])
        context.strokeRect(x0, laneTop(scene, lane) + inset, x1 - x0, scene.laneHeight - 2 * inset)
        context.setLineDash([])
      })
      this.#words.addLabel(scene, lane, Math.max(x0, left), x1, textOf(scene.model, label[row]!))
    }
  }

  #addDeadline(scene: Scene, lane: number, { slice }: Wait): void {
    const x = deadlineX(scene, slice)
    if (x === null) return
    const middle = laneTop(scene, lane) + scene.laneHeight / 2
    this.#taken.take(x - DEADLINE_WIDTH, x)
    this.#paints.push(() => paintDeadline(this.#context, scene.theme, x, middle))
  }
}

const isInSight = ({ areas }: Scene, x: number, reach: number): boolean =>
  x >= areas.lanes.x - reach && x <= areas.lanes.x + areas.lanes.width + reach

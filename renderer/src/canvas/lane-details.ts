import type { ObjectId } from '@shared/ids'
import { InstantKind, TaskState, WaitKind } from '@shared/timeline/model'
import { textOf } from '@shared/timeline/read'
import { deadlineOf } from '@shared/timeline/words'
import { formatTime } from '@shared/timeline/time'
import { instantsInSight } from './lane-instants'
import { foldsInSight, type FoldMark } from './paint-folds'
import type { GroupSigns, GroupTag } from './paint-groups'
import { barOf, groundOf, LANE_HEIGHT, laneOfTask, laneTop, snap, xOf, type Scene } from './scene'
import {
  DEADLINE_WIDTH,
  END_SIGN_WIDTH,
  paintCallback,
  paintCancelArrow,
  paintDeadline,
  paintEnd,
  paintFlag,
  paintTag,
} from './signs'
import { TakenSpace, writeTime, type Context, type TextMeasure } from './text'
import { waitLabel } from './wait-label'

/** A wait narrower than this has no room for words. */
const LABEL_ROOM = 44
/** Between words and what stands beside them. */
const PADDING = 5
const SHORTEST_LABEL = 56
/** Before the frame of a group's name. */
const TAG_GAP = 3
const NARROWEST_SPAN = 4

interface Wait {
  readonly slice: number
  readonly x0: number
  readonly x1: number
}

/** A piece of a label in one font. */
interface Words {
  readonly text: string
  readonly font: string
}

/**
 * Signs and words of the lanes: ends, instants, spans, what is waited for. They are gathered lane by
 * lane, while it is known where bars stand, and painted over all bars.
 */
export class LaneDetails {
  readonly #context: Context
  readonly #measure: TextMeasure
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

  constructor(context: Context, measure: TextMeasure) {
    this.#context = context
    this.#measure = measure
  }

  /** No words stand where time is folded. */
  begin(scene: Scene): void {
    this.#folds = foldsInSight(scene)
  }

  /** `signs`: those of wait groups that will stand on it. */
  beginLane(scene: Scene, lane: number, signs: GroupSigns | undefined): void {
    this.#taken.clear()
    for (const { left, right } of this.#folds) this.#taken.take(left, right)
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
    const tags = this.#tags.filter(({ group }) => !this.#isWaitedFor(scene, group))
    for (const tag of tags) if (tag.isOpeners) this.#addTag(scene, lane, tag)
    this.#addSpans(scene, lane)
    for (const row of this.#instants) this.#addInstant(scene, lane, row)
    for (const wait of this.#waits) this.#addWait(scene, lane, wait)
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

  /** Whether a wait on the lane is for this group and says so in its own words. */
  #isWaitedFor({ model }: Scene, group: ObjectId): boolean {
    const { reason, target } = model.slices.columns
    return this.#waits.some(
      ({ slice, x0, x1 }) => reason[slice] === WaitKind.Group && target[slice] === group && x1 - x0 >= LABEL_ROOM,
    )
  }

  /** The name of a wait group on the lane of a member: beside that one's own waits, never on them. */
  #addMembersTag(scene: Scene, lane: number, tag: GroupTag): void {
    for (const { x0, x1 } of this.#waits) this.#taken.take(x0, x1)
    this.#addTag(scene, lane, tag)
  }

  /** The name of a wait group at its bracket's begin; left out where there is no room. */
  #addTag(scene: Scene, lane: number, { from, to, text }: GroupTag): void {
    const font = `12px ${scene.theme.font}`
    const width = this.#measure.width(text, font) + 2 * PADDING
    const place = this.#taken.place(Math.max(from, scene.areas.lanes.x), to, width + TAG_GAP)
    if (place === null) return
    this.#writeTag(scene, lane, place + TAG_GAP, width, [{ text, font }])
  }

  #writeTag(scene: Scene, lane: number, x: number, width: number, label: readonly Words[]): void {
    const height = Math.min(15, scene.laneHeight - 1)
    this.#paints.push(() => {
      const top = laneTop(scene, lane) + (scene.laneHeight - height) / 2
      paintTag(this.#context, scene.theme, x, top, width, height)
    })
    this.#write(scene, lane, x, width, scene.theme.group, label, false)
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
      this.#addLabel(scene, lane, x + 5, Infinity, textOf(scene.model, a[row]!))
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
    for (let index = 0; index < length; index++) {
      const row = rows[index]!
      const { x: left, width } = scene.areas.lanes
      const x0 = Math.max(xOf(scene, startNs[row]!), left - PADDING)
      const x1 = Math.min(xOf(scene, Math.min(endNs[row]!, scene.nowNs)), left + width + PADDING)
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
      this.#addLabel(scene, lane, Math.max(x0, left), x1, textOf(scene.model, label[row]!))
    }
  }

  /** A name that the user gave, at the first free place from `from` on; left out where there is none before `to`. */
  #addLabel(scene: Scene, lane: number, from: number, to: number, text: string): void {
    const font = `12px ${scene.theme.font}`
    const width = this.#measure.width(text, font) + 2 * PADDING
    const x = this.#taken.place(from, Math.min(to, from + width + LABEL_ROOM), width)
    if (x !== null) this.#write(scene, lane, x, width, scene.theme.accent, [{ text, font }])
  }

  #addDeadline(scene: Scene, lane: number, { slice }: Wait): void {
    const x = deadlineX(scene, slice)
    if (x === null) return
    const middle = laneTop(scene, lane) + scene.laneHeight / 2
    this.#taken.take(x - DEADLINE_WIDTH, x)
    this.#paints.push(() => paintDeadline(this.#context, scene.theme, x, middle))
  }

  #addWait(scene: Scene, lane: number, { slice, x0, x1 }: Wait): void {
    const { x, width } = scene.areas.lanes
    const left = Math.max(x0, x)
    const right = Math.min(x1, x + width, (deadlineX(scene, slice) ?? Infinity) - DEADLINE_WIDTH)
    if (right - left >= LABEL_ROOM) this.#addWaitLabel(scene, lane, slice, left, right)
  }

  /** All words where they fit, framed in the colour of the bracket where it is for a group; else what is waited for without its deadline, else the beginning of that. */
  #addWaitLabel(scene: Scene, lane: number, slice: number, from: number, to: number): void {
    const { theme, words } = scene
    const font = `12px ${theme.font}`
    const { text, untilNs } = waitLabel(scene, slice)
    const what = { text, font }
    const isGroup = scene.model.slices.columns.reason[slice] === WaitKind.Group
    const start = isGroup ? from + TAG_GAP : from
    const until =
      untilNs === null
        ? []
        : [
            { text: ` ${words.until} `, font },
            { text: writeTime(formatTime(untilNs), words), font: `12px ${theme.mono}` },
          ]
    const brief = { text: this.#measure.fit(text, font, to - from - 2 * PADDING), font }
    for (const label of [[what, ...until], [what], [brief]]) {
      const width = label.reduce((sum, piece) => sum + this.#measure.width(piece.text, piece.font), 2 * PADDING)
      const x = width < SHORTEST_LABEL && label[0] === brief ? null : this.#taken.place(start, to, width)
      if (x === null) continue
      if (isGroup) this.#writeTag(scene, lane, x, width, label)
      else this.#write(scene, lane, x, width, theme.textQuiet, label)
      return
    }
  }

  /** Words on the lane's ground, so that the lines behind them are interrupted. `width` is with the padding. */
  #write(
    scene: Scene,
    lane: number,
    x: number,
    width: number,
    colour: string,
    label: readonly Words[],
    hasGround = true,
  ): void {
    const context = this.#context
    const height = Math.min(14, scene.laneHeight - 4)
    this.#taken.take(x, x + width)
    this.#paints.push(() => {
      const middle = laneTop(scene, lane) + scene.laneHeight / 2
      context.fillStyle = groundOf(scene, lane)
      if (hasGround) context.fillRect(x, middle - height / 2, width, height)
      context.fillStyle = colour
      let at = x + PADDING
      for (const { text, font } of label) {
        context.font = font
        context.fillText(text, at, middle + 0.5)
        at += this.#measure.width(text, font)
      }
    })
  }
}

/** Where the deadline of a wait stands that it came to; null: nowhere. */
function deadlineX(scene: Scene, slice: number): number | null {
  const untilNs = deadlineOf(scene.model, slice)
  const endNs = Math.min(scene.model.slices.columns.endNs[slice]!, scene.nowNs)
  return untilNs === null || untilNs > endNs ? null : xOf(scene, untilNs)
}

const isInSight = ({ areas }: Scene, x: number, reach: number): boolean =>
  x >= areas.lanes.x - reach && x <= areas.lanes.x + areas.lanes.width + reach

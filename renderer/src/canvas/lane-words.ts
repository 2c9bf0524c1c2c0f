import type { ObjectId } from '@shared/ids'
import { WaitKind } from '@shared/timeline/model'
import { formatTime } from '@shared/timeline/time'
import type { GroupTag } from './paint-groups'
import { groundOf, laneTop, type Scene } from './scene'
import { DEADLINE_WIDTH, paintTag } from './signs'
import { writeTime, type Context, type TakenSpace, type TextMeasure } from './text'
import { deadlineX, waitLabel } from './wait-label'

/** A wait narrower than this has no room for words. */
const LABEL_ROOM = 44
/** Between words and what stands beside them. */
const PADDING = 5
const SHORTEST_LABEL = 56
/** Before the frame of a group's name. */
const TAG_GAP = 3

/** A wait that stands by itself on its lane, from x0 to x1. */
export interface Wait {
  readonly slice: number
  readonly x0: number
  readonly x1: number
}

/** A piece of a label in one font. */
interface Words {
  readonly text: string
  readonly font: string
}

/** The words on a lane, each where nothing else stands; left out where there is no room. */
export class LaneWords {
  readonly #context: Context
  readonly #measure: TextMeasure
  readonly #taken: TakenSpace
  readonly #paints: (() => void)[]

  /** `taken` is what stands on the lane; what is to be painted goes to `paints`. */
  constructor(context: Context, measure: TextMeasure, taken: TakenSpace, paints: (() => void)[]) {
    this.#context = context
    this.#measure = measure
    this.#taken = taken
    this.#paints = paints
  }

  /** A name that the user gave, at the first free place from `from` on; left out where there is none before `to`. */
  addLabel(scene: Scene, lane: number, from: number, to: number, text: string): void {
    const font = `12px ${scene.theme.font}`
    const width = this.#measure.width(text, font) + 2 * PADDING
    const x = this.#taken.place(from, Math.min(to, from + width + LABEL_ROOM), width)
    if (x !== null) this.#write(scene, lane, x, width, scene.theme.accent, [{ text, font }])
  }

  /** The name of a wait group at its bracket's begin; left out where there is no room. */
  addTag(scene: Scene, lane: number, { from, to, text }: GroupTag): void {
    const font = `12px ${scene.theme.font}`
    const width = this.#measure.width(text, font) + 2 * PADDING
    const place = this.#taken.place(Math.max(from, scene.areas.lanes.x), to, width + TAG_GAP)
    if (place === null) return
    this.#writeTag(scene, lane, place + TAG_GAP, width, [{ text, font }])
  }

  /** What a wait is for. */
  addWait(scene: Scene, lane: number, { slice, x0, x1 }: Wait): void {
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

  #writeTag(scene: Scene, lane: number, x: number, width: number, label: readonly Words[]): void {
    const height = Math.min(15, scene.laneHeight - 1)
    this.#paints.push(() => {
      const top = laneTop(scene, lane) + (scene.laneHeight - height) / 2
      paintTag(this.#context, scene.theme, x, top, width, height)
    })
    this.#write(scene, lane, x, width, scene.theme.group, label, false)
  }
}

/** Whether a wait for this group, of those on a lane, says so in its own words. */
export const isWaitedFor = ({ model }: Scene, waits: readonly Wait[], group: ObjectId): boolean => {
  const { reason, target } = model.slices.columns
  return waits.some(
    ({ slice, x0, x1 }) => reason[slice] === WaitKind.Group && target[slice] === group && x1 - x0 >= LABEL_ROOM,
  )
}

/**
 * One task's thread in a trace: stretches that nest and never overlap, as every reader of traces wants
 * them (speedscope refuses others).
 *
 * On the virtual clock a step takes no time, and readers disagree about stretches without a width. So
 * each boundary of a lane comes at least one tick after the one before it: a step without a width is a
 * tick wide, and what follows begins that much later, until the recording's own time has caught up.
 *
 * A tick is 1/1024 µs, about a nanosecond: a sum of such fractions is exact in floating point, so that
 * `ts + dur` is the very number at which the next stretch begins.
 */
const TICKS_PER_MICROSECOND = 1024
const TICKS_PER_NS = TICKS_PER_MICROSECOND / 1000

export interface Stretch {
  readonly name: string
  readonly category: string
  readonly args: Readonly<Record<string, string | number>>
}

/** Gets each stretch when it has ended; times in µs. */
export type EmitStretch = (stretch: Stretch, ts: number, dur: number) => void

interface Frame extends Stretch {
  /** In ticks. */
  readonly start: number
}

export class TraceLane {
  readonly #emit: EmitStretch
  readonly #frames: Frame[] = []
  #state: Frame | null = null
  /** The last boundary, in ticks. */
  #now = -1

  constructor(emit: EmitStretch) {
    this.#emit = emit
  }

  /** Ends the state before. */
  enter(ns: number, state: Stretch): void {
    const start = this.#boundary(ns)
    this.#endState(start)
    this.#state = { ...state, start }
  }

  /** A frame inside the frames that are open; the state goes on inside it. */
  open(ns: number, frame: Stretch): void {
    this.#split(ns, (start) => {
      this.#frames.push({ ...frame, start })
      return this.#boundary(ns)
    })
  }

  /** Ends the innermost frame; the outermost is the task itself and ends with it. */
  close(ns: number): void {
    if (this.#frames.length < 2) return
    this.#split(ns, (end) => {
      this.#endFrame(end)
      return end
    })
  }

  /** Ends everything. */
  end(ns: number): void {
    const end = this.#boundary(ns)
    this.#endState(end)
    while (this.#frames.length > 0) this.#endFrame(end)
  }

  /** When what happens now happens, in µs: inside the stretch that is open, or else the last that was. */
  at(ns: number): number {
    const ticks = this.isOpen ? Math.max(Math.round(ns * TICKS_PER_NS), this.#now) : this.#now - 1
    return ticks / TICKS_PER_MICROSECOND
  }

  get isOpen(): boolean {
    return this.#state !== null || this.#frames.length > 0
  }

  #boundary(ns: number): number {
    this.#now = Math.max(Math.round(ns * TICKS_PER_NS), this.#now + 1)
    return this.#now
  }

  /** Where a frame begins or ends, a state is cut in two; `change` says when its second part begins. */
  #split(ns: number, change: (at: number) => number): void {
    const at = this.#boundary(ns)
    const state = this.#state
    this.#endState(at)
    const start = change(at)
    if (state !== null) this.#state = { ...state, start }
  }

  #endState(end: number): void {
    if (this.#state !== null) this.#finish(this.#state, end)
    this.#state = null
  }

  #endFrame(end: number): void {
    const frame = this.#frames.pop()
    if (frame !== undefined) this.#finish(frame, end)
  }

  #finish(frame: Frame, end: number): void {
    this.#emit(frame, frame.start / TICKS_PER_MICROSECOND, (end - frame.start) / TICKS_PER_MICROSECOND)
  }
}

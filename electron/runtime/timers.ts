import type { TimerHandle } from './handles'

/** Below this many, cancelled timers are left where they stand (CPython's _MIN_SCHEDULED_TIMER_HANDLES). */
const FEW = 100

/** The loop's timers: a binary heap by time, then by order of asking. */
export class Timers {
  #heap: TimerHandle[] = []
  #cancelled = 0

  push(timer: TimerHandle): void {
    this.#heap.push(timer)
    this.siftUp(this.#heap.length - 1)
  }

  /** One of the timers was cancelled; half of them gone, the heap is made anew, as CPython does. */
  cancelled(): void {
    this.#cancelled++
    if (this.#heap.length <= FEW || this.#cancelled * 2 <= this.#heap.length) return
    this.#cancelled = 0
    this.#heap = this.#heap.filter((timer) => !timer.cancelled())
    for (let i = (this.#heap.length >> 1) - 1; i >= 0; i--) this.siftDown(i)
  }

  /** The next one that is not cancelled, in seconds of loop time. */
  next(): number | undefined {
    while (this.#heap[0]?.cancelled()) this.pop()
    return this.#heap[0]?.when()
  }

  /** Takes the earliest out if it is due before `end`. */
  takeBefore(end: number): TimerHandle | undefined {
    const first = this.#heap[0]
    return first !== undefined && first.when() < end ? this.pop() : undefined
  }

  private pop(): TimerHandle | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (heap.length > 0 && last !== undefined) {
      heap[0] = last
      this.siftDown(0)
    }
    if (first?.cancelled() && this.#cancelled > 0) this.#cancelled--
    return first
  }

  private siftUp(at: number): void {
    const heap = this.#heap
    const timer = heap[at]!
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!before(timer, heap[up]!)) break
      heap[at] = heap[up]!
      at = up
    }
    heap[at] = timer
  }

  private siftDown(at: number): void {
    const heap = this.#heap
    const timer = heap[at]!
    for (;;) {
      let down = 2 * at + 1
      if (down >= heap.length) break
      if (down + 1 < heap.length && before(heap[down + 1]!, heap[down]!)) down++
      if (!before(heap[down]!, timer)) break
      heap[at] = heap[down]!
      at = down
    }
    heap[at] = timer
  }
}

const before = (a: TimerHandle, b: TimerHandle): boolean =>
  a.when() < b.when() || (a.when() === b.when() && a.sequence < b.sequence)

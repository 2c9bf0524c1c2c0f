import { SyncKind, WaitReason } from '@shared/events/kinds'
import { type Coroutine, builtin } from './coroutine'
import { QueueEmpty, QueueFull } from './errors'
import type { Future } from './future'
import { compareItems } from './ordering'
import { Event, Waitable, remove } from './sync'

/** Queues after CPython 3.11's Lib/asyncio/queues.py. First in, first out. */
export class Queue<T> extends Waitable {
  /** 0 or less: no limit. */
  readonly maxsize: number
  protected items: T[] = []
  readonly #getters: Future[] = []
  readonly #putters: Future[] = []
  readonly #finished = new Event()
  #unfinished = 0

  constructor(maxsize = 0) {
    super(SyncKind.Queue)
    this.maxsize = maxsize
    this.#finished.set()
  }

  qsize(): number {
    return this.items.length
  }

  empty(): boolean {
    return this.items.length === 0
  }

  full(): boolean {
    return this.maxsize > 0 && this.items.length >= this.maxsize
  }

  /** Waits while it is full. */
  put(item: T): Coroutine<undefined> {
    return builtin('put', this.putting(item))
  }

  /** @throws QueueFull */
  putNowait(item: T): void {
    if (this.full()) throw new QueueFull(`the queue already holds ${this.maxsize}`)
    this.insert(item)
    this.changed(this.items.length)
    this.#unfinished++
    this.#finished.clear()
    wakeNext(this.#getters)
  }

  /** Waits while it is empty. */
  get(): Coroutine<T> {
    return builtin('get', this.getting())
  }

  /** @throws QueueEmpty */
  getNowait(): T {
    if (this.empty()) throw new QueueEmpty('the queue is empty')
    const item = this.take()
    this.changed(this.items.length)
    wakeNext(this.#putters)
    return item
  }

  /** An item that was taken out has been dealt with. @throws Error when called more often than there were items. */
  taskDone(): void {
    if (this.#unfinished <= 0) throw new Error('task_done() called too many times')
    this.#unfinished--
    if (this.#unfinished === 0) this.#finished.set()
  }

  /** Waits until every item has been dealt with. */
  join(): Coroutine<undefined> {
    return builtin('join', this.joining())
  }

  /** @throws TypeError for what the queue cannot hold. */
  protected insert(item: T): void {
    this.items.push(item)
  }

  protected take(): T {
    return this.items.shift() as T
  }

  private *putting(item: T): Generator<unknown, undefined, never> {
    while (this.full()) yield* this.queueUp(this.#putters, WaitReason.QueuePut, () => !this.full())
    this.putNowait(item)
    return undefined
  }

  private *getting(): Generator<unknown, T, never> {
    while (this.empty()) yield* this.queueUp(this.#getters, WaitReason.QueueGet, () => !this.empty())
    return this.getNowait()
  }

  /** Waits for one's turn. Whoever is cancelled after having been woken passes the turn on. */
  private *queueUp(waiters: Future[], reason: WaitReason, free: () => boolean): Generator<unknown, void, never> {
    const waiter = this.waiter(reason)
    waiters.push(waiter)
    try {
      yield waiter
    } catch (error) {
      waiter.cancel()
      remove(waiters, waiter)
      if (free() && !waiter.cancelled()) wakeNext(waiters)
      throw error
    }
  }

  private *joining(): Generator<unknown, undefined, never> {
    if (this.#unfinished > 0) yield* this.#finished.waiting(WaitReason.QueueJoin, this.object)
    return undefined
  }
}

function wakeNext(waiters: Future[]): void {
  for (let waiter = waiters.shift(); waiter !== undefined; waiter = waiters.shift()) {
    if (waiter.done()) continue
    waiter.setResult(undefined)
    return
  }
}

/** Last in, first out. */
export class LifoQueue<T> extends Queue<T> {
  protected override take(): T {
    return this.items.pop() as T
  }
}

/** Lowest first: numbers by value, strings by code unit, arrays element by element. Python's heapq, so that ties come out as they do there. */
export class PriorityQueue<T> extends Queue<T> {
  protected override insert(item: T): void {
    // What cannot be ordered is refused here, before it makes the heap useless.
    compareItems(item, this.items.length > 0 ? this.items[0] : item)
    this.items.push(item)
    siftDown(this.items, 0, this.items.length - 1)
  }

  protected override take(): T {
    const heap = this.items
    const last = heap.pop() as T
    if (heap.length === 0) return last
    const first = heap[0] as T
    heap[0] = last
    siftUp(heap, 0)
    return first
  }
}

/** heapq._siftdown: the item at `position` moves towards the root. */
function siftDown<T>(heap: T[], start: number, position: number): void {
  const item = heap[position] as T
  while (position > start) {
    const parent = (position - 1) >> 1
    if (compareItems(item, heap[parent]) >= 0) break
    heap[position] = heap[parent] as T
    position = parent
  }
  heap[position] = item
}

/** heapq._siftup: the smaller child moves up until a leaf is hit, then the item finds its place from there. */
function siftUp<T>(heap: T[], position: number): void {
  const start = position
  const item = heap[position] as T
  for (let child = 2 * position + 1; child < heap.length; child = 2 * position + 1) {
    const right = child + 1
    if (right < heap.length && compareItems(heap[child], heap[right]) >= 0) child = right
    heap[position] = heap[child] as T
    position = child
  }
  heap[position] = item
  siftDown(heap, start, position)
}

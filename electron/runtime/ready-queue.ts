import type { Handle } from './handles'
import type { Task } from './task'

/** First in, first out, in a ring that doubles: `shift` on an array of 100,000 would cost a copy each. */
export class ReadyQueue {
  #items: (Task | Handle | undefined)[] = new Array<undefined>(64).fill(undefined)
  #head = 0
  #length = 0

  get length(): number {
    return this.#length
  }

  push(item: Task | Handle): void {
    if (this.#length === this.#items.length) this.grow()
    this.#items[(this.#head + this.#length) & (this.#items.length - 1)] = item
    this.#length++
  }

  /** @throws never; the caller knows that there is one. */
  shift(): Task | Handle {
    const item = this.#items[this.#head]!
    this.#items[this.#head] = undefined
    this.#head = (this.#head + 1) & (this.#items.length - 1)
    this.#length--
    return item
  }

  private grow(): void {
    const size = this.#items.length
    const items = new Array<Task | Handle | undefined>(size * 2).fill(undefined)
    for (let i = 0; i < size; i++) items[i] = this.#items[(this.#head + i) & (size - 1)]
    this.#items = items
    this.#head = 0
  }
}

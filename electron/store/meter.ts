import { StoreError } from './errors'

const DONE = 0
const TOTAL = 1
const STOPPED = 2

/** How far the move of the data is: seen, and ended, by another thread while the store's is busy with it. */
export class Meter {
  /** What the other thread makes its meter of. */
  readonly memory: SharedArrayBuffer
  readonly #cells: BigInt64Array

  constructor(memory = new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.memory = memory
    this.#cells = new BigInt64Array(memory)
  }

  /** Bytes. */
  get done(): number {
    return Number(Atomics.load(this.#cells, DONE))
  }

  /** Bytes; 0: not known yet. */
  get total(): number {
    return Number(Atomics.load(this.#cells, TOTAL))
  }

  /** @throws StoreError where the other thread ended it */
  throwIfStopped(): void {
    if (Atomics.load(this.#cells, STOPPED) === 0n) return
    throw new StoreError({
      en: 'The move was cancelled: the data stays where it was.',
      fr: 'Le déplacement a été annulé\u00a0: les données restent où elles étaient.',
    })
  }

  expect(bytes: number): void {
    Atomics.store(this.#cells, TOTAL, BigInt(bytes))
  }

  advance(bytes: number): void {
    Atomics.add(this.#cells, DONE, BigInt(bytes))
  }

  stop(): void {
    Atomics.store(this.#cells, STOPPED, 1n)
  }
}

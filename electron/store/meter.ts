const DONE = 0
const TOTAL = 1
const STOPPED = 2

/** How far a long step of the store's thread is: seen, and ended, by another thread while that one is busy. */
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

  get isStopped(): boolean {
    return Atomics.load(this.#cells, STOPPED) !== 0n
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

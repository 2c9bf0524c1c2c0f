const FIRST_CAPACITY = 64

/** A list of 32-bit integers that only grows: a million of them take 4 MB, and no object each. */
export class GrowingInts {
  length = 0
  #values = new Int32Array(FIRST_CAPACITY)

  /** Gives the index of the new last one. */
  push(value: number): number {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length] = value
    return this.length++
  }

  /** `index` is one of the list's. */
  at(index: number): number {
    return this.#values[index]!
  }
}

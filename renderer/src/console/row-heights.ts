/**
 * How high the rows of a list are: all alike but for those that were measured. Kept as the differences
 * from what is expected, in a Fenwick tree, so that among a million rows finding one, and measuring
 * one, take twenty additions. Heights and tops are in CSS pixels.
 */
export class RowHeights {
  readonly expected: number
  /** Of each row that was measured, how much it is higher than expected. */
  readonly #differences = new Map<number, number>()
  /** Index i holds the sum of the differences of the `i & -i` rows that end before row i. Its length is a power of two, and one. */
  #sums = new Float64Array(2)

  constructor(expected: number) {
    this.expected = expected
  }

  /** A row was measured. Gives by how much it is higher than was thought. */
  measure(row: number, height: number): number {
    const difference = height - this.expected
    const change = difference - (this.#differences.get(row) ?? 0)
    if (change === 0) return 0
    this.#differences.set(row, difference)
    this.#makeRoomFor(row)
    for (let i = row + 1; i < this.#sums.length; i += i & -i) this.#sums[i]! += change
    return change
  }

  /** Where a row begins; with the count of rows, how high they are together. */
  top(row: number): number {
    let sum = row * this.expected
    // Rows beyond the tree's were never measured.
    for (let i = Math.min(row, this.#sums.length - 1); i > 0; i -= i & -i) sum += this.#sums[i]!
    return sum
  }

  /** The row in which this point lies, from 0; there is no end. */
  rowAt(y: number): number {
    let row = 0
    let top = 0
    for (let step = this.#sums.length - 1; step > 0; step >>= 1) {
      const next = row + step
      if (next >= this.#sums.length) continue
      const below = top + step * this.expected + this.#sums[next]!
      if (below > y) continue
      row = next
      top = below
    }
    // At the tree's end all that follow are as expected.
    return row < this.#sums.length - 1 ? row : row + Math.max(0, Math.floor((y - top) / this.expected))
  }

  #makeRoomFor(row: number): void {
    while (row + 1 >= this.#sums.length) {
      const capacity = this.#sums.length - 1
      const larger = new Float64Array(capacity * 2 + 1)
      larger.set(this.#sums)
      larger[capacity * 2] = this.#sums[capacity]!
      this.#sums = larger
    }
  }
}

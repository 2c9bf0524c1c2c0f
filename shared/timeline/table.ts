import type { Table } from './model'

type Column = Float64Array | Int32Array | Int8Array | Uint8Array
type Columns<C> = { [K in keyof C]: Column }

const FIRST_CAPACITY = 64
const GROWTH = 4

/**
 * A table of typed columns that grows fourfold: a million rows cost no objects and few copies, and memory
 * only where it is written. Its columns grow one after the other while the second half of it fills, so that
 * no row ever waits for the copy of them all.
 */
export class GrowingTable<C extends Columns<C>> implements Table<C> {
  length = 0
  readonly columns: C
  readonly #create: (capacity: number) => C
  readonly #names: readonly (keyof C)[]
  /** Every column has room for this many rows, and the first `#grown` of them for the next capacity. */
  #capacity = FIRST_CAPACITY
  #grown = 0
  #growsAt = 0

  /** `create` writes the columns as one object literal: built key by key, V8 would make a slow hash of them. */
  constructor(create: (capacity: number) => C) {
    this.#create = create
    this.columns = create(FIRST_CAPACITY)
    this.#names = Object.keys(this.columns) as (keyof C)[]
    this.#plan()
  }

  /** Makes room for this many rows at once, as for all that there will be: what is not written takes no memory. */
  reserve(rows: number): void {
    if (rows <= this.#capacity) return
    const roomy = this.#create(rows)
    for (const name of this.#names) this.#replace(name, roomy[name])
    this.#capacity = this.#growsAt = rows
    this.#grown = 0
  }

  /** Adds a row of zeros and gives its index. Columns read before may be out of date afterwards. */
  add(): number {
    while (this.length >= this.#growsAt) this.#growNext()
    return this.length++
  }

  #growNext(): void {
    const name = this.#names[this.#grown++]!
    const grown = new (this.columns[name].constructor as new (rows: number) => C[keyof C])(this.#capacity * GROWTH)
    this.#replace(name, grown)
    if (this.#grown === this.#names.length) {
      this.#capacity *= GROWTH
      this.#grown = 0
    }
    this.#plan()
  }

  /** Sets when the next column grows: the last of them does before the table is full. */
  #plan(): void {
    this.#growsAt = Math.floor((this.#capacity / 2) * (1 + this.#grown / this.#names.length))
  }

  #replace(name: keyof C, roomier: C[keyof C]): void {
    roomier.set(this.columns[name])
    this.columns[name] = roomier
  }
}

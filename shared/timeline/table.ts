import type { Table } from './model'

type Column = Float64Array | Int32Array | Int8Array | Uint8Array
type Columns<C> = { [K in keyof C]: Column }

const FIRST_CAPACITY = 64

/** A table of typed columns that grows fourfold: a million rows cost no objects and few copies, and memory only where it is written. */
export class GrowingTable<C extends Columns<C>> implements Table<C> {
  length = 0
  readonly columns: C
  readonly #create: (capacity: number) => C
  #capacity = FIRST_CAPACITY

  /** `create` writes the columns as one object literal: built key by key, V8 would make a slow hash of them. */
  constructor(create: (capacity: number) => C) {
    this.#create = create
    this.columns = create(FIRST_CAPACITY)
  }

  /** Makes room for this many rows at once: what is not written takes no memory. */
  reserve(rows: number): void {
    if (rows > this.#capacity) this.#resize(rows)
  }

  /** Adds a row of zeros and gives its index. Columns read before may be out of date afterwards. */
  add(): number {
    if (this.length === this.#capacity) this.#resize(this.#capacity * 4)
    return this.length++
  }

  #resize(capacity: number): void {
    this.#capacity = capacity
    const grown = this.#create(capacity)
    for (const name in grown) {
      grown[name].set(this.columns[name])
      this.columns[name] = grown[name]
    }
  }
}

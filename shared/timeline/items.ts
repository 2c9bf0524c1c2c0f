import { NO_ROW } from './model'

/** A task's rows of a table in their order; `rows` may be longer than `length`. */
export interface ItemList {
  rows: Int32Array
  length: number
}

const FIRST_CAPACITY = 8
const NO_ITEMS: ItemList = { rows: new Int32Array(0), length: 0 }

/**
 * A table's rows by task, for binary search within a lane. A list is made when it is first asked for
 * and then only grows by what came since, so that a live run costs each lane in sight its new rows.
 */
export class TaskItems {
  readonly #first: () => Int32Array
  readonly #next: () => Int32Array
  readonly #lists = new Map<number, ItemList>()

  /** The columns that chain the rows: of the tasks, and of the table itself. Called afresh, as columns are replaced when they grow. */
  constructor(first: () => Int32Array, next: () => Int32Array) {
    this.#first = first
    this.#next = next
  }

  /** Valid until the model grows; asking again is cheap. None for `NO_ROW`, as a selection may outlive its task's run. */
  of(task: number): ItemList {
    if (task === NO_ROW) return NO_ITEMS
    let list = this.#lists.get(task)
    if (list === undefined) this.#lists.set(task, (list = { rows: new Int32Array(FIRST_CAPACITY), length: 0 }))
    const next = this.#next()
    let row = list.length === 0 ? this.#first()[task]! : next[list.rows[list.length - 1]!]!
    for (; row !== NO_ROW; row = next[row]!) {
      if (list.length === list.rows.length) {
        const grown = new Int32Array(list.length * 2)
        grown.set(list.rows)
        list.rows = grown
      }
      list.rows[list.length++] = row
    }
    return list
  }
}

import { countWhere } from '@shared/replay/search'
import type { RunModel } from '@shared/timeline/model'
import { nameOf } from '@shared/timeline/read'
import type { ConsoleFilter, TextSearch } from './filter'
import { GrowingInts } from './growing-ints'
import type { ConsoleRows } from './rows'

/** Rows between two looks at the clock: a tenth of a millisecond's work. */
const AT_ONCE = 1000

/** The rows of a console that pass a filter, found bit by bit: a million lines take longer than a frame. */
export class FilteredRows {
  readonly #rows: ConsoleRows
  readonly #passes: (row: number) => boolean
  readonly #found = new GrowingInts()
  #looked = 0

  constructor(rows: ConsoleRows, model: RunModel, filter: ConsoleFilter, search: TextSearch | null) {
    this.#rows = rows
    this.#passes = passing(rows, model, filter, search)
  }

  /** How many rows passed, of those that were looked at. */
  get length(): number {
    return this.#found.length
  }

  get isDone(): boolean {
    return this.#looked === this.#rows.length
  }

  /** Goes on looking until all are looked at or this much time has passed, in ms. */
  look(budget: number): void {
    const until = performance.now() + budget
    do {
      const end = Math.min(this.#looked + AT_ONCE, this.#rows.length)
      for (; this.#looked < end; this.#looked++) if (this.#passes(this.#looked)) this.#found.push(this.#looked)
    } while (!this.isDone && performance.now() < until)
  }

  /** The console's row, by its index among those that passed. */
  rowAt(index: number): number {
    return this.#found.at(index)
  }

  /** How many of those that passed stand before this row of the console. */
  before(row: number): number {
    return countWhere(this.#found.length, (index) => this.#found.at(index) < row)
  }
}

function passing(
  rows: ConsoleRows,
  model: RunModel,
  { hidden, tasks, onlyTask }: ConsoleFilter,
  search: TextSearch | null,
): (row: number) => boolean {
  const isWanted = wantedTasks(model, tasks, onlyTask)
  return (row) =>
    (hidden.size === 0 || !hidden.has(rows.levelAt(row))) &&
    (isWanted === null || isWanted(rows.taskAt(row))) &&
    (search === null || search.test(rows.textAt(row)))
}

/** null: every task is. */
function wantedTasks(
  model: RunModel,
  names: ReadonlySet<string>,
  onlyTask: number | null,
): ((task: number) => boolean) | null {
  if (onlyTask !== null) return (task) => task >= 0 && model.tasks.columns.id[task] === onlyTask
  if (names.size === 0) return null
  const known = new Map<number, boolean>()
  return (task) => {
    let wanted = known.get(task)
    if (wanted === undefined) known.set(task, (wanted = names.has(task < 0 ? '' : nameOf(model, task))))
    return wanted
  }
}

import { InstantKind, NO_ROW, type ConsoleColumns, type InstantColumns, type InstantListColumns } from '../model'
import { GrowingTable } from '../table'
import { append, type Fitted, type FoldEvent } from './event'
import type { TaskFold } from './tasks'

/** What happens at a point of time: callbacks, cancellations, marks, warnings, console lines. */
export class InstantFold {
  readonly instants = new GrowingTable<InstantColumns>((n) => ({
    kind: new Uint8Array(n),
    task: new Int32Array(n),
    ns: new Float64Array(n),
    endNs: new Float64Array(n),
    site: new Int32Array(n),
    a: new Int32Array(n),
    b: new Int32Array(n),
    outcome: new Uint8Array(n),
    next: new Int32Array(n),
  }))
  readonly console = new GrowingTable<ConsoleColumns>((n) => ({
    instant: new Int32Array(n),
    detail: new Int32Array(n),
  }))
  readonly warnings = new GrowingTable<InstantListColumns>((n) => ({ instant: new Int32Array(n) }))

  /** TextId of the values of the error that ended the run; 0: none. */
  failure = 0

  readonly #tasks: TaskFold
  /** TextIds of the values of the line to come, and of its text; 0: none. */
  #detail = 0
  #detailed = 0
  /** Callbacks that have begun and not ended. They nest: one may run a nested loop. */
  readonly #callbacks: number[] = []

  constructor(tasks: TaskFold) {
    this.#tasks = tasks
  }

  add(kind: InstantKind, { ns, site, task, a, b }: FoldEvent): Fitted {
    const owner = this.#tasks.row(task)
    const row = this.instants.add()
    const { columns } = this.instants
    columns.kind[row] = kind
    columns.task[row] = owner
    columns.ns[row] = ns
    columns.endNs[row] = ns
    columns.site[row] = site
    columns.a[row] = a
    columns.b[row] = b
    columns.next[row] = NO_ROW
    const { firstInstant, lastInstant } = this.#tasks.tasks.columns
    if (owner >= 0) append(firstInstant, lastInstant, columns.next, owner, row)
    return owner >= 0 || task === 0
  }

  /** The values of the next line. Where that was dropped, another line's text tells that they are not its own. */
  detail({ a, b }: FoldEvent): Fitted {
    if (b === 0) this.failure = a
    else {
      this.#detail = a
      this.#detailed = b
    }
    return true
  }

  line(event: FoldEvent): Fitted {
    const row = list(this.console, this.instants.length)
    if (this.#detail !== 0) {
      if (this.#detailed === event.b) this.console.columns.detail[row] = this.#detail
      this.#detail = 0
    }
    return this.add(InstantKind.Console, event)
  }

  warning(event: FoldEvent): Fitted {
    list(this.warnings, this.instants.length)
    return this.add(InstantKind.Warning, event)
  }

  callbackBegin(event: FoldEvent): Fitted {
    const row = this.instants.length
    const fitted = this.add(InstantKind.Callback, event)
    this.instants.columns.endNs[row] = Infinity
    this.#callbacks.push(row)
    return fitted
  }

  callbackEnd({ ns, a }: FoldEvent): Fitted {
    const row = this.#callbacks.pop()
    if (row === undefined) return false
    this.instants.columns.endNs[row] = ns
    this.instants.columns.outcome[row] = a
    return true
  }
}

function list(table: GrowingTable<InstantListColumns> | GrowingTable<ConsoleColumns>, instant: number): number {
  // Adding first: it may replace the columns.
  const row = table.add()
  table.columns.instant[row] = instant
  return row
}

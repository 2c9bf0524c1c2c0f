import { NO_ROW, type CallColumns, type SpanColumns } from '../model'
import { GrowingTable } from '../table'
import { append, type Fitted, type FoldEvent } from './event'
import type { TaskFold } from './tasks'

/** Stretches inside a task: the spans that the snippet names, and the coroutines that it awaits. */
export class SpanFold {
  readonly spans = new GrowingTable<SpanColumns>((n) => ({
    task: new Int32Array(n),
    startNs: new Float64Array(n),
    endNs: new Float64Array(n),
    site: new Int32Array(n),
    label: new Int32Array(n),
    depth: new Int32Array(n),
    parent: new Int32Array(n),
    next: new Int32Array(n),
  }))
  readonly calls = new GrowingTable<CallColumns>((n) => ({
    task: new Int32Array(n),
    startNs: new Float64Array(n),
    endNs: new Float64Array(n),
    definitionSite: new Int32Array(n),
    awaitSite: new Int32Array(n),
    depth: new Int32Array(n),
    outcome: new Uint8Array(n),
    parent: new Int32Array(n),
  }))

  readonly #tasks: TaskFold
  /** Rows of the open spans by their ObjectId. */
  readonly #open = new Map<number, number>()

  constructor(tasks: TaskFold) {
    this.#tasks = tasks
  }

  begin({ ns, site, task, a, b }: FoldEvent): Fitted {
    const owner = this.#tasks.row(task)
    if (owner < 0 || this.#open.has(b)) return false
    const row = this.spans.add()
    const { columns } = this.spans
    const tasks = this.#tasks.tasks.columns
    const parent = tasks.openSpan[owner]!
    columns.task[row] = owner
    columns.startNs[row] = ns
    columns.endNs[row] = Infinity
    columns.site[row] = site
    columns.label[row] = a
    columns.depth[row] = parent < 0 ? 0 : columns.depth[parent]! + 1
    columns.parent[row] = parent
    append(tasks.firstSpan, tasks.lastSpan, columns.next, owner, row)
    tasks.openSpan[owner] = row
    this.#open.set(b, row)
    return true
  }

  end({ ns, b }: FoldEvent): Fitted {
    const row = this.#open.get(b)
    if (row === undefined) return false
    this.#open.delete(b)
    const { task, endNs, parent } = this.spans.columns
    endNs[row] = ns
    const { openSpan } = this.#tasks.tasks.columns
    const owner = task[row]!
    // Spans of one task may end in another order than they nest, where their bodies run side by side.
    while (openSpan[owner]! >= 0 && endNs[openSpan[owner]!] !== Infinity) openSpan[owner] = parent[openSpan[owner]!]!
    return true
  }

  enter({ ns, site, task, a, b }: FoldEvent): Fitted {
    const owner = this.#tasks.row(task)
    if (owner < 0) return false
    const row = this.calls.add()
    const { columns } = this.calls
    const { openCall } = this.#tasks.tasks.columns
    columns.task[row] = owner
    columns.startNs[row] = ns
    columns.endNs[row] = Infinity
    columns.definitionSite[row] = site
    columns.awaitSite[row] = a
    columns.depth[row] = b
    columns.parent[row] = openCall[owner]!
    openCall[owner] = row
    return true
  }

  exit({ ns, task, a }: FoldEvent): Fitted {
    const owner = this.#tasks.row(task)
    const { openCall } = this.#tasks.tasks.columns
    const row = owner < 0 ? NO_ROW : openCall[owner]!
    if (row < 0) return false
    const { endNs, outcome, parent } = this.calls.columns
    endNs[row] = ns
    outcome[row] = a
    openCall[owner] = parent[row]!
    return true
  }
}

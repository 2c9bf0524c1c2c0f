import { type Parts, STEPS } from '../parts'
import type { SiteTable } from '../sites'
import { InstantKind, TaskState, type RunModel } from './model'
import { gaveWay } from './read'

/** How often something took time, and how much of it, in ns; what still lasts counts as far as it has come. */
export interface TimeSum {
  count: number
  totalNs: number
  /** Infinity where nothing is counted. */
  leastNs: number
  mostNs: number
}

/** What a run did at one line of its source. An `await` counts at the line where its operand begins. */
export interface LineFacts {
  /** Waits of tasks for what is awaited here: waiting alone, without the turn in the ready queue after it. */
  readonly waits: TimeSum
  /** Coroutines of the snippet that were awaited here within their task, from entry to end. Their own waits count at their own lines. */
  readonly coroutines: TimeSum
  /** How often a task gave way here for one turn of the loop. */
  turns: number
  /** Tasks that were created here. */
  created: number
  /** Calls of the coroutine function that is written here: its tasks that began, and its coroutines that were awaited. */
  entered: number
  /** Runs of the callbacks that were added here. */
  callbacks: number
  /** Console lines that were written here. */
  printed: number
}

/** By line, ascending; 0: at no place of the snippet. Lines where nothing happened are missing. */
export type FactsByLine = ReadonlyMap<number, LineFacts>

/** How much of a run counts: the first rows of its tables, and the time at which what still lasts is cut. */
export interface Extent {
  readonly tasks: number
  readonly slices: number
  readonly calls: number
  readonly instants: number
  readonly ns: number
}

export const wholeRun = ({ tasks, slices, calls, instants, endNs }: RunModel): Extent => ({
  tasks: tasks.length,
  slices: slices.length,
  calls: calls.length,
  instants: instants.length,
  ns: endNs,
})

/** By SiteId: its line; 0 for what is no place of the snippet. */
export function linesOfSites(sites: SiteTable): Int32Array {
  const lines = new Int32Array(sites.length + 1)
  sites.forEach(({ line }, i) => (lines[i + 1] = line))
  return lines
}

/** One pass over each table: about 20 ms for a million events. The run may grow meanwhile. */
export function* lineFacts(model: RunModel, sites: SiteTable, extent = wholeRun(model)): Parts<FactsByLine> {
  const facts = new FactsOfLines(linesOfSites(sites))
  yield* addSlices(model, extent, facts)
  yield* addCalls(model, extent, facts)
  yield* addInstants(model, extent, facts)
  const { creationSite } = model.tasks.columns
  for (let row = 0; row < extent.tasks; row++) {
    if (row % STEPS === 0) yield
    facts.at(creationSite[row]!).created++
  }
  return facts.known()
}

/** The facts of every line that a site names, as they are summed up. */
class FactsOfLines {
  readonly #lines = new Map<number, LineFacts>()
  readonly #bySite: readonly LineFacts[]

  constructor(lines: Int32Array) {
    for (const line of lines.toSorted()) if (!this.#lines.has(line)) this.#lines.set(line, nothing())
    this.#bySite = Array.from(lines, (line) => this.#lines.get(line)!)
  }

  /** Of the line of this site; a site that the table lacks is none. */
  at(site: number): LineFacts {
    return this.#bySite[site] ?? this.#bySite[0]!
  }

  known(): FactsByLine {
    return new Map([...this.#lines].filter(([, facts]) => !isNothing(facts)))
  }
}

const noTime = (): TimeSum => ({ count: 0, totalNs: 0, leastNs: Infinity, mostNs: 0 })

const nothing = (): LineFacts => ({
  waits: noTime(),
  coroutines: noTime(),
  ...{ turns: 0, created: 0, entered: 0, callbacks: 0, printed: 0 },
})

const isNothing = ({ waits, coroutines, turns, created, entered, callbacks, printed }: LineFacts): boolean =>
  waits.count + coroutines.count + turns + created + entered + callbacks + printed === 0

function add(sum: TimeSum, ns: number): void {
  sum.count++
  sum.totalNs += ns
  if (ns < sum.leastNs) sum.leastNs = ns
  if (ns > sum.mostNs) sum.mostNs = ns
}

function* addSlices(model: RunModel, { slices, ns }: Extent, facts: FactsOfLines): Parts<void> {
  const { state, site, task, startNs, endNs } = model.slices.columns
  const { definitionSite } = model.tasks.columns
  const began = new Uint8Array(model.tasks.length)
  for (let row = 0; row < slices; row++) {
    if (row % STEPS === 0) yield
    if (state[row] === TaskState.Waiting) {
      add(facts.at(site[row]!).waits, Math.min(endNs[row]!, ns) - startNs[row]!)
    } else if (state[row] === TaskState.Ready) {
      if (gaveWay(model, row)) facts.at(site[row]!).turns++
    } else if (began[task[row]!] === 0) {
      began[task[row]!] = 1
      facts.at(definitionSite[task[row]!]!).entered++
    }
  }
}

function* addCalls(model: RunModel, { calls, ns }: Extent, facts: FactsOfLines): Parts<void> {
  const { definitionSite, awaitSite, startNs, endNs } = model.calls.columns
  for (let row = 0; row < calls; row++) {
    if (row % STEPS === 0) yield
    facts.at(definitionSite[row]!).entered++
    add(facts.at(awaitSite[row]!).coroutines, Math.min(endNs[row]!, ns) - startNs[row]!)
  }
}

function* addInstants(model: RunModel, { instants }: Extent, facts: FactsOfLines): Parts<void> {
  const { kind, site } = model.instants.columns
  for (let row = 0; row < instants; row++) {
    if (row % STEPS === 0) yield
    if (kind[row] === InstantKind.Callback) facts.at(site[row]!).callbacks++
    else if (kind[row] === InstantKind.Console) facts.at(site[row]!).printed++
  }
}

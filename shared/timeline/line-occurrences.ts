import type { SiteTable } from '../sites'
import { linesOfSites, type Extent, type LineFacts, wholeRun } from './line-facts'
import { InstantKind, TaskState, type RunModel } from './model'
import { gaveWay } from './read'

/** What a line is known for, the most telling first. */
const MAIN_FACTS = ['awaited', 'created', 'entered', 'callbacks', 'printed'] as const
export type MainFact = (typeof MAIN_FACTS)[number]

/** What is said of a line in one glance. */
export interface Headline {
  readonly fact: MainFact
  readonly count: number
  /** How long everything that was awaited here took together, in ns; 0 for the other facts. */
  readonly totalNs: number
}

export function headline({ waits, coroutines, turns, ...counts }: LineFacts): Headline {
  const awaited = waits.count + coroutines.count + turns
  const all = { awaited, ...counts }
  const fact = MAIN_FACTS.find((name) => all[name] > 0) ?? 'awaited'
  return { fact, count: all[fact], totalNs: fact === 'awaited' ? waits.totalNs + coroutines.totalNs : 0 }
}

/** Once that the main fact of a line came about. */
export interface Occurrence {
  /** The table of the row. */
  readonly table: 'slices' | 'calls' | 'tasks' | 'instants'
  readonly row: number
  readonly ns: number
}

/** Every occurrence of a line's main fact, in the order of their times; as many as its headline counts. */
export function occurrences(
  model: RunModel,
  sites: SiteTable,
  line: number,
  fact: MainFact,
  extent: Extent = wholeRun(model),
): Occurrence[] {
  const lines = linesOfSites(sites)
  const isHere = (site: number): boolean => lines[site] === line
  const found = [...FINDERS[fact](model, extent, isHere)]
  return found.sort((a, b) => a.ns - b.ns)
}

type Finder = (model: RunModel, extent: Extent, isHere: (site: number) => boolean) => Iterable<Occurrence>

const FINDERS: Readonly<Record<MainFact, Finder>> = {
  *awaited(model, extent, isHere) {
    const { state, site, startNs } = model.slices.columns
    for (let row = 0; row < extent.slices; row++) {
      if ((state[row] === TaskState.Waiting || gaveWay(model, row)) && isHere(site[row]!))
        yield { table: 'slices', row, ns: startNs[row]! }
    }
    const { awaitSite, startNs: callNs } = model.calls.columns
    for (let row = 0; row < extent.calls; row++) {
      if (isHere(awaitSite[row]!)) yield { table: 'calls', row, ns: callNs[row]! }
    }
  },
  *created({ tasks }, extent, isHere) {
    const { creationSite, createdNs } = tasks.columns
    for (let row = 0; row < extent.tasks; row++) {
      if (isHere(creationSite[row]!)) yield { table: 'tasks', row, ns: createdNs[row]! }
    }
  },
  *entered({ tasks, slices, calls }, extent, isHere) {
    const { definitionSite } = tasks.columns
    const { task, state, startNs } = slices.columns
    const began = new Uint8Array(tasks.length)
    for (let row = 0; row < extent.slices; row++) {
      if (state[row] !== TaskState.Running || began[task[row]!] === 1) continue
      began[task[row]!] = 1
      if (isHere(definitionSite[task[row]!]!)) yield { table: 'slices', row, ns: startNs[row]! }
    }
    const { definitionSite: function_, startNs: callNs } = calls.columns
    for (let row = 0; row < extent.calls; row++) {
      if (isHere(function_[row]!)) yield { table: 'calls', row, ns: callNs[row]! }
    }
  },
  callbacks: (model, extent, isHere) => instants(InstantKind.Callback, model, extent, isHere),
  printed: (model, extent, isHere) => instants(InstantKind.Console, model, extent, isHere),
}

function* instants(wanted: InstantKind, ...[model, extent, isHere]: Parameters<Finder>): Iterable<Occurrence> {
  const { kind, site, ns } = model.instants.columns
  for (let row = 0; row < extent.instants; row++) {
    if (kind[row] === wanted && isHere(site[row]!)) yield { table: 'instants', row, ns: ns[row]! }
  }
}

import { TaskState, WaitKind, type RunModel } from '../timeline/model'
import { nameOf, textOf } from '../timeline/read'
import type { Prediction, PredictionKind } from './model'

/** Where in a recording something can be seen. */
export interface Evidence {
  readonly ns: number
  /** Row of the task, −1: none. */
  readonly task: number
  /** Of what happened there; 0: unknown. */
  readonly site: number
}

/** What a recording says to a prediction. */
export interface Truth {
  /** In their order where the order is what was asked for. */
  readonly keys: readonly string[]
  /** Beside each key, where it can be seen; null: nowhere in particular. */
  readonly evidence: readonly (Evidence | null)[]
}

/** Reads the answer to a prediction from a run that was folded to its end. */
export const truthOf = (prediction: Prediction, model: RunModel): Truth => READERS[prediction.kind](prediction, model)

const READERS: Readonly<Record<PredictionKind, (prediction: Prediction, model: RunModel) => Truth>> = {
  order: (_, model) => truth(printed(model)),
  time: readTime,
  line: readLines,
  lines: readLines,
  first: readFirst,
  cancelled: (prediction, model) =>
    truth(tasksNamed(prediction, model).filter(({ row }) => model.tasks.columns.state[row] === TaskState.Cancelled)),
  tasks: (_, model) => ({ keys: [String(taskRows(model).length)], evidence: [null] }),
  together: readTogether,
}

interface Seen extends Evidence {
  readonly key: string
}

const truth = (seen: readonly Seen[]): Truth => ({
  keys: seen.map(({ key }) => key),
  evidence: seen.map(({ ns, task, site }) => ({ ns, task, site })),
})

/** The console's lines, in their order. */
function printed(model: RunModel): Seen[] {
  const { ns, task, site, b } = model.instants.columns
  return Array.from({ length: model.console.length }, (_, i) => {
    const row = model.console.columns.instant[i]!
    return { key: textOf(model, b[row]!), ns: ns[row]!, task: task[row]!, site: site[row]! }
  })
}

/** Those of the options that were printed. */
function readLines({ options }: Prediction, model: RunModel): Truth {
  const lines = printed(model)
  return truth(options.flatMap(({ key }) => lines.find((line) => line.key === key) ?? []))
}

/** No key where the line was not printed. */
function readTime({ of }: Prediction, model: RunModel): Truth {
  const end: Seen = { key: '', ns: model.endNs, task: -1, site: 0 }
  const seen = of === '' ? end : printed(model).find(({ key }) => key.startsWith(of))
  return truth(seen ? [{ ...seen, key: String(Math.round(seen.ns / 1e6) / 1000) }] : [])
}

/** Every task but that of the module's own top level, which the learner did not make. */
const taskRows = (model: RunModel): number[] =>
  Array.from({ length: model.tasks.length }, (_, row) => row).filter((row) => nameOf(model, row) !== '<module>')

/** The tasks that have one of the options as their name, each with its end. */
function tasksNamed({ options }: Prediction, model: RunModel): (Seen & { readonly row: number })[] {
  const { finishedNs, definitionSite } = model.tasks.columns
  return taskRows(model)
    .filter((row) => options.some(({ key }) => key === nameOf(model, row)))
    .map((row) => ({
      ...{ row, key: nameOf(model, row), ns: finishedNs[row]!, task: row },
      site: definitionSite[row]!,
    }))
}

/** Two keys where two tasks ended at the same time. */
function readFirst(prediction: Prediction, model: RunModel): Truth {
  const ended = tasksNamed(prediction, model).filter(({ ns }) => !Number.isNaN(ns))
  const earliest = Math.min(...ended.map(({ ns }) => ns))
  return truth(ended.filter(({ ns }) => ns === earliest))
}

/** How many slices that sleep lie over one another at most, and from when on. */
function readTogether(_: Prediction, model: RunModel): Truth {
  const { length, columns } = model.slices
  const edges: { readonly ns: number; readonly by: number; readonly task: number; readonly site: number }[] = []
  for (let row = 0; row < length; row++) {
    const [startNs, endNs] = [columns.startNs[row]!, Math.min(columns.endNs[row]!, model.endNs)]
    if (columns.reason[row] !== WaitKind.Sleep || startNs >= endNs) continue
    const place = { task: columns.task[row]!, site: columns.site[row]! }
    edges.push({ ns: startNs, by: 1, ...place }, { ns: endNs, by: -1, ...place })
  }
  // What ends when another begins does not lie over it.
  edges.sort((a, b) => a.ns - b.ns || a.by - b.by)
  let most = 0
  let evidence: Evidence | null = null
  let now = 0
  for (const { ns, by, task, site } of edges) {
    now += by
    if (now > most) [most, evidence] = [now, { ns, task, site }]
  }
  return { keys: [String(most)], evidence: [evidence] }
}

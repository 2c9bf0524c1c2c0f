import * as v from 'valibot'
import type { RunId, SiteId } from '../ids'
import { runMarksSchema } from '../marks'
import { CLOCKS, RUN_STATUSES, type RunDetails, type RunSummary } from '../run'
import { siteOf, type SiteTable } from '../sites'
import type { InstantColumns, RunModel } from './model'
import { taskAt, textOf } from './read'
import { LEVEL_WORDS, levelWord, STATE_WORDS } from './words'

const ns = v.number()
const id = v.pipe(v.number(), v.integer(), v.minValue(1))
/** From 1; null where the place is not in the snippet. */
const line = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))

/** What `run --json` and `show --json` print. Times are whole nanoseconds since the run began. */
export const runDocumentSchema = v.object({
  run: v.object({
    /** null: the run was not kept. */
    id: v.nullable(id),
    status: v.picklist(RUN_STATUSES),
    clock: v.picklist(CLOCKS),
    durationNs: ns,
    variant: v.record(v.string(), v.string()),
    error: v.optional(
      v.object({
        message: v.string(),
        stack: v.array(v.object({ name: v.string(), line: v.number(), column: v.number() })),
      }),
    ),
  }),
  tasks: v.array(
    v.object({
      id,
      name: v.string(),
      parentId: v.nullable(id),
      state: v.picklist(Object.values(STATE_WORDS)),
      createdNs: ns,
      startedNs: v.nullable(ns),
      finishedNs: v.nullable(ns),
      runningNs: ns,
      /** Waiting alone, without the time in the ready queue. */
      waitingNs: ns,
      /** Where the task was asked for. */
      line,
    }),
  ),
  console: v.array(
    v.object({
      ns,
      level: v.picklist(Object.values(LEVEL_WORDS)),
      /** null outside of tasks. */
      taskId: v.nullable(id),
      text: v.string(),
      line,
    }),
  ),
  /** How many. */
  events: v.number(),
  warnings: v.array(v.object({ code: v.string(), message: v.string(), line })),
  /** Those that the user keeps with the run. */
  marks: v.optional(runMarksSchema, []),
})

export type RunDocument = v.InferOutput<typeof runDocumentSchema>

/** What the document says of the run as a whole; a `RunSummary` has it all. */
export type RunHeader = Pick<RunSummary, 'status' | 'clock' | 'durationNs' | 'variant' | 'error'> & {
  readonly id: RunId | null
  readonly marks?: RunDetails['marks']
}

/** The whole of a run for programs: the same from the live events and from the store. */
export function toDocument(header: RunHeader, model: RunModel, sites: SiteTable): RunDocument {
  const lineOf = (site: number): number | null => siteOf(sites, site as SiteId)?.line ?? null
  const { id: runId, status, clock, durationNs, variant, error, marks = [] } = header
  return {
    run: {
      id: runId,
      status,
      clock,
      durationNs,
      variant: Object.fromEntries(Object.entries(variant).sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(error && { error: { message: error.message, stack: error.stack.map(toFrame) } }),
    },
    tasks: Array.from({ length: model.tasks.length }, (_, row) => toTask(model, row, lineOf)),
    console: listInstants(model, model.console, ({ ns, task, site, a, b }, row) => ({
      ns: ns[row]!,
      level: levelWord(a[row]!),
      taskId: task[row]! < 0 ? null : model.tasks.columns.id[task[row]!]!,
      text: textOf(model, b[row]!),
      line: lineOf(site[row]!),
    })),
    events: model.events,
    warnings: listInstants(model, model.warnings, ({ site, a, b }, row) => ({
      code: textOf(model, a[row]!),
      message: textOf(model, b[row]!),
      line: lineOf(site[row]!),
    })),
    marks: [...marks],
  }
}

/** JSON with two spaces and a newline at its end; keys stand in the order of the schema. */
export const formatDocument = (document: RunDocument): string => `${JSON.stringify(document, null, 2)}\n`

const toFrame = ({ name, line, column }: { name: string; line: number; column: number }) => ({ name, line, column })

function toTask(model: RunModel, row: number, lineOf: (site: number) => number | null): RunDocument['tasks'][number] {
  const task = taskAt(model, row)
  return {
    id: task.id,
    name: task.name,
    parentId: task.parentId,
    state: STATE_WORDS[task.state],
    createdNs: task.createdNs,
    startedNs: task.startedNs,
    finishedNs: task.finishedNs,
    runningNs: task.runningNs,
    waitingNs: task.waitingNs,
    line: lineOf(task.creationSite) ?? lineOf(task.definitionSite),
  }
}

function listInstants<T>(
  model: RunModel,
  list: RunModel['warnings'],
  read: (columns: Readonly<InstantColumns>, row: number) => T,
): T[] {
  const { instant } = list.columns
  return Array.from({ length: list.length }, (_, i) => read(model.instants.columns, instant[i]!))
}

import { EventKind, ReadyCause } from '@shared/events/kinds'
import type { SiteId } from '@shared/ids'
import type { EventLog, LoggedEvent } from '@shared/replay/event-log'
import { findPositions, type Positions } from '@shared/replay/positions'
import { siteOf } from '@shared/sites'
import { layOutLanes } from '@shared/timeline/lanes'
import { InstantKind, TaskState } from '@shared/timeline/model'
import { nameOf, rowOf, taskAt, textOf } from '@shared/timeline/read'
import { STATE_WORDS, waitWords } from '@shared/timeline/words'
import { variantOf, variantText } from '../facts'
import { logOf, type RecordedRun } from '../report'
import { nameLine, oneLine } from '../text'
import { type Stretch, TraceLane } from './lane'

/** An event of Chrome's trace format. Times in µs. */
export interface TraceEvent {
  /** X: a stretch, i: an instant, s and f: both ends of an arrow, M: a name. */
  readonly ph: 'X' | 'i' | 's' | 'f' | 'M'
  readonly pid: number
  /** The task's id; 0 for what no task does. */
  readonly tid: number
  readonly ts: number
  readonly name: string
  readonly cat: string
  readonly dur?: number
  readonly id?: number
  readonly bp?: 'e'
  readonly s?: 't'
  readonly args?: Readonly<Record<string, string | number>>
}

/** The loop's own thread, for what happens outside of tasks. */
const LOOP = 0

const ARROWS: Partial<Record<number, string>> = {
  [ReadyCause.Created]: 'spawns',
  [ReadyCause.Completed]: 'wakes',
  [ReadyCause.Cancelled]: 'cancels',
  [ReadyCause.Host]: 'wakes',
}

const INSTANT_NAMES: Record<InstantKind, string> = {
  [InstantKind.CallbackAdded]: 'callback added',
  [InstantKind.Callback]: 'callback',
  [InstantKind.CancelRequested]: 'cancel requested',
  [InstantKind.CancelDelivered]: 'cancelled here',
  [InstantKind.Mark]: 'mark',
  [InstantKind.Warning]: 'warning',
  [InstantKind.Console]: 'console',
}

/** Which of an instant's fields names its text. */
const INSTANT_TEXTS: Partial<Record<InstantKind, 'a' | 'b'>> = {
  [InstantKind.CallbackAdded]: 'b',
  [InstantKind.Callback]: 'b',
  [InstantKind.CancelRequested]: 'b',
  [InstantKind.Mark]: 'a',
  [InstantKind.Warning]: 'b',
  [InstantKind.Console]: 'b',
}

/**
 * One run as a process of a trace, its tasks as threads: their states inside the coroutines and spans
 * that they are in, instants, and arrows from who spawned or woke a task.
 */
export class RunTrace {
  readonly #run: RecordedRun
  readonly #pid: number
  readonly #emit: (event: TraceEvent) => void
  readonly #log: EventLog
  readonly #positions: Positions
  readonly #lanes: TraceLane[]
  #nextSlice = 0
  #nextInstant = 0
  #arrows = 0

  constructor(run: RecordedRun, pid: number, emit: (event: TraceEvent) => void) {
    this.#run = run
    this.#pid = pid
    this.#emit = emit
    this.#log = logOf(run)
    this.#positions = findPositions(run.model, this.#log)
    const ids = run.model.tasks.columns.id
    this.#lanes = Array.from(
      { length: run.model.tasks.length },
      (_, row) => new TraceLane((stretch, ts, dur) => this.#stretch(ids[row]!, stretch, ts, dur)),
    )
  }

  /** Gives out every event of the trace. */
  write(): void {
    this.#names()
    for (let index = 0; index < this.#log.length; index++) this.#event(this.#log.at(index))
    for (const lane of this.#lanes) if (lane.isOpen) lane.end(this.#run.model.endNs)
  }

  #names(): void {
    const { details, model } = this.#run
    const variant = variantText(variantOf(this.#run))
    this.#name('process_name', LOOP, { name: oneLine(`${details.title} ${variant}`.trim()) })
    const { rows, length } = layOutLanes(model, { collapsed: new Set() })
    for (let lane = 0; lane < length; lane++) {
      const tid = model.tasks.columns.id[rows[lane]!]!
      this.#name('thread_name', tid, { name: nameLine(nameOf(model, rows[lane]!)) })
      this.#name('thread_sort_index', tid, { sort_index: lane + 1 })
    }
    this.#name('thread_name', LOOP, { name: 'loop' })
  }

  #name(name: string, tid: number, args: NonNullable<TraceEvent['args']>): void {
    this.#emit({ ph: 'M', pid: this.#pid, tid, ts: 0, name, cat: '__metadata', args })
  }

  #event({ index, kind, ns, task, site, a }: LoggedEvent): void {
    const { model } = this.#run
    if (this.#positions.slice[this.#nextSlice] === index) this.#slice(this.#nextSlice++)
    if (this.#positions.instant[this.#nextInstant] === index) this.#instant(this.#nextInstant++)
    const row = rowOf(model.tasks, task)
    const lane = this.#lanes[row]
    if (lane === undefined) return
    if (kind === EventKind.TaskDone && this.#positions.taskDone[row] === index) lane.end(ns)
    else if (kind === EventKind.CoroutineEnter) lane.open(ns, this.#frame('coroutine', site))
    else if (kind === EventKind.SpanBegin) lane.open(ns, { ...this.#frame('span', site), name: textOf(model, a) })
    else if (kind === EventKind.CoroutineExit || kind === EventKind.SpanEnd) lane.close(ns)
  }

  #frame(category: string, site: number): Stretch {
    return {
      name: siteOf(this.#run.details.sites, site as SiteId)?.name ?? category,
      category,
      args: this.#place(site),
    }
  }

  #slice(row: number): void {
    const { model } = this.#run
    const { task, state, startNs, site, by, cause } = model.slices.columns
    const lane = this.#lanes[task[row]!]!
    const ns = startNs[row]!
    if (!lane.isOpen) lane.open(ns, this.#taskFrame(task[row]!))
    const word = STATE_WORDS[state[row] as TaskState]
    const isWaiting = state[row] === TaskState.Waiting
    const name = isWaiting ? `waiting: ${oneLine(waitWords(model, row).text)}` : word
    lane.enter(ns, { name, category: word, args: this.#place(site[row]!) })
    if (state[row] === TaskState.Ready) this.#arrow(task[row]!, by[row]!, cause[row]!, ns)
  }

  /** The task's own coroutine, which holds everything else. */
  #taskFrame(row: number): Stretch {
    const { model } = this.#run
    const task = taskAt(model, row)
    const result = task.error?.message ?? task.result
    return {
      name: nameLine(task.coroutine || task.name),
      category: 'task',
      args: { ...this.#place(task.definitionSite), ended: STATE_WORDS[task.state], ...(result && { result }) },
    }
  }

  #arrow(row: number, by: number, cause: number, ns: number): void {
    const from = this.#lanes[rowOf(this.#run.model.tasks, by)]
    const name = ARROWS[cause]
    const tid = this.#run.model.tasks.columns.id[row]!
    if (from === undefined || name === undefined || by === tid) return
    const both = { pid: this.#pid, name, cat: 'flow', id: this.#pid * 2 ** 31 + ++this.#arrows }
    this.#emit({ ...both, ph: 's', tid: by, ts: from.at(ns) })
    this.#emit({ ...both, ph: 'f', bp: 'e', tid, ts: this.#lanes[row]!.at(ns) })
  }

  #instant(row: number): void {
    const { model } = this.#run
    const { kind, task, ns, site, ...fields } = model.instants.columns
    const name = INSTANT_NAMES[kind[row] as InstantKind]
    const field = INSTANT_TEXTS[kind[row] as InstantKind]
    const text = field === undefined ? '' : textOf(model, fields[field][row]!)
    const lane = this.#lanes[task[row]!]
    this.#emit({
      ...{ ph: 'i', s: 't', pid: this.#pid, name, cat: name },
      tid: lane === undefined ? LOOP : model.tasks.columns.id[task[row]!]!,
      ts: lane?.at(ns[row]!) ?? ns[row]! / 1000,
      args: { ...this.#place(site[row]!), ...(text && { text }) },
    })
  }

  #stretch(tid: number, { name, category, args }: Stretch, ts: number, dur: number): void {
    this.#emit({ ph: 'X', pid: this.#pid, tid, ts, dur, name, cat: category, args })
  }

  /** The same for every stretch of one place: readers take stretches with other arguments for others. */
  #place(site: number): Readonly<Record<string, string | number>> {
    const place = siteOf(this.#run.details.sites, site as SiteId)
    return place === undefined ? {} : { line: place.line, code: oneLine(place.name) }
  }
}

import type { EventBatch } from '../events/batch'
import { decodeBatch, type EventColumns } from '../events/codec'
import { EventKind } from '../events/kinds'
import type { Nanoseconds } from '../ids'
import type { VariantAxis } from '../run'
import type { Fitted, FoldEvent } from './fold/event'
import { InstantFold } from './fold/instants'
import { ObjectFold } from './fold/objects'
import { SpanFold } from './fold/spans'
import { TaskFold } from './fold/tasks'
import { InstantKind, type RunModel } from './model'
import { textOf } from './read'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Folds the events of a run into its model, batch by batch: the same model, live or stored, and
 * however the events were cut into batches.
 *
 * Events that do not fit what came before them (their like was dropped, the record is damaged) never
 * stop the fold: what they say for certain is taken, and they are counted in `anomalies`.
 */
export class RunBuilder {
  /** One object for the whole run: it grows with each push. */
  readonly model: RunModel

  readonly #model: Mutable<RunModel>
  readonly #tasks = new TaskFold()
  readonly #instants = new InstantFold(this.#tasks)
  readonly #spans = new SpanFold(this.#tasks)
  readonly #objects = new ObjectFold(this.#tasks)
  readonly #axes = new Map<string, VariantAxis>()
  readonly #texts: string[] = []
  #columns: EventColumns | undefined
  readonly #event: FoldEvent = { ns: 0, site: 0, task: 0, a: 0, b: 0, time: 0 }

  /** @param events how many the run is known to have; 0 where it goes on. */
  constructor(events = 0) {
    // No event makes more than one slice.
    this.#tasks.slices.reserve(events)
    const { loops, groups, syncs, syncChanges, futures } = this.#objects
    this.#model = {
      tasks: this.#tasks.tasks,
      slices: this.#tasks.slices,
      instants: this.#instants.instants,
      console: this.#instants.console,
      warnings: this.#instants.warnings,
      spans: this.#spans.spans,
      calls: this.#spans.calls,
      ...{ loops, groups, syncs, syncChanges, futures },
      failure: 0,
      axes: this.#axes,
      texts: this.#texts,
      events: 0,
      dropped: 0,
      anomalies: 0,
      lastNs: 0 as Nanoseconds,
      endNs: 0 as Nanoseconds,
      finished: false,
      revision: 0,
    }
    this.model = this.#model
  }

  /**
   * Takes the run's next batch.
   * @throws CorruptEventsError where its bytes are no events; the model is as before then.
   */
  push(batch: EventBatch): void {
    const columns = (this.#columns = decodeBatch(batch, this.#columns))
    const model = this.#model
    if (batch.firstEvent !== model.events || batch.firstText !== this.#texts.length + 1) model.anomalies++
    batch.texts.forEach((text, i) => (this.#texts[batch.firstText - 1 + i] = text))
    for (let i = 0; i < columns.count; i++) this.#fold(columns, i)
    model.events += columns.count
    model.endNs = model.lastNs
    model.revision++
  }

  /** The run is over; what has no end by now lasts until this time. */
  finish(durationNs: Nanoseconds): RunModel {
    this.#model.endNs = Math.max(durationNs, this.#model.lastNs) as Nanoseconds
    this.#model.finished = true
    this.#model.revision++
    return this.model
  }

  #fold(columns: EventColumns, i: number): void {
    const event = this.#event
    const model = this.#model
    event.ns = model.lastNs = Math.max(columns.ns[i]!, model.lastNs) as Nanoseconds
    event.site = columns.site[i]!
    event.task = columns.task[i]!
    event.a = columns.a[i]!
    event.b = columns.b[i]!
    event.time = columns.time[i]!
    if (!this.#dispatch(columns.kind[i] as EventKind, event)) model.anomalies++
  }

  #dispatch(kind: EventKind, event: FoldEvent): Fitted {
    switch (kind) {
      case EventKind.TaskCreated:
        return this.#tasks.created(event)
      case EventKind.TaskCoroutine:
        return this.#tasks.coroutine(event)
      case EventKind.TaskNamed:
        return this.#tasks.named(event)
      case EventKind.Ready:
        return this.#tasks.ready(event)
      case EventKind.StepBegin:
        return this.#tasks.stepBegin(event)
      case EventKind.Suspended:
        return this.#tasks.suspended(event)
      case EventKind.SuspendedUntil:
        return this.#tasks.suspendedUntil(event)
      case EventKind.Yielded:
        return this.#tasks.yielded(event)
      case EventKind.Blocked:
        return this.#tasks.blocked(event)
      case EventKind.Unblocked:
        return this.#tasks.unblocked(event)
      case EventKind.TaskError:
        return this.#tasks.error(event)
      case EventKind.TaskDone:
        return this.#tasks.done(event)
      case EventKind.DoneRetrieved:
        return this.#tasks.retrieved(event)
      case EventKind.CallbackAdded:
        return this.#instants.add(InstantKind.CallbackAdded, event)
      case EventKind.CallbackBegin:
        return this.#instants.callbackBegin(event)
      case EventKind.CallbackEnd:
        return this.#instants.callbackEnd(event)
      case EventKind.CancelRequested:
        return this.#instants.add(InstantKind.CancelRequested, event)
      case EventKind.CancelDelivered:
        return this.#instants.add(InstantKind.CancelDelivered, event)
      case EventKind.Mark:
        return this.#instants.add(InstantKind.Mark, event)
      case EventKind.Warning:
        return this.#instants.warning(event)
      case EventKind.Console:
        return this.#instants.line(event)
      case EventKind.ConsoleDetail: {
        const fitted = this.#instants.detail(event)
        this.#model.failure = this.#instants.failure
        return fitted
      }
      case EventKind.SpanBegin:
        return this.#spans.begin(event)
      case EventKind.SpanEnd:
        return this.#spans.end(event)
      case EventKind.CoroutineEnter:
        return this.#spans.enter(event)
      case EventKind.CoroutineExit:
        return this.#spans.exit(event)
      case EventKind.LoopBegin:
        return this.#objects.loopBegin(event)
      case EventKind.LoopEnd:
        return this.#objects.loopEnd(event)
      case EventKind.GroupOpen:
        return this.#objects.groupOpen(event)
      case EventKind.GroupMember:
        return this.#objects.groupMember(event)
      case EventKind.GroupDeadline:
        return this.#objects.groupDeadline(event)
      case EventKind.GroupClose:
        return this.#objects.groupClose(event)
      case EventKind.SyncCreated:
        return this.#objects.syncCreated(event)
      case EventKind.SyncHeld:
        return this.#objects.syncHeld(event)
      case EventKind.SyncValue:
        return this.#objects.syncValue(event)
      case EventKind.FutureDone:
        return this.#objects.futureDone(event)
      case EventKind.Variant:
        return this.#variant(event)
      case EventKind.Dropped:
        this.#model.dropped += event.a
        return true
    }
  }

  #variant({ a, b }: FoldEvent): Fitted {
    const axis = parseAxis(textOf(this.#model, a), textOf(this.#model, b))
    if (axis === null) return false
    this.#axes.set(axis.name, axis)
    return true
  }
}

function parseAxis(name: string, json: string): VariantAxis | null {
  try {
    const { values, chosen } = JSON.parse(json) as { values: unknown[]; chosen: unknown }
    return { name, values: values.map(String), chosen: String(chosen) }
  } catch {
    return null
  }
}

import { type ShallowRef, computed, shallowRef, triggerRef } from 'vue'
import type { EventBatch } from '@shared/events/batch'
import type { RunDetails, RunSummary } from '@shared/run'
import { EventLog } from '@shared/replay/event-log'
import { RunBuilder } from '@shared/timeline/build'
import { TaskItems } from '@shared/timeline/items'
import type { RunModel } from '@shared/timeline/model'
import { messageOf, said } from '../i18n'
import type { Mark } from '../canvas/types'
import type { RunSource } from '../sources/run-source'
import { afterFrame, soon } from '../parts'
import { marksOf } from './marks'

/** How long folding may keep the window from anything else, in ms: half a frame. */
const FOLD_BUDGET = 8
/** The views hear of what was folded this often at most, in ms: nobody reads quicker, and the picture looks by itself. */
const TELL_PAUSE = 100
/**
 * A run may take so much of the window's memory, in bytes: a snippet that prints for ever makes 75 MB a
 * second, and a window that ran out of memory would show nothing at all.
 */
const MOST_BYTES = 1_000_000_000
/** What an event takes at most once it is folded, and a text beside its letters. */
const BYTES_PER_EVENT = 100
const BYTES_PER_TEXT = 40

/** Does the next work; where there `isMore` to do not after the next frame only, but as soon as there is time. */
const nextTurn = (work: () => void, isMore: boolean): void => (isMore ? soon : afterFrame)(work)

/**
 * A run that the window shows: its events are folded as they come, at most half a frame at a time, and
 * the views hear of it once a frame; less often while there is more to fold. The model changes in place; `model` triggers when it did.
 */
export class RunSession {
  readonly details: RunDetails
  readonly summary: ShallowRef<RunSummary>
  readonly model: ShallowRef<RunModel>
  /** One sentence, where the events could not be read or kept. */
  readonly problem = shallowRef<string>()
  /** How many events the run has beyond those that the window has room for; they are kept, and not shown. */
  readonly beyond = shallowRef(0)
  /** What the user marked on the timeline. */
  readonly marks: ShallowRef<readonly Mark[]>
  /** Every event that is shown has been folded and no more will come. */
  readonly complete = shallowRef(false)
  readonly running = computed(() => this.summary.value.status === 'running')

  /** The events themselves, as far as they have been folded. */
  readonly log = new EventLog()

  readonly #builder: RunBuilder
  readonly #slices = new TaskItems(
    () => this.#builder.model.tasks.columns.firstSlice,
    () => this.#builder.model.slices.columns.next,
  )
  readonly #schedule: (work: () => void, isMore: boolean) => void
  readonly #close: () => void
  #queue: EventBatch[] = []
  #scheduled = false
  #toldAt = -Infinity
  /** The views will hear of what was folded since. */
  #telling: ReturnType<typeof setTimeout> | undefined
  #room: number
  #end: { readonly summary: RunSummary; readonly problem: string | undefined } | undefined

  constructor(source: RunSource, schedule = nextTurn, room = MOST_BYTES) {
    this.details = source.run
    this.marks = shallowRef(marksOf(source.run.marks))
    this.#builder = new RunBuilder(source.run.events)
    this.#schedule = schedule
    this.#room = room
    this.summary = shallowRef(source.run)
    this.model = shallowRef(this.#builder.model)
    this.#close = source.read({
      batch: (batch) => {
        // Once one is left out all that follow are: what is shown is the run's beginning, without a gap.
        if (this.#room <= 0) this.beyond.value += batch.count
        else this.#queue.push(batch)
        this.#room -= bytesOf(batch)
        this.#soon()
      },
      end: (summary, problem) => {
        this.#end = { summary, problem: problem && said(problem) }
        this.#soon()
      },
      fail: (problem) => this.#fail(said(problem)),
    })
  }

  /** How long a run on the real clock has gone on until `nowMs` (since 1970), in ns; 0 for any other. */
  elapsedNs(nowMs = Date.now()): number {
    const lasts = this.running.value && this.details.clock === 'real'
    return lasts ? (nowMs - this.details.startedAt) * 1e6 : 0
  }

  /** Row of a task's slice, by the task's row and the slice's index among its slices. */
  sliceRow(task: number, index: number): number | undefined {
    const { rows, length } = this.#slices.of(task)
    return index < length ? rows[index] : undefined
  }

  /** Reads no further. */
  close(): void {
    this.#close()
    this.#queue = []
  }

  /** Of a run that is over all events are there to be folded: only those of one that goes on come frame by frame. */
  #soon(isMore = !this.running.value): void {
    if (this.#scheduled) return
    this.#scheduled = true
    this.#schedule(() => this.#fold(), isMore)
  }

  #fold(): void {
    this.#scheduled = false
    const until = performance.now() + FOLD_BUDGET
    let done = 0
    try {
      while (done < this.#queue.length && performance.now() < until) this.#take(this.#queue[done++]!)
    } catch (error) {
      this.#fail(messageOf(error))
    }
    this.#queue = this.#queue.slice(done)
    if (this.#queue.length > 0) this.#soon(true)
    else if (this.#end) this.#finish(this.#end.summary, this.#end.problem)
    const pause = this.complete.value ? 0 : this.#toldAt + TELL_PAUSE - performance.now()
    if (pause <= 0) this.#tell()
    else this.#telling ??= setTimeout(() => this.#tell(), pause)
  }

  #tell(): void {
    clearTimeout(this.#telling)
    this.#telling = undefined
    this.#toldAt = performance.now()
    triggerRef(this.model)
  }

  #take(batch: EventBatch): void {
    this.#builder.push(batch)
    this.log.push(batch)
  }

  #fail(message: string): void {
    this.problem.value = message
    this.close()
  }

  #finish(summary: RunSummary, problem: string | undefined): void {
    if (summary.status !== 'running') this.#builder.finish(summary.durationNs)
    this.summary.value = summary
    this.complete.value = true
    if (problem !== undefined) this.problem.value = problem
    // A run that was read to its end needs no subscription any more.
    this.#close()
  }
}

const bytesOf = ({ count, texts }: EventBatch): number =>
  texts.reduce((sum, { length }) => sum + BYTES_PER_TEXT + length, count * BYTES_PER_EVENT)

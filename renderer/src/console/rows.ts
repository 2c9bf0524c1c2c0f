import { type LoggedValue, readLoggedValues } from '@shared/events/logged-value'
import type { SiteId } from '@shared/ids'
import { countWhere } from '@shared/replay/search'
import type { RunError } from '@shared/run'
import { siteOf, type SiteTable } from '@shared/sites'
import { plainText } from '@shared/terminal-text'
import { InstantKind, NO_ROW, type RunModel } from '@shared/timeline/model'
import { nameOf, textOf } from '@shared/timeline/read'
import { levelWord } from '@shared/timeline/words'
import type { Moment } from '../stores/playback'
import type { CodeRange } from '../stores/view'
import { type StyledStretch, stylesOf } from './ansi'
import { GrowingInts } from './growing-ints'
import type { Level } from './levels'

/** What ended the run came from no instant. */
const END = -1

/** Rows between two looks at the clock. */
const AT_ONCE = 1000

/** A task that spoke, and how many rows it has. */
interface Speaker {
  /** Row of the task; −1: outside of tasks. */
  readonly task: number
  lines: number
}

export type Speakers = Iterable<Readonly<Speaker>>

/** One entry of the console. */
export interface ConsoleRow {
  /** Since the run began; absent for what was only known at its end. */
  readonly ns?: number
  readonly level: Level
  /** Name of the task that spoke; empty for none. */
  readonly task: string
  /** Row of that task; −1: none. */
  readonly taskRow: number
  readonly text: string
  /** Where the text is coloured or written otherwise, if it is. */
  readonly styles?: readonly StyledStretch[]
  /** SiteId; 0: none. */
  readonly site: number
  readonly place?: CodeRange
  /** Where it came from, as far as its text does not say so. */
  readonly stack: RunError['stack']
  /** What it was made of, where the text does not say it all. */
  readonly values?: readonly LoggedValue[]
  /** It is what ended the run. */
  readonly isEnd?: true
}

/** How many rows there will be of a run that the model has to its end. */
export const countRows = ({ console, warnings }: RunModel, error: RunError | undefined): number =>
  console.length + warnings.length + (error === undefined ? 0 : 1)

/**
 * What a run said, in the order in which it said it: its console lines and warnings, as rows of the
 * model's instants, and at last the error that ended it. It only ever grows, so each look at a live run
 * costs what came since.
 */
export class ConsoleRows {
  readonly #model: RunModel
  readonly #sites: SiteTable
  readonly #instants = new GrowingInts()
  /** Of each row the TextId of its values; 0: none. */
  readonly #details = new GrowingInts()
  readonly #levels: Record<Level, number> = { log: 0, info: 0, warn: 0, error: 0, debug: 0, table: 0 }
  readonly #speakers = new Map<number, Speaker>()
  /** The last one. */
  #speaker: Speaker = { task: NaN, lines: 0 }
  #lines = 0
  #warnings = 0
  #end: { readonly error: RunError; readonly says: () => string } | undefined

  constructor(model: RunModel, sites: SiteTable) {
    this.#model = model
    this.#sites = sites
  }

  get length(): number {
    return this.#instants.length
  }

  /** How many rows there are of each level. */
  get levels(): Readonly<Record<Level, number>> {
    return this.#levels
  }

  /** The tasks that spoke, the first to speak first. */
  get speakers(): Speakers {
    return this.#speakers.values()
  }

  /** Takes in what the model has got since, as far as this much time allows, in ms. False: there is more. */
  update(budget = Infinity): boolean {
    const { console, warnings } = this.#model
    const until = performance.now() + budget
    do {
      const line = this.#lines < console.length ? console.columns.instant[this.#lines]! : Infinity
      const warning = this.#warnings < warnings.length ? warnings.columns.instant[this.#warnings]! : Infinity
      if (line === Infinity && warning === Infinity) return true
      if (warning < line) {
        this.#warnings++
        this.#add(warning, 0)
      } else this.#takeLines(Math.min(console.length, this.#lines + AT_ONCE), warning)
    } while (performance.now() < until)
    return this.#lines === console.length && this.#warnings === warnings.length
  }

  /** The lines before `end` that were said before the instant in this row. */
  #takeLines(end: number, before: number): void {
    const { instant, detail } = this.#model.console.columns
    for (; this.#lines < end && instant[this.#lines]! < before; this.#lines++) {
      this.#add(instant[this.#lines]!, detail[this.#lines]!)
    }
  }

  /** The run is over: what ended it is said last, once. `says`: in the language of whoever reads it. */
  end(error: RunError, says: () => string): void {
    if (this.#end !== undefined) return
    this.#end = { error, says }
    this.#add(END, this.#model.failure)
  }

  #add(instant: number, detail: number): void {
    const row = this.#instants.push(instant)
    this.#details.push(detail)
    this.#levels[this.levelAt(row)]++
    const task = this.taskAt(row)
    // Most lines come from the task that spoke before.
    if (task !== this.#speaker.task) {
      this.#speaker = this.#speakers.get(task) ?? { task, lines: 0 }
      this.#speakers.set(task, this.#speaker)
    }
    this.#speaker.lines++
  }

  /** How many of the rows had been said at a moment of a replay, of a run with so many events. */
  lengthAt({ replay, position }: Moment, events: number): number {
    if (position === events) return this.length
    const { instant } = replay.positions
    return countWhere(this.#lines + this.#warnings, (row) => instant[this.#instants.at(row)]! < position)
  }

  levelAt(index: number): Level {
    const instant = this.#instants.at(index)
    if (instant === END) return 'error'
    const { kind, a } = this.#model.instants.columns
    return kind[instant] === InstantKind.Warning ? 'warn' : levelWord(a[instant]!)
  }

  /** Row of the task that spoke; −1: none. */
  taskAt(index: number): number {
    const instant = this.#instants.at(index)
    return instant === END ? NO_ROW : this.#model.instants.columns.task[instant]!
  }

  textAt(index: number): string {
    return plainText(this.#printedAt(index))
  }

  /** With what only terminals understand. */
  #printedAt(index: number): string {
    const instant = this.#instants.at(index)
    return instant === END ? this.#end!.says() : textOf(this.#model, this.#model.instants.columns.b[instant]!)
  }

  at(index: number): ConsoleRow {
    const printed = this.#printedAt(index)
    const text = plainText(printed)
    const styles = stylesOf(printed)
    const values = readLoggedValues(textOf(this.#model, this.#details.at(index)))
    const common = {
      ...{ level: this.levelAt(index), taskRow: this.taskAt(index), text },
      ...(values && { values }),
      ...(styles.length > 0 && { styles }),
    }
    const instant = this.#instants.at(index)
    if (instant === END) return { ...common, task: '', site: 0, stack: this.#end!.error.stack, isEnd: true }
    const { ns, site } = this.#model.instants.columns
    const place = siteOf(this.#sites, site[instant] as SiteId)
    return {
      ...common,
      ns: ns[instant]!,
      task: common.taskRow < 0 ? '' : nameOf(this.#model, common.taskRow),
      site: site[instant]!,
      ...(place && { place }),
      stack: values === null ? [] : awaitsOf(values, text),
    }
  }
}

/** Through which awaits the errors among the values came: Node's text of an error does not name them. */
function awaitsOf(values: readonly LoggedValue[], text: string): RunError['stack'] {
  return values
    .flatMap(({ stack }) => stack ?? [])
    .filter(({ line, column }) => !text.includes(`snippet.ts:${line}:${column + 1}`))
}

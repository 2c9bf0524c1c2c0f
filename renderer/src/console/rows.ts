import { ConsoleLevel } from '@shared/events/kinds'
import { type LoggedValue, readLoggedValues } from '@shared/events/logged-value'
import type { SiteId } from '@shared/ids'
import { countWhere } from '@shared/replay/search'
import type { RunError } from '@shared/run'
import { siteOf, type SiteTable } from '@shared/sites'
import { InstantKind, NO_ROW, type RunModel } from '@shared/timeline/model'
import { nameOf, textOf } from '@shared/timeline/read'
import type { Moment } from '../stores/playback'
import type { CodeRange } from '../stores/view'
import { GrowingInts } from './growing-ints'
import type { Level } from './levels'

const LEVEL_OF: Readonly<Record<ConsoleLevel, Level>> = {
  [ConsoleLevel.Log]: 'log',
  [ConsoleLevel.Info]: 'info',
  [ConsoleLevel.Warn]: 'warn',
  [ConsoleLevel.Error]: 'error',
  [ConsoleLevel.Debug]: 'debug',
  [ConsoleLevel.Table]: 'table',
}

/** What ended the run came from no instant. */
const END = -1

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
  /** Rows of the tasks that spoke, by when each first did, and how many lines each has. */
  readonly #speakers = new Map<number, number>()
  #lines = 0
  #warnings = 0
  #error: RunError | undefined

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

  /** How many rows each task has that spoke, by the task's row; −1: no task. The first to speak comes first. */
  get speakers(): ReadonlyMap<number, number> {
    return this.#speakers
  }

  /** Takes in what the model has got since. */
  update(): void {
    const { console, warnings } = this.#model
    const line = () => (this.#lines < console.length ? console.columns.instant[this.#lines]! : Infinity)
    const warning = () => (this.#warnings < warnings.length ? warnings.columns.instant[this.#warnings]! : Infinity)
    for (let next = Math.min(line(), warning()); next < Infinity; next = Math.min(line(), warning())) {
      if (next === line()) this.#add(next, console.columns.detail[this.#lines++]!)
      else {
        this.#warnings++
        this.#add(next, 0)
      }
    }
  }

  /** The run is over: what ended it is said last, once. */
  end(error: RunError | undefined): void {
    if (error === undefined || this.#error !== undefined) return
    this.#error = error
    this.#add(END, this.#model.failure)
  }

  #add(instant: number, detail: number): void {
    const row = this.#instants.push(instant)
    this.#details.push(detail)
    this.#levels[this.levelAt(row)]++
    const task = this.taskAt(row)
    this.#speakers.set(task, (this.#speakers.get(task) ?? 0) + 1)
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
    // A level that a damaged record made up is shown as plain output.
    return kind[instant] === InstantKind.Warning ? 'warn' : (LEVEL_OF[a[instant] as ConsoleLevel] ?? 'log')
  }

  /** Row of the task that spoke; −1: none. */
  taskAt(index: number): number {
    const instant = this.#instants.at(index)
    return instant === END ? NO_ROW : this.#model.instants.columns.task[instant]!
  }

  textAt(index: number): string {
    const instant = this.#instants.at(index)
    return instant === END ? this.#error!.message : textOf(this.#model, this.#model.instants.columns.b[instant]!)
  }

  at(index: number): ConsoleRow {
    const text = this.textAt(index)
    const values = readLoggedValues(textOf(this.#model, this.#details.at(index)))
    const common = {
      ...{ level: this.levelAt(index), taskRow: this.taskAt(index), text },
      ...(values && { values }),
    }
    const instant = this.#instants.at(index)
    if (instant === END) return { ...common, task: '', site: 0, stack: this.#error!.stack, isEnd: true }
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

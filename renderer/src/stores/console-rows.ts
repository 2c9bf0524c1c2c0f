import { ConsoleLevel } from '@shared/events/kinds'
import type { SiteId } from '@shared/ids'
import { countWhere } from '@shared/replay/search'
import type { RunError } from '@shared/run'
import { siteOf, type SiteTable } from '@shared/sites'
import { InstantKind, type RunModel } from '@shared/timeline/model'
import { nameOf, textOf } from '@shared/timeline/read'
import type { Moment } from './playback'
import type { CodeRange } from './view'

export type Level = 'log' | 'info' | 'warn' | 'error' | 'debug' | 'table'

const LEVELS: Readonly<Record<ConsoleLevel, Level>> = {
  [ConsoleLevel.Log]: 'log',
  [ConsoleLevel.Info]: 'info',
  [ConsoleLevel.Warn]: 'warn',
  [ConsoleLevel.Error]: 'error',
  [ConsoleLevel.Debug]: 'debug',
  [ConsoleLevel.Table]: 'table',
}

/** One entry of the console. */
export interface ConsoleRow {
  /** Since the run began; absent for what was only known at its end. */
  readonly ns?: number
  readonly level: Level
  /** Name of the task that spoke; empty for none. */
  readonly task: string
  readonly text: string
  readonly place?: CodeRange
  readonly stack: RunError['stack']
}

/**
 * What a run said, in the order in which it said it: its console lines and warnings, as rows of the
 * model's instants. It only ever grows, so each look at a live run costs what came since.
 */
export class ConsoleRows {
  readonly #model: RunModel
  readonly #sites: SiteTable
  readonly #instants: number[] = []
  #lines = 0
  #warnings = 0

  constructor(model: RunModel, sites: SiteTable) {
    this.#model = model
    this.#sites = sites
  }

  /** Takes in what the model has got since, and gives how many rows there are. */
  update(): number {
    const { console, warnings } = this.#model
    const line = () => (this.#lines < console.length ? console.columns.instant[this.#lines]! : Infinity)
    const warning = () => (this.#warnings < warnings.length ? warnings.columns.instant[this.#warnings]! : Infinity)
    for (let next = Math.min(line(), warning()); next < Infinity; next = Math.min(line(), warning())) {
      if (next === line()) this.#lines++
      else this.#warnings++
      this.#instants.push(next)
    }
    return this.#instants.length
  }

  /** How many of the rows had been said at a moment of a replay. */
  lengthAt({ replay, position }: Moment): number {
    const { instant } = replay.positions
    return countWhere(this.#instants.length, (row) => instant[this.#instants[row]!]! < position)
  }

  at(index: number): ConsoleRow {
    const instant = this.#instants[index]!
    const { kind, ns, task, site, a, b } = this.#model.instants.columns
    const row = task[instant]!
    const place = siteOf(this.#sites, site[instant] as SiteId)
    return {
      ns: ns[instant]!,
      level: kind[instant] === InstantKind.Warning ? 'warn' : LEVELS[a[instant] as ConsoleLevel],
      task: row < 0 ? '' : nameOf(this.#model, row),
      text: textOf(this.#model, b[instant]!),
      ...(place && { place }),
      stack: [],
    }
  }
}

/** The error that ended a run, as the console's last entry. */
export const errorRow = ({ message, stack }: RunError): ConsoleRow => ({
  level: 'error',
  task: '',
  text: message,
  stack,
})

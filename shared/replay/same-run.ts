import { type EventKind, TIMED } from '../events/kinds'
import type { EventLog, LoggedEvent } from './event-log'
import { type RunText, eventText } from './event-words'
import { fieldMeanings, type FieldMeaning } from './fields'
import { countText, type Language, timeText } from './language'

/** Where two lists of events part. */
export interface Difference {
  /** null: the list ended here, and the other goes on. */
  readonly first: LoggedEvent | null
  readonly second: LoggedEvent | null
  /** How many events the two had in common before. */
  readonly common: number
}

export interface MatchOptions {
  /** Whether the same event at another time is another event. */
  readonly times: boolean
  /** Whether texts (results, console lines, names) count. */
  readonly texts: boolean
  /** The first run's site as the second run calls it; −1: it has none. Sites are the same where this is left out. */
  readonly siteInSecond?: (site: number) => number
  /** Kinds that are passed over in both. */
  readonly without?: ReadonlySet<EventKind>
}

const EXACTLY: MatchOptions = { times: true, texts: true }

/** The first event that is not the same in both lists; null where they are the same to the end. */
export function firstDifference(a: EventLog, b: EventLog, options: MatchOptions = EXACTLY): Difference | null {
  const first = new Walk(a, options)
  const second = new Walk(b, options)
  for (let common = 0; ; common++) {
    if (first.isAtEnd && second.isAtEnd) return null
    if (first.isAtEnd || second.isAtEnd || !areSame(first, second, options)) {
      return { first: first.event(), second: second.event(), common }
    }
    first.next()
    second.next()
  }
}

/** Steps through the events of a log that count. */
class Walk {
  readonly log: EventLog
  readonly #without: ReadonlySet<number> | undefined
  #index = -1
  #first = 0
  #end = 0
  columns!: ReturnType<EventLog['blockAt']>['columns']

  constructor(log: EventLog, { without }: MatchOptions) {
    this.log = log
    this.#without = without
    this.next()
  }

  get isAtEnd(): boolean {
    return this.#index >= this.log.length
  }

  /** Row of the event within `columns`. */
  get row(): number {
    return this.#index - this.#first
  }

  next(): void {
    do {
      this.#index++
      if (this.isAtEnd) return
      if (this.#index >= this.#end) this.#enterBlock()
    } while (this.#without?.has(this.columns.kind[this.row]!) === true)
  }

  event(): LoggedEvent | null {
    return this.isAtEnd ? null : this.log.at(this.#index)
  }

  #enterBlock(): void {
    const { first, columns } = this.log.blockAt(this.#index)
    this.#first = first
    this.#end = first + columns.count
    this.columns = columns
  }
}

function areSame(first: Walk, second: Walk, { times, texts, siteInSecond }: MatchOptions): boolean {
  const x = first.columns
  const y = second.columns
  const i = first.row
  const j = second.row
  const kind = x.kind[i] as EventKind
  const site = (id: number): number => (siteInSecond === undefined || id === 0 ? id : siteInSecond(id))
  if (kind !== y.kind[j] || x.task[i] !== y.task[j] || site(x.site[i]!) !== y.site[j]) return false
  if (times && x.ns[i] !== y.ns[j]) return false
  if (TIMED.has(kind)) {
    return times ? x.time[i] === y.time[j] : Number.isFinite(x.time[i]) === Number.isFinite(y.time[j])
  }
  const [aMeans, bMeans] = fieldMeanings(kind)
  const isSame = (meaning: FieldMeaning, one: number, other: number): boolean => {
    if (meaning === 'plain' || (meaning === 'name' && one < 0)) return one === other
    if (meaning === 'site') return site(one) === other
    return !texts || first.log.texts[one - 1] === second.log.texts[other - 1]
  }
  return isSame(aMeans, x.a[i]!, y.a[j]!) && isSame(bMeans, x.b[i]!, y.b[j]!)
}

/** The event at which the runs part as each of them has it, in words that are not the same. */
export function differenceTexts(
  { first, second }: Difference,
  firstRun: RunText,
  secondRun: RunText,
  language: Language,
): { readonly first: string; readonly second: string } {
  const words = WORDS[language]
  const describe = (event: LoggedEvent | null, run: RunText): string =>
    event === null ? words.end : eventText(event, run, language)
  const inFirst = describe(first, firstRun)
  const inSecond = describe(second, secondRun)
  if (first === null || second === null || inFirst !== inSecond) return { first: inFirst, second: inSecond }
  return { first: inFirst, second: `${inSecond}, ${detailText(first, second, language)}` }
}

/** How two events differ that have the same words: by a few nanoseconds, or by ids that the words leave out. */
function detailText(first: LoggedEvent, second: LoggedEvent, language: Language): string {
  const later = second.ns - first.ns
  return later === 0 ? WORDS[language].detail : WORDS[language].later(timeText(Math.abs(later), language), later)
}

/** A run as sentences call it beside another. */
export interface NamedRun extends RunText {
  readonly name: string
}

/** One sentence: that the second run went exactly as the first, or where it first went another way. */
export function sameRunText(
  difference: Difference | null,
  first: NamedRun,
  second: NamedRun,
  language: Language,
): string {
  const words = WORDS[language]
  if (difference === null) return words.same(countText(first.model.events, language))
  const index = countText((difference.first ?? difference.second)!.index, language)
  const describe = (event: LoggedEvent | null, run: RunText): string =>
    event === null ? words.end : eventText(event, run, language)
  const inFirst = describe(difference.first, first)
  const inSecond = describe(difference.second, second)
  if (inFirst !== inSecond) {
    return words.parts(index, words.inRun(first.name, inFirst), words.inRun(second.name, inSecond))
  }
  const how = detailText(difference.first!, difference.second!, language)
  return words.alike(index, inFirst, `${second.name}, ${how}`)
}

const WORDS = {
  en: {
    same: (events: string) => `The runs are identical: ${events} events, each the same at the same time.`,
    parts: (index: string, first: string, second: string) => `The runs part at event ${index}: ${first}; ${second}.`,
    inRun: (run: string, event: string) => `in ${run}, ${event}`,
    end: 'there is no further event',
    alike: (index: string, event: string, how: string) =>
      `The runs part at event ${index}: in both, ${event}, but in ${how}.`,
    later: (time: string, by: number) => `${time} ${by > 0 ? 'later' : 'earlier'}`,
    detail: 'with other values',
  },
  fr: {
    same: (events: string) =>
      `Les exécutions sont identiques\u00a0: ${events} événements, chacun le même au même instant.`,
    parts: (index: string, first: string, second: string) =>
      `Les exécutions se séparent à l’événement ${index}\u00a0: ${first}\u202f; ${second}.`,
    inRun: (run: string, event: string) => `dans ${run}, ${event}`,
    end: 'il n’y a plus d’événement',
    alike: (index: string, event: string, how: string) =>
      `Les exécutions se séparent à l’événement ${index}\u00a0: dans les deux, ${event}, mais dans ${how}.`,
    later: (time: string, by: number) => `${time} plus ${by > 0 ? 'tard' : 'tôt'}`,
    detail: 'avec d’autres valeurs',
  },
}

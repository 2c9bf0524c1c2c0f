import { EventKind, type SyncKind } from '../events/kinds'
import type { ObjectId, SiteId } from '../ids'
import { siteOf, type SiteTable } from '../sites'
import type { RunModel } from '../timeline/model'
import { nameOfId, textOf } from '../timeline/read'
import { MODE_WORDS } from '../timeline/words'
import type { LoggedEvent } from './event-log'
import { inEnglish } from './events-in-english'
import { inFrench } from './events-in-french'
import { type Language, timeText } from './language'

/** What the words for a run's events are taken from. */
export interface RunText {
  readonly model: RunModel
  readonly sites: SiteTable
}

/** An event with the names that it refers to. */
export interface EventFacts {
  /** Name of the task that it is about. */
  readonly who: string
  /** Name of the task in `a`; empty: none. */
  readonly by: string
  readonly a: number
  readonly b: number
  /** The texts in `a` and `b`; empty: none. */
  readonly textA: string
  readonly textB: string
  /** Name of the task in `b`, where that is one. */
  readonly target: string
  /** `time` in words, in an event that has one. */
  readonly until: string
  /** What the lock, queue or the like in `a` is; null: none that was recorded. */
  readonly sync: SyncKind | null
  /** The wait group that it is about, as the snippet calls it: `gather`; empty: none that was recorded. */
  readonly group: string
}

/** Each kind of event as a clause without its time: `main creates hello`. */
export type EventWords = Readonly<Record<EventKind, (facts: EventFacts) => string>>

const WORDS: Readonly<Record<Language, EventWords>> = { en: inEnglish, fr: inFrench }
const AT = {
  en: (time: string) => `at ${time} `,
  fr: (time: string) => `à ${time} `,
}
const LINE: Readonly<Record<Language, string>> = { en: 'line', fr: 'ligne' }

/** The line of a site, from 1; null: not in the snippet. */
export const lineOf = (sites: SiteTable, site: number): number | null => siteOf(sites, site as SiteId)?.line ?? null

/** `line 14`, `ligne 14`. */
export const lineText = (line: number, language: Language): string => `${LINE[language]} ${line}`

/** An event as a clause: `at 2.000 s hello is woken by its timer`, with the line where it has a place. */
export function eventText(event: LoggedEvent, { model, sites }: RunText, language: Language): string {
  const { ns, kind, site, task, a, b, time } = event
  const text = (id: number): string => textOf(model, id)
  const name = (id: number): string => (id > 0 ? nameOfId(model, id) : '')
  const group = model.groups.get((kind === EventKind.GroupDeadline ? task : a) as ObjectId)
  const clause = WORDS[language][kind]({
    who: name(task),
    by: name(a),
    a,
    b,
    textA: text(a),
    textB: text(b),
    target: name(b),
    until: Number.isFinite(time) ? timeText(time, language) : '',
    sync: model.syncs.get(a as ObjectId)?.kind ?? null,
    group: group === undefined ? '' : MODE_WORDS[group.mode],
  })
  const line = lineOf(sites, site)
  return `${AT[language](timeText(ns, language))}${clause}${line === null ? '' : ` (${lineText(line, language)})`}`
}

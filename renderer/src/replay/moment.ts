import type { Nanoseconds, ObjectId, SiteId } from '@shared/ids'
import { lineOf } from '@shared/replay/event-words'
import { type Language, listText } from '@shared/replay/language'
import type { Replay } from '@shared/replay/state'
import { why } from '@shared/replay/why'
import { whyText } from '@shared/replay/why-words'
import { siteOf, type SiteTable } from '@shared/sites'
import { TaskState } from '@shared/timeline/model'
import type { GroupMember } from '@shared/timeline/objects'
import { nameOf, nameOfId } from '@shared/timeline/read'
import { MODE_WORDS, STATE_WORDS } from '@shared/timeline/words'
import type { Moment } from '../stores/playback'
import type { CodeRange } from '../stores/view'

/** A moment changes up to sixty times a second: more tasks are counted rather than listed. */
const MOST_TASKS = 60

export interface MomentTask {
  /** In the model. */
  readonly row: number
  readonly name: string
  readonly state: (typeof STATE_WORDS)[TaskState]
  /** One sentence that follows the wait to its root; empty where it neither waits nor stands in the queue. */
  readonly why: string
}

/** The tasks that exist, in the order of their creation; of very many, first those that have not ended. */
export function tasksAt(
  { replay }: Moment,
  sites: SiteTable,
  language: Language,
): { readonly shown: readonly MomentTask[]; readonly more: number } {
  const all = Array.from({ length: replay.created }, (_, row) => row)
  const rows =
    all.length <= MOST_TASKS
      ? all
      : [...all.filter((row) => !replay.isDone(row)), ...all.filter((row) => replay.isDone(row))].slice(0, MOST_TASKS)
  const shown = rows.map((row): MomentTask => {
    const state = STATE_WORDS[replay.states[row] as TaskState]
    const explained = state === 'waiting' || state === 'ready'
    return {
      row,
      name: nameOf(replay.model, row),
      state,
      why: explained ? whyText(why(replay, row, sites), replay.model, language) : '',
    }
  })
  return { shown, more: all.length - rows.length }
}

export interface MomentGroup {
  readonly id: ObjectId
  readonly mode: string
  /** null: not in the snippet. */
  readonly line: number | null
  /** The members that are done, and those that are not; empty: none. */
  readonly has: string
  readonly lacks: string
  readonly deadlineNs: Nanoseconds | null
}

/** The wait groups that are open. */
export function groupsAt({ replay }: Moment, sites: SiteTable, language: Language): MomentGroup[] {
  const names = (members: readonly GroupMember[]): string =>
    listText(
      members.map(({ task, future }) => (task === 0 ? `future #${future}` : nameOfId(replay.model, task))),
      language,
      8,
    )
  return replay.openGroups().map(({ group, has, lacks, deadlineNs }) => ({
    id: group.id,
    mode: MODE_WORDS[group.mode],
    line: lineOf(sites, group.site),
    has: has.length === 0 ? '' : names(has),
    lacks: lacks.length === 0 ? '' : names(lacks),
    deadlineNs,
  }))
}

/** How many callbacks have been called, and how many are still to be. */
export function callbacksAt({ replay }: Moment): { readonly called: number; readonly pending: number } {
  const { called, pending } = replay.callbacks()
  return { called: called.length, pending: pending.length }
}

/** The code that runs, and where else tasks wait. */
export interface LitCode {
  readonly current: CodeRange | undefined
  readonly waiting: readonly CodeRange[]
}

export function litCodeAt({ replay }: Moment, sites: SiteTable): LitCode {
  const place = replay.current()
  const current = place === null ? undefined : siteOf(sites, place.site)
  return { current, waiting: [...waitingSites(replay)].flatMap((site) => siteOf(sites, site as SiteId) ?? []) }
}

function waitingSites(replay: Replay): Set<number> {
  const { site } = replay.model.slices.columns
  const sites = new Set<number>()
  for (let row = 0; row < replay.created; row++) {
    if (replay.states[row] === TaskState.Waiting) sites.add(site[replay.slices[row]!]!)
  }
  return sites
}

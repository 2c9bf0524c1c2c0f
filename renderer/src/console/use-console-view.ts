import { computed, onScopeDispose, type Ref, shallowRef, triggerRef, watch } from 'vue'
import { errorSentence } from '@shared/crash'
import { said } from '../i18n'
import type { Moment } from '../stores/playback'
import type { RunSession } from '../stores/session'
import { type ConsoleFilter, isFiltering, searchOf } from './filter'
import { FilteredRows } from './filtered-rows'
import type { Level } from './levels'
import { ConsoleRows, type Speakers } from './rows'

/** How long looking for lines may keep the window from hearing its user, in ms. */
const BUDGET = 6

/** The lines of a console that are shown: said by the moment of a replay, not cleared away, and passing the filter. */
export interface ConsoleView {
  readonly rows: ConsoleRows
  readonly count: number
  /** How many there would be without the filter. */
  readonly total: number
  readonly isLooking: boolean
  /** Index in `rows`, by the index among those that are shown. */
  readonly rowAt: (index: number) => number
  /** How many of those that are shown stand before this row. */
  readonly before: (row: number) => number
}

export interface ConsoleSource {
  readonly session: RunSession
  /** Only what had been said by then. */
  readonly moment: Moment | undefined
  /** So many rows were cleared away. */
  readonly cleared: number
}

const yieldToUser = () => scheduler.yield()

export function useConsoleView(source: ConsoleSource, filter: Ref<ConsoleFilter>) {
  const { session } = source
  const rows = new ConsoleRows(session.model.value, session.details.sites)
  const filtered = shallowRef<FilteredRows>()
  /** Triggers when rows came or were found. */
  const changed = shallowRef(rows)
  const search = computed(() => searchOf(filter.value))

  let isTaking = false
  async function take(): Promise<void> {
    if (isTaking) return
    isTaking = true
    while (!rows.update(BUDGET)) await yieldToUser()
    isTaking = false
    const { status, error } = session.summary.value
    if (session.complete.value && error) rows.end(error, () => said(errorSentence(status, error)))
    triggerRef(changed)
    void lookOn()
  }

  /** One at a time; whoever types another filter ends it. */
  let looking: FilteredRows | undefined
  async function lookOn(): Promise<void> {
    const now = filtered.value
    if (!now || looking === now) return
    looking = now
    while (filtered.value === now && !now.isDone) {
      now.look(BUDGET)
      triggerRef(changed)
      if (!now.isDone) await yieldToUser()
    }
    if (looking === now) looking = undefined
  }

  watch([session.model, session.complete], () => void take(), { immediate: true })
  watch(
    [filter, search],
    ([wanted, { search }]) => {
      filtered.value = isFiltering(wanted) ? new FilteredRows(rows, session.model.value, wanted, search) : undefined
      void lookOn()
    },
    { immediate: true },
  )
  onScopeDispose(() => (filtered.value = undefined))

  const view = computed((): ConsoleView => {
    const { length } = changed.value
    const { moment, cleared } = source
    const said = moment ? rows.lengthAt(moment, session.log.length) : length
    const from = Math.min(cleared, said)
    const found = filtered.value
    const total = said - from
    if (!found) {
      const before = (row: number) => Math.min(Math.max(row - from, 0), total)
      return { rows, count: total, total, isLooking: false, rowAt: (index) => from + index, before }
    }
    const skipped = found.before(from)
    const count = found.before(said) - skipped
    return {
      ...{ rows, count, total, isLooking: !found.isDone },
      rowAt: (index) => found.rowAt(skipped + index),
      before: (row) => Math.min(Math.max(found.before(row) - skipped, 0), count),
    }
  })
  /** How many lines each level has, those that the filter leaves out included. */
  const levels = computed((): Readonly<Record<Level, number>> => ({ ...changed.value.levels }))
  /** Asked for, not told: of a hundred thousand tasks it is a long list, and only an open menu shows it. */
  const speakers = (): Speakers => changed.value.speakers
  return { view, search, levels, speakers }
}

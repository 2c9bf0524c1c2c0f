import { useThrottleFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { extentAt } from '@shared/replay/extent'
import { type Extent, type FactsByLine, lineFacts } from '@shared/timeline/line-facts'
import { headline, type Occurrence, occurrences } from '@shared/timeline/line-occurrences'
import type { Selection } from '../canvas/types'
import { workIdly } from '../parts'
import { useInspector } from './inspector'
import { usePlayback } from './playback'
import type { RunSession } from './session'
import { useTabs } from './tabs'

/** How often facts are counted anew while a run goes on or is replayed, in ms: seldom where there is much to count. */
const PAUSE = 100
const LONG_PAUSE = 1000
const MANY_ROWS = 200_000
/** Counting goes on for so long at a time, in ms. */
const BUDGET = 5

/** The occurrence of a line that was chosen last. */
export interface ChosenOccurrence {
  readonly line: number
  /** From 0. */
  readonly index: number
  readonly total: number
  readonly selection: Selection | null
}

/** The selection that shows an occurrence in the timeline; null: it is on no lane. */
type SelectOccurrence = (session: RunSession, occurrence: Occurrence) => Selection | null

/**
 * What the run in front did at each line of the source that it ran: until the moment of its replay,
 * else until now. Lines are those of that source, which the editor's may not be any more.
 */
export const useLines = defineStore('lines', () => {
  const tabs = useTabs()
  const playback = usePlayback()
  const inspector = useInspector()
  const session = computed(() => tabs.active?.session)
  const facts = shallowRef<FactsByLine>(new Map())
  const chosen = shallowRef<ChosenOccurrence>()

  const pause = () => (rows() > MANY_ROWS ? LONG_PAUSE : PAUSE)
  const countSoon = useThrottleFn(count, pause, true)
  let isCounting = false
  let isStale = false
  watch(
    session,
    () => {
      facts.value = new Map()
      void count()
    },
    { immediate: true },
  )
  // A new list each time: the model triggers when it has grown, but stays the same object.
  watch(
    () => [session.value?.model.value, playback.moment],
    () => void countSoon(),
  )
  watch(
    () => inspector.selection,
    (selection) => {
      if (selection !== chosen.value?.selection) chosen.value = undefined
    },
  )

  /** How many there are to count. */
  function rows(): number {
    const model = session.value?.model.value
    return model ? model.slices.length + model.instants.length : 0
  }

  async function count(): Promise<void> {
    isStale = true
    if (isCounting) return
    isCounting = true
    while (isStale && session.value) {
      isStale = false
      const shown = session.value
      const counting = lineFacts(shown.model.value, shown.details.sites, extent(shown))
      const counted = await workIdly(counting, BUDGET)
      if (session.value === shown) facts.value = counted
    }
    isCounting = false
  }

  function extent(shown: RunSession): Extent | undefined {
    const { moment } = playback
    return moment && playback.session === shown ? extentAt(moment.replay, moment.ns) : undefined
  }

  /** Every occurrence of the line's main fact; none where nothing happened there. */
  function occurrencesOf(line: number): Occurrence[] {
    const shown = session.value
    const of = facts.value.get(line)
    if (!shown || !of) return []
    return occurrences(shown.model.value, shown.details.sites, line, headline(of).fact, extent(shown))
  }

  /** Selects the line's first occurrence, then the next; or the last, then the one before. False: it has none. */
  function step(line: number, by: 1 | -1, select: SelectOccurrence): boolean {
    const list = occurrencesOf(line)
    const total = list.length
    if (!session.value || total === 0) return false
    const from = chosen.value?.line === line ? chosen.value.index : by > 0 ? -1 : 0
    const index = (from + by + total) % total
    const selection = select(session.value, list[index]!)
    chosen.value = { line, index, total, selection }
    inspector.selection = selection
    return true
  }

  return { session, facts, chosen, occurrencesOf, step }
})

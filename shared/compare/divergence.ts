import { EventKind } from '../events/kinds'
import type { EventLog } from '../replay/event-log'
import type { Language } from '../replay/language'
import { type Difference, firstDifference, type NamedRun, sameRunText } from '../replay/same-run'
import type { Clock } from '../run'
import type { SiteMap } from './site-map'

/** The variant was chosen: that is why the two are compared. */
const WITHOUT: ReadonlySet<EventKind> = new Set([EventKind.Variant])

/**
 * Where two runs first go different ways, in both; null: they never do. Up to there the ids of tasks
 * and objects are the same in both, because they count. On the virtual clock an event at another time
 * is another event; on the real one only the order counts. Texts never do: they tell times as well.
 */
export const findDivergence = (first: EventLog, second: EventLog, toSecond: SiteMap, clock: Clock): Difference | null =>
  firstDifference(first, second, {
    times: clock === 'virtual',
    texts: false,
    siteInSecond: toSecond,
    without: WITHOUT,
  })

const SAME_WAY: Readonly<Record<Language, string>> = {
  en: 'The runs went the same way: the same events in the same order.',
  fr: 'Les exécutions ont suivi le même chemin\u00a0: les mêmes événements dans le même ordre.',
}

/** One sentence, with both events where they part. */
export const divergenceText = (
  divergence: Difference | null,
  first: NamedRun,
  second: NamedRun,
  language: Language,
): string => (divergence === null ? SAME_WAY[language] : sameRunText(divergence, first, second, language))

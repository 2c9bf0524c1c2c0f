import type { SiteId } from '@shared/ids'
import { siteOf } from '@shared/sites'
import { WaitKind } from '@shared/timeline/model'
import { deadlineOf, waitWords, type WaitWords } from '@shared/timeline/words'
import { xOf, type Scene } from './scene'

/** Waits for what has no name of its own: the source tells it. */
const NAMELESS: ReadonlySet<number> = new Set([WaitKind.Native, WaitKind.Future])

/** What a waiting slice waits for, in the user's words: `task world`, `promise fetch(url)`. */
export function waitLabel({ model, words, sites }: Scene, slice: number): WaitWords {
  const { text, untilNs } = waitWords(model, slice, words.waits)
  const { reason, site } = model.slices.columns
  const source = NAMELESS.has(reason[slice]!) ? siteOf(sites, site[slice] as SiteId)?.name : undefined
  return { text: source === undefined ? text : `${text} ${source}`, untilNs }
}

/** Where the deadline of a wait stands that it came to; null: nowhere. */
export function deadlineX(scene: Scene, slice: number): number | null {
  const untilNs = deadlineOf(scene.model, slice)
  const endNs = Math.min(scene.model.slices.columns.endNs[slice]!, scene.nowNs)
  return untilNs === null || untilNs > endNs ? null : xOf(scene, untilNs)
}

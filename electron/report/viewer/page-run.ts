import type { EventBatch } from '@shared/events/batch'
import { EventLog } from '@shared/replay/event-log'
import { Replay } from '@shared/replay/state'
import type { RunDetails } from '@shared/run'
import type { SiteTable } from '@shared/sites'
import { RunBuilder } from '@shared/timeline/build'
import { type Words, WORDS } from '../words/words'
import { need } from './dom'

/** What the page's data block holds of a run, as electron/report/exchange/carried-run.ts writes it. */
interface PageData extends RunDetails {
  readonly batches: readonly (Omit<EventBatch, 'bytes'> & { readonly bytes: string })[]
}

/** A run of the page, folded again from its events. */
export interface PageRun {
  readonly replay: Replay
  readonly sites: SiteTable
  /** In the language of the page. */
  readonly words: Words
}

export function readRun(index: number): PageRun {
  const { batches, status, durationNs, sites } = JSON.parse(need(document, `#data-${index}`).textContent) as PageData
  const builder = new RunBuilder()
  const log = new EventLog()
  for (const batch of batches) {
    const decoded = { ...batch, bytes: fromBase64(batch.bytes) }
    builder.push(decoded)
    log.push(decoded)
  }
  if (status !== 'running') builder.finish(durationNs)
  const words = WORDS[document.documentElement.lang === 'fr' ? 'fr' : 'en']
  return { replay: new Replay(builder.model, log), sites, words }
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

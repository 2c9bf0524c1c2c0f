import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds } from '@shared/ids'
import type { RunEnd } from '@shared/run'
import type { ToWorker } from '../worker/protocol'

/**
 * Between the runner process and its owner. Every message names its run (the owner counts them from 1),
 * so that one that was already on its way when a run ended cannot be taken for the next run's.
 */
export type ToRunner =
  | ({ readonly type: 'start'; readonly run: number } & Omit<ToWorker, 'memory'>)
  | { readonly type: 'stop'; readonly run: number }
  /** One batch was dealt with. */
  | { readonly type: 'ack'; readonly run: number }

export type FromRunner =
  | { readonly type: 'started'; readonly run: number }
  /** `lastNs`: time of its last event. */
  | { readonly type: 'batch'; readonly run: number; readonly batch: EventBatch; readonly lastNs: Nanoseconds }
  /** `stuck`: the worker does not die; the owner has to kill the process. */
  | { readonly type: 'ended'; readonly run: number; readonly end: RunEnd; readonly stuck: boolean }

/** How many batches may be on their way: memory stays bounded when a snippet is faster than whoever listens. */
export const MOST_UNACKNOWLEDGED = 8

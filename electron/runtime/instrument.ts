import type { EventKind } from '@shared/events/kinds'
import type { TextId } from '@shared/ids'

/**
 * The one observer of a run, called by the loop at every step (after Trio's `Instrument`). What the
 * calls mean, field by field, stands in shared/events/kinds.ts. An instrument that throws is removed
 * and the run goes on.
 *
 * Calls are plain numbers, not objects: at a million events a second an object each would cost more
 * than the step that it describes.
 */
export interface Instrument {
  event(kind: EventKind, ns: number, site: number, task: number, a: number, b: number): void
  /** For the kinds in `TIMED`. `time` in ns since the run began, Infinity allowed. */
  timed(kind: EventKind, ns: number, site: number, task: number, time: number): void
  /** Interns a text; equal texts may or may not get the same id. */
  text(value: string): TextId
  /** The loop is about to wait, or the run has ended: make everything visible to the reader. */
  flush(): void
}

/**
 * The memory that a worker and its runner share: a ring of fixed-width event records and a ring of
 * text bytes beside it, with one small control block. Layout only; the writer is in
 * electron/worker, the reader in electron/runner.
 *
 * Record, 24 bytes, little-endian as the machine is:
 *   0  float64  ns
 *   8  uint32   kind | site << 8
 *  12  int32    task
 *  16  int32 a, int32 b     — or float64 time for the kinds in TIMED
 */
export const RECORD_BYTES = 24

/** 2^20 records: LIMITS in docs — a ring of 2^18 filled up within one 4 ms poll. */
export const RING_RECORDS = 1 << 20

export const TEXT_RING_BYTES = 1 << 22

/**
 * Int32 slots of the control block. Counts are of records or bytes since the run began, modulo 2^32.
 * The writer publishes with Atomics (every 256 records, and whenever its loop stops to wait), and
 * keeps `Written` by plain stores: a reader that sees it unchanged for one poll, or whose worker is
 * dead, may read up to it.
 */
export const Control = {
  EventsPublished: 0,
  EventsWritten: 1,
  EventsRead: 2,
  TextPublished: 3,
  TextRead: 4,
  /** 1 while the writer waits for room; the reader notifies on EventsRead / TextRead. */
  WriterWaits: 5,
  /** The reader adds one at each look, room or not: a full ring whose reader lives is worth waiting for. */
  ReaderAlive: 6,
  Slots: 16,
} as const

export interface RingMemory {
  readonly control: SharedArrayBuffer
  readonly records: SharedArrayBuffer
  readonly text: SharedArrayBuffer
}

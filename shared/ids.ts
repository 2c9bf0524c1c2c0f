/**
 * Branded ids and units. A brand costs nothing at run time; it keeps a task id from being passed
 * where a text id is meant, and seconds from being added to nanoseconds.
 */
declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** A run's row in the store; counts from 1. */
export type RunId = Brand<number, 'RunId'>

/** A task within one run, in the order of creation from 1. `<module>` is a task too. 0 means "no task". */
export type TaskId = Brand<number, 'TaskId'>

/** A text that the run interned, in the order of first use from 1. 0 means "no text". */
export type TextId = Brand<number, 'TextId'>
export const NO_TEXT = 0 as TextId

/** A place in the snippet: an index into the run's site table from 1. 0 means "no place known". */
export type SiteId = Brand<number, 'SiteId'>

/**
 * Anything else that a task can wait for or hold (future, lock, queue, wait group, native promise,
 * loop, span): one counter for all of them within a run, from 1.
 */
export type ObjectId = Brand<number, 'ObjectId'>

/** The unit of the snippet API, as in asyncio. */
export type Seconds = Brand<number, 'Seconds'>

/** The unit inside events: whole nanoseconds since the run began, monotonic. Exact up to 104 days. */
export type Nanoseconds = Brand<number, 'Nanoseconds'>

export const toNanoseconds = (seconds: number): Nanoseconds => Math.round(seconds * 1e9) as Nanoseconds

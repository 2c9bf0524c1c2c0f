/**
 * What a file may hold. Well above what a run comes to in practice (a million events are 3 MB), and low
 * enough that a small file made to unpack into a large one cannot take the machine's memory.
 */
export const MAX_FILE_BYTES = 128 * 1024 * 1024
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024
export const MAX_RUNS = 10_000
/** Over all runs of a file. An event can take one byte in a file and takes about a hundred when it is looked at. */
export const MAX_EVENTS = 10_000_000

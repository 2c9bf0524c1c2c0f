import { setFlagsFromString } from 'node:v8'

/**
 * What one run may take. Beyond it the worker ends and the run says why. Memory outside of V8's heap
 * (buffers) is not counted by V8; running out of that kills the runner process, not its owner.
 */
export const heapLimitMb = Number(process.env.TASKSCOPE_HEAP_MB) || 2048

/** Half of V8's space for young objects, in MB: a run makes many tasks at once and lives for seconds, and copying each twice costs most. */
const YOUNG_HALF_MB = 128

/** For the worker of a run. */
export const workerLimits = {
  maxOldGenerationSizeMb: heapLimitMb,
  // V8 counts three halves.
  maxYoungGenerationSizeMb: 3 * YOUNG_HALF_MB,
  // `gather(...tasks)` spreads its members onto the stack: room for a million.
  stackSizeMb: 16,
} as const

/**
 * Lets the workers that are made from now on begin with that space at its full size, where V8 would let
 * it grow from 1 MB. What is not written takes no memory. Only a flag of the whole process can say so.
 */
export const giveWorkersRoom = (): void => setFlagsFromString(`--min-semi-space-size=${YOUNG_HALF_MB}`)

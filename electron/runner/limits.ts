/**
 * What one run may take. Beyond it the worker ends and the run says why. Memory outside of V8's heap
 * (buffers) is not counted by V8; running out of that kills the runner process, not its owner.
 */
export const heapLimitMb = Number(process.env.TASKSCOPE_HEAP_MB) || 2048

/** For the worker of a run. */
export const workerLimits = {
  maxOldGenerationSizeMb: heapLimitMb,
  // A run makes many tasks at once and lives for seconds: room for the young ones saves copying each of them twice.
  maxYoungGenerationSizeMb: 192,
  // `gather(...tasks)` spreads its members onto the stack: room for a million.
  stackSizeMb: 16,
} as const

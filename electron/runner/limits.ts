/**
 * What one run may take. Beyond it the worker ends and the run says why. Memory outside of V8's heap
 * (buffers) is not counted by V8; running out of that kills the runner process, not its owner.
 */
export const heapLimitMb = Number(process.env.TASKSCOPE_HEAP_MB) || 2048
export const STACK_LIMIT_MB = 16

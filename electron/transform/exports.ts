const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What the modules of the snippet API export, values and types, by module. */
export const API_EXPORTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'asyncio',
    names(`
      run getRunningLoop currentTask allTasks
      sleep
      createTask ensureFuture Task Future
      wait ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION gather waitFor asCompleted shield
      timeout timeoutAt taskGroup
      Lock Event Condition Semaphore BoundedSemaphore Barrier
      Queue LifoQueue PriorityQueue
      CancelledError TimeoutError InvalidStateError QueueEmpty QueueFull BrokenBarrierError ExceptionGroup
      ContextVar copyContext
      iscoroutine iscoroutinefunction isfuture
      Coroutine Awaitable Timeout TaskGroup Handle TimerHandle EventLoop Context
      AsCompleted ExceptionContext Orderable Token
    `),
  ],
  ['taskscope', names('variant mark span VariantValue')],
])

/** What the modules of the snippet API export at run time, by module. */
export const API_EXPORTS: Readonly<Record<string, ReadonlySet<string>>> = {
  asyncio: new Set(
    (
      'run getRunningLoop currentTask allTasks sleep createTask ensureFuture Task Future wait ALL_COMPLETED ' +
      'FIRST_COMPLETED FIRST_EXCEPTION gather waitFor asCompleted shield timeout timeoutAt taskGroup Lock Event ' +
      'Condition Semaphore BoundedSemaphore Barrier Queue LifoQueue PriorityQueue CancelledError TimeoutError ' +
      'InvalidStateError QueueEmpty QueueFull BrokenBarrierError ExceptionGroup ContextVar copyContext iscoroutine ' +
      'iscoroutinefunction isfuture Coroutine Awaitable Timeout TaskGroup Handle TimerHandle EventLoop Context'
    ).split(' '),
  ),
  taskscope: new Set(['variant', 'mark', 'span']),
}

import { asCompleted } from './as-completed'
import { Barrier } from './barrier'
import { Context, ContextVar, copyContext } from './context'
import { Coroutine, Sleep, iscoroutine } from './coroutine'
import {
  BrokenBarrierError,
  CancelledError,
  ExceptionGroup,
  InvalidStateError,
  QueueEmpty,
  QueueFull,
  TimeoutError,
} from './errors'
import { type Awaitable, Future, isfuture } from './future'
import { gather } from './gather'
import { Handle, TimerHandle } from './handles'
import { iscoroutinefunction } from './lowered'
import { EventLoop, type TaskOptions } from './loop'
import { runningLoop } from './program'
import { LifoQueue, PriorityQueue, Queue } from './queues'
import { run } from './run'
import { BoundedSemaphore, Semaphore } from './semaphore'
import { Condition, Event, Lock } from './sync'
import { Task } from './task'
import { TaskGroup, taskGroup } from './task-group'
import { Timeout, timeout, timeoutAt } from './timeout'
import { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, shield, wait, waitFor } from './waiting'

/** Comes back after `delay` seconds with `result`; 0 or less gives way for one turn of the loop. */
function sleep<T = undefined>(delay: number, result?: T): Coroutine<T> {
  if (typeof delay !== 'number' || Number.isNaN(delay)) throw new TypeError('sleep() takes a number of seconds')
  return new Sleep(delay, result as T)
}

/** Schedules a coroutine in the running loop. @throws TypeError for anything else. */
function createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T> {
  return runningLoop().createTask(coroutine, options)
}

/** A future as it is; a coroutine as a task; a native promise as a future. */
const ensureFuture = <T>(awaitable: Awaitable<T>): Future<T> => runningLoop().ensureFuture(awaitable)

/** The task whose step is under way, or null. */
const currentTask = (): Task | null => runningLoop().current

/** The tasks of the running loop that are not done. */
const allTasks = (): Set<Task> => new Set(runningLoop().liveTasks())

/** What a snippet gets from `import * as asyncio from 'asyncio'`. */
export const asyncio = {
  run,
  getRunningLoop: runningLoop,
  currentTask,
  allTasks,
  sleep,
  createTask,
  ensureFuture,
  Task,
  Future,
  wait,
  ALL_COMPLETED,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  gather,
  waitFor,
  asCompleted,
  shield,
  timeout,
  timeoutAt,
  Timeout,
  taskGroup,
  TaskGroup,
  Lock,
  Event,
  Condition,
  Semaphore,
  BoundedSemaphore,
  Barrier,
  Queue,
  LifoQueue,
  PriorityQueue,
  CancelledError,
  TimeoutError,
  InvalidStateError,
  QueueEmpty,
  QueueFull,
  BrokenBarrierError,
  ExceptionGroup,
  Context,
  ContextVar,
  copyContext,
  iscoroutine,
  iscoroutinefunction,
  isfuture,
  Coroutine,
  EventLoop,
  Handle,
  TimerHandle,
} as const

/** What the types must refuse. Each line that is refused stands below its `@ts-expect-error`. */
import * as asyncio from 'asyncio'
import { mark, span, variant } from 'taskscope'

async function job(n: number): Promise<number> {
  await asyncio.sleep(n)
  return n
}

export async function waiting(): Promise<void> {
  const a = asyncio.createTask(job(1))
  const b = asyncio.createTask(job(2))
  // @ts-expect-error a coroutine is not a task
  await asyncio.wait([job(1)])
  // @ts-expect-error nor is it among tasks
  await asyncio.wait([a, job(1)])
  // @ts-expect-error nor is a native promise
  await asyncio.wait([Promise.resolve(1)])
  // @ts-expect-error nor is a coroutine of the library
  await asyncio.wait([asyncio.sleep(1)])
  // @ts-expect-error tasks are passed as one iterable
  await asyncio.wait(a, b)
  // @ts-expect-error even when there is only one
  await asyncio.wait(a)
  // @ts-expect-error numbers are no tasks
  await asyncio.wait([1, 2])
  // @ts-expect-error no such mode
  await asyncio.wait([a, b], { returnWhen: 'FIRST' })
  // @ts-expect-error the timeout is an option
  await asyncio.wait([a, b], 2)
  const [done] = await asyncio.wait([a, b])
  // @ts-expect-error a set of tasks of numbers
  const texts: Set<asyncio.Task<string>> = done
  // @ts-expect-error gather takes its awaitables one by one
  await asyncio.gather([a, b])
  // @ts-expect-error and only awaitables
  await asyncio.gather(a, 3)
  // @ts-expect-error a function that was not called
  await asyncio.gather(job)
  // @ts-expect-error the order of the results is that of the arguments
  const [s]: [string] = await asyncio.gather(a)
  // @ts-expect-error waitFor needs a limit, or null
  await asyncio.waitFor(a)
  // @ts-expect-error not an awaitable
  await asyncio.waitFor(5, 1)
  // @ts-expect-error one iterable here too
  asyncio.asCompleted(a, b)
  // @ts-expect-error not an awaitable
  asyncio.shield(1)
  console.log(texts, s)
}

export async function tasks(): Promise<void> {
  // @ts-expect-error the coroutine, not its function
  asyncio.createTask(job)
  // @ts-expect-error no coroutine at all
  asyncio.createTask(42)
  const task = asyncio.createTask(job(1))
  // @ts-expect-error it is a task already
  asyncio.createTask(task)
  // @ts-expect-error the name is an option
  asyncio.createTask(job(1), 'name')
  // @ts-expect-error run takes a coroutine
  asyncio.run(task)
  // @ts-expect-error a task sets its own result
  task.setResult(3)
  // @ts-expect-error tasks are made by createTask()
  new asyncio.Task(job(1))
  // @ts-expect-error a coroutine is no task
  const wrong: asyncio.Task<number> = job(1)
  // @ts-expect-error nor a future
  const worse: asyncio.Future<number> = job(1)
  // @ts-expect-error its result is a number
  const text: string = await task
  // @ts-expect-error there may be no current task
  asyncio.currentTask().getName()
  // @ts-expect-error seconds
  await asyncio.sleep('1')
  const future = asyncio.getRunningLoop().createFuture<number>()
  // @ts-expect-error a future of a number
  future.setResult('one')
  // @ts-expect-error an Error
  future.setException('no')
  // @ts-expect-error a plain future has no name
  future.getName()
  console.log(wrong, worse, text)
}

export async function scopes(): Promise<void> {
  // @ts-expect-error the body is an async function
  await asyncio.timeout(1, () => 5)
  // @ts-expect-error not its coroutine
  await asyncio.timeout(1, job(1))
  // @ts-expect-error the limit comes first
  await asyncio.timeout(async () => 5)
  await asyncio.taskGroup(async (group) => {
    // @ts-expect-error a coroutine
    group.createTask(asyncio.createTask(job(1)))
    // @ts-expect-error a group can't be rescheduled
    group.reschedule(1)
  })
}

export async function synchronisation(): Promise<void> {
  // @ts-expect-error how many parties?
  new asyncio.Barrier()
  const lock = new asyncio.Lock()
  // @ts-expect-error the body is an async function
  await lock.with(() => {})
  // @ts-expect-error a lock has no value
  lock.notify()
  const queue = new asyncio.Queue<number>()
  // @ts-expect-error a queue of numbers
  await queue.put('one')
  // @ts-expect-error what can't be ordered
  new asyncio.PriorityQueue<{ priority: number }>()
  const variable = new asyncio.ContextVar<number>('variable')
  // @ts-expect-error a variable of a number
  variable.set('one')
  const other = new asyncio.ContextVar<string>('other')
  // @ts-expect-error the token of another variable
  variable.reset(other.set('x'))
  const loop = asyncio.getRunningLoop()
  // @ts-expect-error the arguments must fit the function
  loop.callSoon((n: number) => n, 'one')
  // @ts-expect-error the delay comes first
  loop.callLater(console.log, 1)
}

export function recording(): void {
  // @ts-expect-error at least one value
  variant('mode')
  // @ts-expect-error strings, numbers and booleans
  variant('mode', { a: 1 })
  // @ts-expect-error one of its values
  const mode: 'c' = variant('mode', 'a', 'b')
  // @ts-expect-error a label
  mark()
  // @ts-expect-error what to do meanwhile
  span('label')
  console.log(mode)
}

/** What the types must say: `expectType<T>(value)` holds when the value's type is exactly `T`. */
import * as asyncio from 'asyncio'
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { span, variant } from 'taskscope'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** @param _same can only be passed when the two types differ, which makes the call an error. */
function expectType<Expected>() {
  return <Actual>(_actual: Actual, ..._same: Same<Actual, Expected> extends true ? [] : [never]): void => {}
}

async function count(): Promise<number> {
  return 1
}

async function word(): Promise<string> {
  return 'one'
}

async function nothing() {
  await asyncio.sleep(1)
}

export async function waiting(): Promise<void> {
  const a = asyncio.createTask(count())
  const b = asyncio.createTask(word(), { name: 'b' })
  const future = asyncio.getRunningLoop().createFuture<string>()
  expectType<asyncio.Task<number>>()(a)
  expectType<asyncio.Task<void>>()(asyncio.createTask(nothing()))
  expectType<asyncio.Task<string>>()(asyncio.createTask(asyncio.sleep(1, 'slept')))

  expectType<[done: Set<asyncio.Task<number>>, pending: Set<asyncio.Task<number>>]>()(await asyncio.wait([a]))
  const [mixed] = await asyncio.wait([a, b])
  expectType<Set<asyncio.Task<number> | asyncio.Task<string>>>()(mixed)
  const [futures] = await asyncio.wait(new Set([future]), { timeout: null, returnWhen: asyncio.FIRST_EXCEPTION })
  expectType<Set<asyncio.Future<string>>>()(futures)
  for (const each of (await asyncio.wait([a, future]))[0]) expectType<number | string>()(each.result())

  expectType<[number, string, string, void]>()(await asyncio.gather(a, word(), future, nothing()))
  const many = [a, a]
  expectType<number[]>()(await asyncio.gather(...many))
  expectType<[]>()(await asyncio.gather())
  expectType<[number | Error, string | Error]>()(await asyncio.gather(a, b, { returnExceptions: true }))
  expectType<(number | Error)[]>()(await asyncio.gather(...many, { returnExceptions: true }))
  expectType<[number]>()(await asyncio.gather(a, { returnExceptions: false }))
  expectType<boolean>()(asyncio.gather(a).cancel('enough'))

  expectType<number>()(await asyncio.waitFor(count(), 1))
  expectType<string>()(await asyncio.waitFor(future, null))
  for (const next of asyncio.asCompleted([a, b])) expectType<number | string>()(await next)
  for await (const value of asyncio.asCompleted([count(), count()], { timeout: 3 })) expectType<number>()(value)
  expectType<asyncio.Future<number>>()(asyncio.shield(a))
  expectType<asyncio.Task<number>>()(asyncio.ensureFuture(a))
  expectType<asyncio.Task<number>>()(asyncio.ensureFuture(count()))
  expectType<asyncio.Future<string>>()(asyncio.ensureFuture(future))
}

export async function natively(): Promise<void> {
  const task = asyncio.createTask(count())
  expectType<[number, string, string]>()(await Promise.all([task, word(), readFile('x', 'utf8')]))
  expectType<number | void>()(await Promise.race([task, delay(10)]))
  await asyncio.gather(delay(10), fetch('https://example.org'))
}

export async function callbacks(): Promise<void> {
  const task = asyncio.createTask(count())
  task.addDoneCallback((done) => expectType<number>()(done.result()))
  const finished = (done: asyncio.Task): void => console.log(done.getName())
  task.addDoneCallback(finished, { context: asyncio.copyContext() })
  expectType<number>()(task.removeDoneCallback(finished))
  const loop = asyncio.getRunningLoop()
  expectType<asyncio.TimerHandle>()(loop.callLater(1, console.log, 'later', 1))
  loop.callSoon((name: string, n: number) => console.log(name, n), 'name', 2)
  loop.setExceptionHandler((_loop, context) => console.log(context.exception?.message, context.task?.getName()))
  loop.setExceptionHandler(null)
}

export async function scopes(): Promise<number> {
  expectType<number>()(await asyncio.timeout(1, async () => 5))
  expectType<number | null>()(await asyncio.timeoutAt(null, async (scope) => scope.when()))
  const results = await asyncio.taskGroup(async (group) => [group.createTask(count()), group.createTask(count())])
  expectType<asyncio.Task<number>[]>()(results)
  expectType<number>()(await new asyncio.Lock().with(count))
  expectType<true>()(await new asyncio.Event().wait())
  expectType<number>()(await new asyncio.Condition().waitFor(() => 3))
  const queue = new asyncio.PriorityQueue<[priority: number, name: string]>()
  expectType<[priority: number, name: string]>()(await queue.get())
  const limited = new asyncio.ContextVar('limit', { default: 3 })
  expectType<number>()(limited.get())
  expectType<number | null>()(limited.get(null))
  limited.reset(limited.set(4))
  return asyncio.copyContext().run((n: number) => n + limited.get(), 1)
}

export function checks(thing: unknown): void {
  if (asyncio.isfuture(thing)) console.log(thing.done())
  if (asyncio.iscoroutine(thing)) asyncio.createTask(thing)
  if (asyncio.iscoroutinefunction(thing)) asyncio.createTask(thing())
  if (thing instanceof asyncio.Task) console.log(thing.getName())
  if (thing instanceof asyncio.ExceptionGroup) console.log(thing.exceptions.length, thing.errors.length)
  if (thing instanceof asyncio.CancelledError) throw thing
}

export async function recording(): Promise<void> {
  const mode = variant('mode', asyncio.FIRST_COMPLETED, asyncio.ALL_COMPLETED)
  expectType<'FIRST_COMPLETED' | 'ALL_COMPLETED'>()(mode)
  await asyncio.wait([asyncio.createTask(count())], { returnWhen: mode })
  expectType<1 | 2 | true>()(variant('limit', 1, 2, true))
  expectType<number>()(await span('load', async () => 5))
  expectType<number>()(span('compute', () => 5))
}

// At the top level run() blocks, with or without await.
expectType<number>()(asyncio.run(count()))
expectType<number>()(await asyncio.run(count(), { debug: true }))

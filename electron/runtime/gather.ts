import { GroupEnd, GroupMode } from '@shared/events/kinds'
import { CancelledError } from './errors'
import { type Awaitable, Future, type Subject, Waiter } from './future'
import { type WaitGroup, openGroup } from './group'
import { isThenable } from './native'
import { runningLoop } from './program'

/** Cancelling it cancels the members, and it is done when they are. */
class GatheringFuture extends Waiter<unknown[]> {
  readonly #children: readonly Future[]
  cancelRequested = false

  constructor(children: readonly Future[], subject: Subject) {
    super(subject)
    this.#children = children
  }

  override cancel(message: string | null = null): boolean {
    if (this.done()) return false
    let any = false
    for (const child of this.#children) if (child.cancel(message)) any = true
    if (any) this.cancelRequested = true
    return any
  }
}

/**
 * The results of all, in the order of the arguments. The first exception goes to whoever awaits; the
 * others run on. With `{ returnExceptions: true }` as last argument exceptions stand among the results.
 */
export function gather(...args: unknown[]): Future<unknown[]> {
  const returnExceptions = takeOptions(args)
  const loop = runningLoop()
  if (args.length === 0) {
    const empty = loop.createFuture<unknown[]>()
    empty.setResult([])
    return empty
  }
  let outer: GatheringFuture | null = null
  let group: WaitGroup | null = null
  let finished = 0
  let distinct = 0
  const children: Future[] = []

  const close = (end: GroupEnd): void => group?.close(end)
  const onDone = (future: Future): void => {
    finished++
    if (outer === null || outer.done()) {
      future.markRetrieved()
      return
    }
    if (!returnExceptions) {
      const failure = future.cancelled() ? [future.takeCancelledError()] : future.failure()
      if (failure !== null) {
        close(future.cancelled() ? GroupEnd.Cancelled : GroupEnd.Failed)
        outer.chain = future.chain
        outer.setException(failure[0])
        return
      }
    }
    if (finished < distinct) return
    const results = children.map(outcomeOf)
    close(outer.cancelRequested ? GroupEnd.Cancelled : GroupEnd.Satisfied)
    // The last argument's error, not that of the one that ended last: CPython's loop over the children rebinds its name.
    if (outer.cancelRequested) outer.setException(children.at(-1)!.takeCancelledError())
    else outer.setResult(results)
  }

  const futures = new Map<unknown, Future>()
  for (const arg of args) {
    let future = futures.get(arg)
    if (future === undefined) {
      if (Array.isArray(arg))
        throw new TypeError('gather() takes tasks as separate arguments, not a list: write gather(...tasks)')
      future = loop.ensureFuture(arg as Awaitable<unknown>)
      distinct++
      futures.set(arg, future)
      future.watch(onDone)
    }
    children.push(future)
  }
  group = openGroup(GroupMode.Gather, futures.values())
  outer = new GatheringFuture(children, group.subject)
  return outer
}

/** Takes `{ returnExceptions }` off the end of the arguments. */
function takeOptions(args: unknown[]): boolean {
  const last = args.at(-1)
  if (typeof last !== 'object' || last === null || last instanceof Future || isThenable(last)) return false
  if (!('returnExceptions' in last) && Object.keys(last).length > 0) return false
  if (Array.isArray(last)) return false
  args.pop()
  return Boolean((last as { returnExceptions?: unknown }).returnExceptions)
}

function outcomeOf(future: Future): unknown {
  if (future.cancelled()) return new CancelledError(future.lastCancelMessage() ?? '')
  const failure = future.failure()
  return failure === null ? future.value : failure[0]
}

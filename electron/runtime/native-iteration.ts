import type { SiteId } from '@shared/ids'
import { siteOf } from '@shared/sites'
import { program } from './program'

type Method = (this: unknown, ...args: unknown[]) => unknown
/** Asks the iterator, and gives what it answered. */
type Request = (ask: () => unknown) => unknown
type Inner = Partial<Record<'next' | 'return' | 'throw', Method | null>>

/**
 * What `for await` and `yield*` of the JavaScript model iterate in place of `iterable`: each request goes on to its
 * iterator, with the reads and calls that V8 makes itself, in their order, and what comes back goes to V8 as it is,
 * so that it awaits what it would have awaited. Each goes through `request`.
 *
 * @param site of the loop or `yield*`; its name is the iterable's text.
 * @throws TypeError where V8 would
 */
export function watched(iterable: unknown, site: number, request: Request): object {
  const source = iterable as Record<symbol, unknown>
  const asynchronous = source[Symbol.asyncIterator]
  const isAsync = asynchronous !== undefined && asynchronous !== null
  const method = isAsync ? asynchronous : source[Symbol.iterator]
  if (typeof method !== 'function')
    throw new TypeError(`${siteOf(program.sites, site as SiteId)?.name ?? 'It'} is not async iterable`)
  const symbol = isAsync ? Symbol.asyncIterator : Symbol.iterator
  const inner = (method as Method).call(iterable)
  if ((typeof inner !== 'object' && typeof inner !== 'function') || inner === null)
    throw new TypeError(`Result of the ${String(symbol.description)} method is not an object`)
  const iterator = watchedIterator(inner, request)
  return { [symbol]: () => iterator }
}

function watchedIterator(inner: Inner, request: Request): object {
  const { next } = inner
  const forward = (method: Method | null | undefined) => {
    if (method === undefined || method === null) return undefined
    return (...args: unknown[]): unknown => request(() => method.apply(inner, args))
  }
  return {
    next: forward(next),
    get return() {
      return forward(inner.return)
    },
    get throw() {
      return forward(inner.throw)
    },
  }
}

import { UserError } from '@shared/errors'
import type { Settings } from '@shared/settings'
import type { Bridge, PushName, Pushes, RequestArgs, RequestName, RequestResults } from '@shared/contract'
import { firstPaint } from './first-paint'

/** Main refused or could not do what was asked. */
export class RequestError extends UserError {
  override readonly name = 'RequestError'
}

/** The window's side of the contract. */
export interface Backend {
  /** @throws {RequestError} */
  request<K extends RequestName>(name: K, args: RequestArgs<K>): Promise<RequestResults[K]>
  /** Gives back the function that ends the subscription. */
  on<K extends PushName>(name: K, listener: (payload: Pushes[K]) => void): () => void
}

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
/** The window was there before: a new page in it, as after a change of the language. */
export const isLoadedAgain = navigation?.type === 'reload'

/** What goes before requests; null: nothing does any more. */
let first: Promise<unknown> | null = null
goFirst(firstPaint)

/**
 * Lets something go before all requests: the first of them makes main load all that is behind the window. That would
 * compete with the first picture, and the page's own files would have to wait for it. A page that is loaded again
 * has that behind it, and asks for its settings before anything else.
 */
export function goFirst(work: Promise<unknown>): void {
  if (isLoadedAgain) return
  const all = Promise.allSettled([first, work]).then(() => {
    if (first === all) first = null
  })
  first = all
}

function connect(bridge: Bridge): Backend {
  return {
    async request(name, args) {
      while (first !== null) await first
      const answer = await bridge.request(name, args)
      if (!answer.ok) throw new RequestError(answer.message)
      return answer.value
    },
    on: (name, listener) => bridge.on(name, listener),
  }
}

/** The one that the preload put on the page. Only here is that touched. */
export const backend: Backend = connect(window.taskscope)

/** Known before anything is asked. A page that is loaded again asks for the present ones. */
export const settingsAtStart: Settings = window.taskscope.settings

/** Takes in a file that was dropped on the window: `files.arrived` comes. @throws TypeError where it is none from a disk */
export const openFile = (file: File): void => window.taskscope.openFile(file)

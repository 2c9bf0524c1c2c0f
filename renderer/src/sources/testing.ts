import type { Pushes, PushName, RequestArgs, RequestName, RequestResults } from '@shared/contract'
import type { Backend } from '../bridge'

type Answers = { [K in RequestName]?: (args: RequestArgs<K>) => RequestResults[K] | Promise<RequestResults[K]> }

/** The far end of the bridge, for tests: answers as it is told, and pushes when it is told. */
export class FarEnd implements Backend {
  readonly #answers: Answers
  readonly #listeners = new Map<PushName, Set<(payload: never) => void>>()

  constructor(answers: Answers) {
    this.#answers = answers
  }

  async request<K extends RequestName>(name: K, args: RequestArgs<K>): Promise<RequestResults[K]> {
    const answer = this.#answers[name]
    if (!answer) throw new Error(`Not asked for in this test: ${name}`)
    return await answer(args)
  }

  on<K extends PushName>(name: K, listener: (payload: Pushes[K]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  push<K extends PushName>(name: K, payload: Pushes[K]): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as (payload: Pushes[K]) => void)(payload)
  }

  /** How many subscriptions are open. */
  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, set) => sum + set.size, 0)
  }
}

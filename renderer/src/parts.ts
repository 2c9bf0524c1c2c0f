import type { Parts } from '@shared/parts'

/** Other work goes before for at most so long, in ms. */
const PATIENCE = 100

/** A window that nobody sees draws no frames: there work waits so long instead, in ms. */
const HIDDEN_FRAME = 100

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Does the work as soon as inputs and frames have had their turn. */
export function soon(work: () => void): void {
  waiting.push(work)
  channel.port2.postMessage(null)
}

/** Does the work after the next frame: in it, it would keep the picture waiting that answers an input. */
export function afterFrame(work: () => void): void {
  if (document.hidden) {
    setTimeout(work, HIDDEN_FRAME)
    return
  }
  const frame = requestAnimationFrame(() => {
    document.removeEventListener('visibilitychange', giveUpFrame)
    soon(work)
  })
  // Hidden before the frame came, the window draws it only when it is seen again.
  function giveUpFrame(): void {
    document.removeEventListener('visibilitychange', giveUpFrame)
    cancelAnimationFrame(frame)
    setTimeout(work, HIDDEN_FRAME)
  }
  document.addEventListener('visibilitychange', giveUpFrame)
}

/** Resolved when the window has nothing more urgent to do. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }))

/** Goes on with the work for about so many ms; undefined: there is more to do. */
export function workFor<T>(parts: Parts<T>, ms: number): T | undefined {
  const until = performance.now() + ms
  do {
    const { done, value } = parts.next()
    if (done) return value
  } while (performance.now() < until)
  return undefined
}

/** Repeated work gets so much time after a frame at most, in ms: inputs wait no longer for it. */
const PART_MS = 2
/** It rests for so many times as long as it took. */
const REST = 19

/**
 * What is worked out again and again while a run goes on, and takes longer the longer that is: each time in
 * parts, and then it rests, so that it takes a twentieth of the window's time at most.
 */
export class RepeatedWork<T> {
  readonly #now: () => number
  #begun: Parts<T> | null = null
  #took = 0
  #restsUntil = -Infinity

  constructor(now = () => performance.now()) {
    this.#now = now
  }

  /** Whether something is begun and not done. */
  get isUnderWay(): boolean {
    return this.#begun !== null
  }

  /** Goes on for about so many ms with what was begun, or begins; undefined: there is more to do, or it rests. */
  work(begin: () => Parts<T>, ms = PART_MS): T | undefined {
    const from = this.#now()
    if (this.#begun === null) {
      if (from < this.#restsUntil) return undefined
      this.#begun = begin()
      this.#took = 0
    }
    const result = workFor(this.#begun, ms)
    const until = this.#now()
    this.#took += until - from
    if (result === undefined) return undefined
    this.#begun = null
    this.#restsUntil = until + REST * this.#took
    return result
  }

  /** Gives up what was begun: it would be out of date. */
  drop(): void {
    this.#begun = null
  }
}

/** Does the work for so many ms at a time, and whenever the window is idle: what takes no longer is done at once. */
export async function workIdly<T>(parts: Parts<T>, ms: number): Promise<T> {
  for (;;) {
    const result = workFor(parts, ms)
    if (result !== undefined) return result
    await idle()
  }
}

/** What takes less than this may be done every frame, in ms. */
const CHEAP = 2
/** Dear work takes one part in so many of the time at most. */
const PARTS = 9

/** Keeps what a live run asks for over and over from taking all the time there is. */
export class Pace {
  #pauseUntil = 0

  /** Whether the pause after the last time is over. */
  get isDue(): boolean {
    return performance.now() >= this.#pauseUntil
  }

  /** Does the work now, due or not. */
  do<T>(work: () => T): T {
    const begin = performance.now()
    const result = work()
    const end = performance.now()
    if (end - begin >= CHEAP) this.#pauseUntil = end + (PARTS - 1) * (end - begin)
    return result
  }
}

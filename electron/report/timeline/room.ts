/** Stretches of a lane that are taken, so that no text comes to lie on what it does not belong to. */
export class Room {
  /** Ascending by their starts. */
  readonly #taken: (readonly [number, number])[] = []

  take(start: number, end: number): void {
    const at = this.#taken.findLastIndex(([other]) => other <= start) + 1
    this.#taken.splice(at, 0, [start, end])
  }

  /** Takes the first free place of this width between two x; null where there is none. */
  place(from: number, to: number, width: number): number | null {
    let x = from
    for (const [start, end] of this.#taken) if (end > x && start < x + width) x = end
    if (x + width > to) return null
    this.take(x, x + width)
    return x
  }
}

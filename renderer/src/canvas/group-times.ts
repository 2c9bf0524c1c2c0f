import type { Group } from '@shared/timeline/objects'
import type { RunModel } from '@shared/timeline/model'

/** So many groups in a row are passed over together. */
const BLOCK = 128

/** Of the groups of a block: when the last of them ends, and how long the longest lasts, in ns; Infinity while one is open. */
interface Span {
  readonly endNs: number
  readonly longestNs: number
}

/** The wait groups of a run by their times, so that a picture finds those in sight among a hundred thousand. */
export class GroupTimes {
  readonly #model: RunModel
  /** In the order in which they were opened. */
  readonly #groups: Group[] = []
  /** Over those of the model that are not among `#groups` yet: an iterator that was not led to its end goes on with what is added. */
  readonly #more: Iterator<Group>
  /** By block, of those that are full and closed: they change no more. */
  readonly #spans: Span[] = []

  constructor(model: RunModel) {
    this.#model = model
    this.#more = model.groups.values()
  }

  /** Those that are open between two times and last at least so long, and a few others. */
  *between(startNs: number, endNs: number, leastNs: number): Generator<Group> {
    while (this.#groups.length < this.#model.groups.size) this.#groups.push(this.#more.next().value as Group)
    for (let first = 0; first < this.#groups.length && this.#groups[first]!.openNs <= endNs; first += BLOCK) {
      const span = this.#spanOf(first / BLOCK)
      if (span.endNs < startNs || span.longestNs < leastNs) continue
      yield* this.#groups.slice(first, first + BLOCK)
    }
  }

  #spanOf(block: number): Span {
    const known = this.#spans[block]
    if (known !== undefined) return known
    const groups = this.#groups.slice(block * BLOCK, (block + 1) * BLOCK)
    const endNs = groups.reduce((last, { closeNs }) => Math.max(last, closeNs), 0)
    const longestNs = groups.reduce((longest, { openNs, closeNs }) => Math.max(longest, closeNs - openNs), 0)
    const span = { endNs, longestNs }
    if (groups.length === BLOCK && endNs < Infinity) this.#spans[block] = span
    return span
  }
}

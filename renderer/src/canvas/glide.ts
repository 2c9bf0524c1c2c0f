import { isMotionReduced } from '../motion'
import type { Viewport } from './viewport'

const DURATION_MS = 150

/** Moves a viewport to another in a short while, so that the eye can follow; at once where motion is reduced. */
export class Glide {
  readonly #step: (viewport: Viewport) => void
  #frame = 0

  constructor(step: (viewport: Viewport) => void) {
    this.#step = step
  }

  start(from: Viewport, to: Viewport): void {
    this.stop()
    if (isMotionReduced()) {
      this.#step(to)
      return
    }
    const begin = performance.now()
    const advance = (now: number): void => {
      const done = Math.min(Math.max((now - begin) / DURATION_MS, 0), 1)
      this.#frame = done < 1 ? requestAnimationFrame(advance) : 0
      this.#step(done < 1 ? between(from, to, 1 - (1 - done) ** 3) : to)
    }
    this.#frame = requestAnimationFrame(advance)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }
}

const between = (from: Viewport, to: Viewport, share: number): Viewport => ({
  leftNs: from.leftNs + (to.leftNs - from.leftNs) * share,
  nsPerPx: from.nsPerPx + (to.nsPerPx - from.nsPerPx) * share,
  scrollTop: from.scrollTop + (to.scrollTop - from.scrollTop) * share,
  folds: to.folds,
})

import type { Replay } from '@shared/replay/state'

/** The console up to the present; what comes later leaves its place empty. */
export class ConsolePane {
  readonly #pane: HTMLElement | null
  readonly #items: readonly HTMLElement[]
  readonly #replay: Replay
  #shown: number

  constructor(root: HTMLElement, replay: Replay, onSeek: (position: number) => void) {
    this.#pane = root.querySelector('.output')
    this.#items = Array.from(this.#pane?.children ?? []) as HTMLElement[]
    this.#replay = replay
    this.#shown = this.#items.length
    const { instant } = replay.model.console.columns
    this.#items.forEach((item, line) => {
      item.querySelector('time')?.addEventListener('click', () => onSeek(replay.positions.instant[instant[line]!]! + 1))
    })
  }

  update(): void {
    const shown = Math.min(this.#replay.consoleLength, this.#items.length)
    for (let line = Math.min(shown, this.#shown); line < Math.max(shown, this.#shown); line++) {
      this.#items[line]!.classList.toggle('later', line >= shown)
    }
    this.#shown = shown
    if (this.#pane === null) return
    // The present is at the lower edge, as in a terminal: what comes later would only be empty room.
    const last = this.#items[shown - 1]?.getBoundingClientRect().bottom ?? -Infinity
    this.#pane.scrollTop += Math.max(last - this.#pane.getBoundingClientRect().bottom, -this.#pane.scrollTop)
  }
}

const WIDTH = 30

/** A bar on stderr while something takes long; nothing where that is not a terminal. */
export class ProgressBar {
  readonly #isShown = process.stderr.isTTY

  update(done: number, total: number, text = ''): void {
    if (!this.#isShown) return
    const filled = Math.round((done / Math.max(total, 1)) * WIDTH)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
    // Cut to the terminal, as a line that wraps could not be taken back.
    const line = `${bar} ${Math.floor(done)} of ${total}  ${text}`.slice(0, (process.stderr.columns || 80) - 1)
    process.stderr.write(`\r\u001b[K${line}`)
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K')
  }
}

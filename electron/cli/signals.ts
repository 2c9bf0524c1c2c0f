/** Signals that end a run, which is kept, and the exit codes that say so. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** A signal so long after the first one means that the user has had enough; sooner, it is an echo of the first. */
const PATIENCE_MS = 1000

/** Calls `stop` at the first signal, whose exit code is then in `code`. */
export function onSignal(stop: () => void): { code?: number } {
  const interruption: { code?: number } = {}
  for (const [signal, code] of Object.entries(SIGNALS)) {
    let since = 0
    process.on(signal, () => {
      if (since > 0 && performance.now() - since > PATIENCE_MS) process.exit(code)
      since ||= performance.now()
      interruption.code ??= code
      stop()
    })
  }
  return interruption
}

/** Ends a script: says what went wrong, in its own words, and makes the process's exit code 1. */
export function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

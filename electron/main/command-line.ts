import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/**
 * Runs the command line in this process, and ends it with its exit code. An installed program has no
 * other Node: its binary cannot be used as one (the RunAsNode fuse is off). No window, one instance or many.
 */
export function runCommandLine(args: readonly string[]): void {
  const file = join(import.meta.dirname, 'cli.js')
  process.argv = [process.argv[0]!, file, ...args]
  app.dock?.hide()
  // A utility process, in which snippets run, can only be started from then on.
  void app
    .whenReady()
    .then(() => import(pathToFileURL(file).href))
    .catch((error: unknown) => {
      process.stderr.write(`taskscope could not be started: ${error instanceof Error ? error.stack : String(error)}\n`)
      process.exitCode = 70
    })
    .then(() => flush(process.stdout))
    .then(() => flush(process.stderr))
    .then(() => app.exit(Number(process.exitCode ?? 0)))
}

/** Writing to a pipe takes time on Windows. Resolves also where nobody reads any more. */
const flush = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve())
  })

import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
export const EXAMPLES = join(ROOT, 'resources/examples')

/** The document that `run --json` prints, as far as these tests look at it. */
interface RunDocument {
  readonly run: { readonly id: number }
  readonly tasks: readonly unknown[]
}

/** The command line as it is built in `out/`; what it prints. */
const taskscope = (...args: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs a file on the virtual clock and writes the run as a report into `folder`. */
export function exportFile(file: string, format: string, folder: string): { path: string; tasks: number } {
  const database = ['--db', join(folder, 'runs.db')]
  const { run, tasks } = JSON.parse(taskscope('run', file, '--clock', 'virtual', '--json', ...database)) as RunDocument
  const path = join(folder, `run.${format}`)
  taskscope('export', String(run.id), '--format', format, '--out', path, ...database)
  return { path, tasks: tasks.length }
}

/** Debian's Chromium, which has no sandbox for root. SwiftShader draws where there is no graphics card. */
export const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
}

import { execFileSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { flameRows } from './flame-data.ts'

const CLI = resolve(import.meta.dirname, '../../out/main/cli.js')

/** 250 clients, so many requests each, a task for each: 200,000 events a second. */
export const manyTasks = (requests: number): string => `import * as asyncio from 'asyncio'

async function request(seconds: number) {
  await asyncio.sleep(seconds)
}

async function client(id: number) {
  for (let round = 0; round < ${requests}; round++) {
    const seconds = ((id * 31 + round * 17) % 25) / 1000
    await asyncio.createTask(request(seconds), { name: \`request \${id}.\${round}\` })
  }
}

async function main() {
  await asyncio.gather(...Array.from({ length: 250 }, (_, id) => client(id)))
}

asyncio.run(main())
`

/** Together 100,000 tasks and 1.1 million events. */
const REQUESTS = 399

/** One recorded run, as each of the programs that show it wants it. */
export interface BigRun {
  readonly events: number
  readonly tasks: number
  /** The app's own database, in which it is run 1. */
  readonly database: string
  /** Chrome's trace format. */
  readonly trace: string
  readonly traceBytes: number
  /** Rows of bars for flame-chart-js. */
  readonly flame: string
  readonly bars: number
}

/** Runs the snippet on the real clock and exports it, all into `folder`. */
export function recordBigRun(folder: string): BigRun {
  const [snippet, database, trace, flame] = ['big.ts', 'taskscope.db', 'run.trace.json', 'run.flame.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  writeFileSync(snippet, manyTasks(REQUESTS))
  taskscope('run', snippet, '--db', database)
  taskscope('export', '1', '--format', 'trace', '--out', trace, '--db', database)
  const rows = flameRows(readFileSync(trace, 'utf8'))
  writeFileSync(flame, JSON.stringify(rows))
  const [run] = JSON.parse(taskscope('list', '--json', '--db', database)) as [{ events: number; tasks: number }]
  const bars = rows.reduce((sum, row) => sum + row.length, 0)
  return { ...run, database, trace, traceBytes: statSync(trace).size, flame, bars }
}

const taskscope = (...args: string[]): string =>
  execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

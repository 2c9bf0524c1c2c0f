import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** Something that kept the page's thread from anything else. In ms. */
export interface MainTask {
  /** From its beginning to its end. */
  readonly wall: number
  /** Of it, how long a processor worked for it: the rest went to whatever else the machine does. */
  readonly cpu: number
}

/** As Chromium writes them; times in µs. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** More than a minute of tasks, in KB. */
const BUFFER = 400_000

/** Everything that the page's thread did while this work went on. The trace that tells it is written into `folder`. */
export async function mainTasks(
  app: ElectronApplication,
  folder: string,
  work: () => Promise<unknown>,
): Promise<MainTask[]> {
  await app.evaluate(
    ({ contentTracing }, trace_buffer_size_in_kb) =>
      contentTracing.startRecording({
        ...{ recording_mode: 'record-as-much-as-possible', trace_buffer_size_in_kb },
        included_categories: ['-*', 'toplevel'],
      }),
    BUFFER,
  )
  await work()
  const path = await app.evaluate(
    ({ contentTracing }, into) => contentTracing.stopRecording(into),
    join(folder, 'trace'),
  )
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] }
  const isNamed = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain'
  const threads = new Set(traceEvents.filter(isNamed).map(({ pid, tid }) => `${pid} ${tid}`))
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name.endsWith('::RunTask') && ph === 'X' && threads.has(`${pid} ${tid}`))
    .map(({ dur, tdur }) => ({ wall: (dur ?? NaN) / 1000, cpu: (tdur ?? NaN) / 1000 }))
}

export const longest = (tasks: readonly MainTask[], time: keyof MainTask): number =>
  tasks.reduce((most, task) => Math.max(most, task[time]), 0)

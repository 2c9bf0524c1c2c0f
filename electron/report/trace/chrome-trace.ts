import type { Report } from '../report'
import { RunTrace } from './run-trace'

/**
 * Chrome's trace format, which Perfetto, Chrome's developer tools and speedscope open: a process for
 * each run, a thread for each task.
 */
export function renderChromeTrace({ title, runs }: Report): string {
  const lines: string[] = []
  runs.forEach((run, i) => new RunTrace(run, i + 1, (event) => lines.push(JSON.stringify(event))).write())
  const about = JSON.stringify({ title, recordedBy: 'Taskscope' })
  return `{"displayTimeUnit":"ms","otherData":${about},"traceEvents":[\n${lines.join(',\n')}\n]}\n`
}

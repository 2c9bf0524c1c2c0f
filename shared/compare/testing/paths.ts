import { TaskState } from '../../timeline/model'
import { nameOf } from '../../timeline/read'
import { foldScript } from '../../timeline/testing/script'
import { formatTime } from '../../timeline/time'
import { STATE_WORDS, waitWords } from '../../timeline/words'
import { findCriticalPath } from '../critical-path'
import { findSlack } from '../slack'

/**
 * The critical path, a line a segment; those without any width are left out.
 * @throws Error where its segments do not touch
 */
export function pathText(source: string, durationNs?: number): string {
  const model = foldScript(source, durationNs)
  const path = findCriticalPath(model)
  let ns = path.startNs
  const lines: string[] = []
  for (const { task, slice, state, startNs, endNs, entry } of path.segments) {
    if (startNs !== ns) throw new Error(`The path has a gap at ${formatTime(ns)}`)
    ns = endNs
    if (startNs === endNs) continue
    const what = state === TaskState.Waiting ? waitWords(model, slice).text : STATE_WORDS[state]
    lines.push(`${nameOf(model, task)} ${what} ${formatTime(startNs)} → ${formatTime(endNs)} (${entry})`)
  }
  if (ns !== path.endNs) throw new Error(`The path breaks off at ${formatTime(ns)}`)
  return lines.join('\n')
}

/** `a 1.000 s`, by task; a task that nothing waited for has ∞. */
export function slackText(source: string): string {
  const model = foldScript(source)
  return Array.from(findSlack(model, findCriticalPath(model)), (slack, row) => {
    return `${nameOf(model, row)} ${slack === Infinity ? '∞' : formatTime(slack)}`
  }).join(', ')
}

import type { ConsoleView } from './use-console-view'

/** Lines between two moments at which the window hears its user: some milliseconds' work. */
const AT_ONCE = 20_000

/** The lines that are shown, each with its end, as texts of many lines each. */
export async function linesOf(view: ConsoleView): Promise<string[]> {
  const parts: string[] = []
  for (let from = 0; from < view.count; from += AT_ONCE) {
    let part = ''
    const end = Math.min(from + AT_ONCE, view.count)
    for (let index = from; index < end; index++) part += `${view.rows.textAt(view.rowAt(index))}\n`
    parts.push(part)
    await scheduler.yield()
  }
  return parts
}

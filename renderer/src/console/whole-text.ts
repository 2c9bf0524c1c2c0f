import type { ConsoleView } from './use-console-view'

/** Lines between two moments at which the window hears its user: some milliseconds' work. */
const AT_ONCE = 20_000

/**
 * The lines that are shown, each with its end, as texts of many lines each. Tells meanwhile which share is there.
 * @throws the reason of `signal` where it is given up
 */
export async function linesOf(
  view: ConsoleView,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (share: number) => void },
): Promise<string[]> {
  const parts: string[] = []
  for (let from = 0; from < view.count; from += AT_ONCE) {
    let part = ''
    const end = Math.min(from + AT_ONCE, view.count)
    for (let index = from; index < end; index++) part += `${view.rows.textAt(view.rowAt(index))}\n`
    parts.push(part)
    tell(end / view.count)
    await scheduler.yield()
    signal.throwIfAborted()
  }
  return parts
}

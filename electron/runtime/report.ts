import type { Program } from '@shared/lowered'
import type { SiteId } from '@shared/ids'
import type { RunError } from '@shared/run'
import { siteOf } from '@shared/sites'
import { awaitChain } from './awaitChain'
import { neverStarted } from './coroutine'
import { CancelledError } from './errors'
import { program } from './program'
import { Task } from './task'
import { SNIPPET_NAME } from './evaluate'
import { errorText, warn } from './trace'

const FRAME = new RegExp(
  `^\\s+at (?!async )(?:(.*?) \\()?(?:.*?)${SNIPPET_NAME.replaceAll('.', '\\.')}:(\\d+):(\\d+)\\)?$`,
)

type StackFrame = RunError['stack'][number]

/** An error for the user: what it says, and through which places of the snippet it came, innermost first. */
export function runError(error: unknown, source: Program): RunError {
  return { message: errorText(error), stack: [...thrownAt(error, source), ...awaitedThrough(error)] }
}

/** The synchronous frames of the snippet, from the throw up to the coroutine that was stepped. */
function thrownAt(error: unknown, source: Program): StackFrame[] {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : ''
  const frames: StackFrame[] = []
  for (const text of stack.split('\n')) {
    const match = FRAME.exec(text)
    if (match === null) continue
    const [, name = '', line = '1', column = '1'] = match
    frames.push({
      name: plainName(name),
      line: Number(line),
      column: originalColumn(source, Number(line), Number(column) - 1),
    })
  }
  // A frame of the wrapper itself is the module's top level.
  return frames
}

/** The awaits above, from the await chain; its first entry is the coroutine that the stack names already. */
function awaitedThrough(error: unknown): StackFrame[] {
  const frames: StackFrame[] = []
  for (const { name, site } of awaitChain(error).slice(1)) {
    const place = siteOf(program.sites, site as SiteId)
    if (place !== undefined) frames.push({ name, line: place.line, column: place.column })
  }
  return frames
}

/** V8 names a lowered coroutine `f$` or `Object.f$`. */
function plainName(name: string): string {
  const bare = name
    .replace(/^(?:Object|Function|Generator)\./, '')
    .replace(/^new /, '')
    .replace(/\$\d*$/, '')
  return bare === '' || bare === 'next' || bare === 'eval' ? '<module>' : bare
}

function originalColumn(source: Program, line: number, column: number): number {
  const pairs = source.columns[line - 1] ?? []
  let original = column
  for (const [generated, from] of pairs) {
    if (generated > column) break
    original = from + (column - generated)
  }
  return original
}

/** What Python reports when objects are destroyed is reported when the run ends: always, and in a fixed order. */
export function reportForgotten(): void {
  for (const future of program.unretrieved) {
    if (future.value instanceof CancelledError) continue
    if (future instanceof Task) {
      const where = future.awaitSite || future.getCoro().definition
      warn(
        'never-retrieved',
        `Task exception was never retrieved: task '${future.getName()}' failed with ${errorText(future.value)}`,
        where,
        future.id,
      )
    } else warn('never-retrieved', `Future exception was never retrieved: ${errorText(future.value)}`, 0)
  }
  for (const coroutine of neverStarted()) {
    warn('never-awaited', `RuntimeWarning: coroutine '${coroutine.name}' was never awaited`, coroutine.site)
  }
}

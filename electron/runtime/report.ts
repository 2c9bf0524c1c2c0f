import type { SiteId } from '@shared/ids'
import type { RunError } from '@shared/run'
import { siteOf } from '@shared/sites'
import { awaitChain } from './await-chain'
import { neverStarted } from './coroutine'
import { CancelledError } from './errors'
import { program } from './program'
import { Task } from './task'
import { type StackFrame, snippetFrames } from './stacks'
import { errorText, warn } from './trace'

/** An error for the user: what it says, and through which places of the snippet it came, innermost first. */
export function runError(error: unknown): RunError {
  return { message: errorText(error), stack: [...snippetFrames(error), ...awaitedThrough(error)] }
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

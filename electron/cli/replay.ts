import { setTimeout as sleep } from 'node:timers/promises'
import type { AgainResult } from '@shared/library'
import { formatTime } from '@shared/timeline/time'
import { readEndedRun } from '../exchange/comparison'
import { differenceOf } from '../exchange/difference'
import { runAgain } from '../recorder/again'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import type { StoreClient } from '../store/client'
import { UsageError, type CommandOf } from './arguments'
import { consoleText } from './console-text'
import { outputLost, print, say } from './output'
import { withStore } from './saved'
import { onSignal } from './signals'

/**
 * Prints a run's console at its recorded pace, or runs it again and says whether it went the same way.
 * @throws UsageError, StoreError, CorruptEventsError
 */
export async function replay(command: CommandOf<'replay'>): Promise<number> {
  return withStore(command.db, async (store) => {
    if (store === null) throw new UsageError('There are no runs yet: taskscope run FILE makes one.')
    return command.check ? check(store, command) : play(store, command)
  })
}

async function play(store: StoreClient, { run, speed, json }: CommandOf<'replay'>): Promise<number> {
  if (json) throw new UsageError('--json goes with --check; taskscope show RUN --json prints the console.')
  const { model, details } = await readEndedRun(store, run)
  const stop = new AbortController()
  const interruption = onSignal(() => stop.abort())
  outputLost.addEventListener('abort', () => stop.abort())
  const began = performance.now()
  const until = (ns: number) =>
    sleep(Math.max(0, began + ns / 1e6 / speed - performance.now()), null, { signal: stop.signal }).catch(() => null)

  const { instant } = model.console.columns
  for (let i = 0; i < model.console.length && !stop.signal.aborted; i++) {
    await until(model.instants.columns.ns[instant[i]!]!)
    if (!stop.signal.aborted) print(consoleText(model, i, i + 1))
  }
  if (!stop.signal.aborted) await until(model.endNs)
  if (interruption.code !== undefined) return interruption.code
  say(`${details.status} after ${formatTime(details.durationNs)}, run ${run}\n`)
  return 0
}

async function check(store: StoreClient, { run, json }: CommandOf<'replay'>): Promise<number> {
  const runner = createRunner(launchChildProcess())
  try {
    const stop = new AbortController()
    const interruption = onSignal(() => stop.abort())
    const second = await runAgain(run, { runner, store, signal: stop.signal })
    if (interruption.code !== undefined) return interruption.code
    const result = await differenceOf(store, run, second, 'en')
    print(json ? `${JSON.stringify(result, null, 2)}\n` : describe(run, result))
    return result.same ? 0 : 1
  } finally {
    await runner.dispose()
  }
}

function describe(run: number, { runId, difference }: AgainResult): string {
  if (difference === null) return `Run ${run} and run ${runId} are identical, to the last event.\n`
  const { event, first, second } = difference
  return `Run ${run} and run ${runId} part at event ${event}:\n  run ${run}: ${first}\n  run ${runId}: ${second}\n`
}

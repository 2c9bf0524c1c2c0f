import { dirname } from 'node:path'
import { version } from '../../package.json'
import { exportRuns } from '../exchange/export'
import { writeWhole } from '../exchange/write-whole'
import { thisMachine } from '../report/machine'
import { defaultDatabasePath } from '../store/location'
import { UsageError, type CommandOf } from './arguments'
import { systemLanguage } from './language'
import { print, say } from './output'
import { ProgressBar } from './progress'
import { withStore } from './saved'
import { onSignal } from './signals'

/**
 * Writes runs as a report.
 * @throws UsageError, StoreError, BadFileError, CorruptEventsError
 */
export async function exportCommand(command: CommandOf<'export'>): Promise<number> {
  const { runs, format, out, includePaths, db } = command
  const language = command.language ?? systemLanguage(process.env)
  return withStore(db, async (store) => {
    if (store === null) throw new UsageError('There are no runs yet: taskscope run FILE makes one.')
    const bar = new ProgressBar()
    const machine = includePaths ? null : thisMachine([dirname(db ?? defaultDatabasePath())])
    const bytes = await exportRuns(store, runs, format, {
      ...{ version, theme: 'auto', machine, language },
      onRun: (done, total) => bar.update(done, total),
    }).finally(() => bar.end())
    if (out === undefined) {
      print(bytes)
      return 0
    }
    const interrupted = await write(out, bytes)
    if (interrupted !== undefined) return interrupted
    say(`${out} holds ${runs.length === 1 ? `run ${runs[0]}` : `${runs.length} runs`}\n`)
    return 0
  })
}

/** Gives the exit code of the signal that ended it: what had that name is then as it was. @throws BadFileError */
async function write(path: string, bytes: Uint8Array): Promise<number | undefined> {
  const stop = new AbortController()
  const interruption = onSignal(() => stop.abort())
  try {
    await writeWhole(path, bytes, stop.signal)
    return undefined
  } catch (error) {
    if (interruption.code === undefined) throw error
    return interruption.code
  }
}

import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { version } from '../../package.json'
import { exportRuns } from '../exchange/export'
import { thisMachine } from '../report/machine'
import { defaultDatabasePath } from '../store/location'
import { UsageError, type CommandOf } from './arguments'
import { systemLanguage } from './language'
import { print, say } from './output'
import { ProgressBar } from './progress'
import { withStore } from './saved'

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
    write(out, bytes)
    say(`${out} holds ${runs.length === 1 ? `run ${runs[0]}` : `${runs.length} runs`}\n`)
    return 0
  })
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'its folder does not exist' : message
    throw new UsageError(`${path} cannot be written: ${reason}.`)
  }
}

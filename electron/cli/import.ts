import { importFile, type Imported } from '../exchange/import'
import { openStore, type StoreClient } from '../store/client'
import { defaultDatabasePath } from '../store/location'
import type { CommandOf } from './arguments'
import { print, say } from './output'
import { ProgressBar } from './progress'
import { onSignal } from './signals'

/**
 * Takes in a `.taskscope` file or a JSON report.
 * @throws BadFileError, StoreError
 */
export async function importCommand({ file, json, db }: CommandOf<'import'>): Promise<number> {
  const store = await openStore(db ?? defaultDatabasePath())
  try {
    const stop = new AbortController()
    const interruption = onSignal(() => stop.abort())
    const imported = await takeIn(store, file, stop.signal).catch((error: unknown) => {
      if (interruption.code === undefined) throw error
    })
    if (imported === undefined) {
      say(`Cancelled: nothing of ${file} was kept.\n`)
      return interruption.code!
    }
    const { title } = await store.experiments.open(imported.experimentId)
    const runs = imported.runIds.join(', ')
    const counted = imported.runIds.length === 1 ? `run ${runs}` : `runs ${runs || 'none'}`
    print(
      json ? `${JSON.stringify(imported, null, 2)}\n` : `${title}, experiment ${imported.experimentId}: ${counted}\n`,
    )
    return 0
  } finally {
    await store.close()
  }
}

function takeIn(store: StoreClient, file: string, signal: AbortSignal): Promise<Imported> {
  const bar = new ProgressBar()
  return importFile(store, file, (done, total) => bar.update(done, total), signal).finally(() => bar.end())
}

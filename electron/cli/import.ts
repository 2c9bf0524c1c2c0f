import { importFile } from '../exchange/import'
import { openStore } from '../store/client'
import { defaultDatabasePath } from '../store/location'
import type { CommandOf } from './arguments'
import { print } from './output'
import { ProgressBar } from './progress'

/**
 * Takes in a `.taskscope` file or a JSON report.
 * @throws BadFileError, StoreError
 */
export async function importCommand({ file, json, db }: CommandOf<'import'>): Promise<number> {
  const store = await openStore(db ?? defaultDatabasePath())
  try {
    const bar = new ProgressBar()
    const onRun = (done: number, total: number): void => bar.update(done, total)
    const imported = await importFile(store, file, onRun).finally(() => bar.end())
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

import { defineStore } from 'pinia'
import { backend, openFile } from '../bridge'
import { i18n, said } from '../i18n'
import { useExperiments } from './experiments'
import { useLibrary } from './library'
import { useToasts } from './toasts'

/** Files that come into the library: those that the program was opened with, that were chosen, or dropped. Nothing of them is executed. */
export const useFiles = defineStore('files', () => {
  const library = useLibrary()
  const experiments = useExperiments()
  const toasts = useToasts()

  backend.on('files.arrived', () => void takeIn())

  /** Opens what waits in main. */
  async function takeIn(): Promise<void> {
    const { experimentIds, runs, problems } = await backend.request('files.takeIn', {})
    for (const id of experimentIds) await experiments.open(id)
    for (const problem of problems) toasts.show(said(problem), { isProblem: true })
    if (runs > 0) toasts.show(i18n.global.t('library.imported', { n: runs }, runs))
    if (experimentIds.length > 0) await library.refresh()
  }

  /** Lets the user choose files. */
  const choose = (): Promise<unknown> => toasts.attempt(() => backend.request('import.file', {}))

  /** Takes in what was dropped on the window. */
  const drop = (files: Iterable<File>): Promise<unknown> =>
    toasts.attempt(() => {
      for (const file of files) openFile(file)
    })

  return { takeIn, choose, drop }
})

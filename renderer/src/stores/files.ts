import { defineStore } from 'pinia'
import { backend } from '../bridge'
import { i18n } from '../i18n'
import { useExperiments } from './experiments'
import { useLibrary } from './library'
import { sentenceOf } from './problem'
import { useToasts } from './toasts'

/** Files that come into the library. Nothing of them is executed. */
export const useFiles = defineStore('files', () => {
  const library = useLibrary()
  const experiments = useExperiments()
  const toasts = useToasts()

  /** Lets the user choose a file, and opens what is in it. */
  async function choose(): Promise<void> {
    try {
      const imported = await backend.request('import.file', {})
      if (!imported) return
      const n = imported.runIds.length
      toasts.show(i18n.global.t('library.imported', { n }, n))
      await Promise.all([library.refresh(), experiments.open(imported.experimentId)])
    } catch (error) {
      toasts.show(sentenceOf(error), { isProblem: true })
    }
  }

  return { choose }
})

import type { Plugin } from 'vite'

/** What the editor's language services share: a few lines, with every feature of the editor imported above them. */
const SHARED = 'monaco-editor/esm/vs/internal/common/workers.js'
/** Where its TypeScript starts a worker if nobody else gives it one, which the page does. */
const OWN_WORKER = 'monaco-editor/esm/vs/languages/features/typescript/workerManager.js'

/**
 * Leaves the editor's features to those who ask for them. Otherwise its language services would bring all of
 * them along, a megabyte of them, and too late: features that arrive when there is an editor fail. And leaves
 * out a worker of 7 MB that is never started.
 */
export const leanEditor = (): Plugin => ({
  name: 'lean-editor',
  transform: {
    filter: { id: new RegExp(`${SHARED}$|${OWN_WORKER}$`) },
    handler: (code) => ({
      code: code.replaceAll(/^import '.*';$/gm, '').replace(/^ *createWorker: .*,$/m, ''),
      map: null,
    }),
  },
})

import { join } from 'node:path'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built entries, see setup.ts. */
    entries: string
  }
}

/** The built program of this name, for tests that start it as a thread or a process. */
export const entry = (name: 'cli' | 'runner' | 'worker' | 'store' | 'exchange'): string =>
  join(inject('entries'), `${name}.js`)

import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { pageScript } from '../../scripts/page-script'
import { PROGRAMS, programsBuild } from '../../scripts/programs'

const ROOT = resolve(import.meta.dirname, '../..')
/** Test processes of several checkouts or terminals may run at once: each builds into a folder of its own. */
const OUT = join(ROOT, `node_modules/.cache/taskscope/test-entries-${process.pid}`)

/** Before any test: builds what cannot be run from source, because it is started as a thread or a process. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  await build({ ...programsBuild(ROOT, PROGRAMS, OUT), plugins: [pageScript()] })
  provide('entries', OUT)
  return () => rmSync(OUT, { recursive: true, force: true })
}

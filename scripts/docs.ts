import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildIfStale } from './build.ts'
import { REFERENCES } from './docs/references.ts'
import { fail } from './fail.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** Writes the pages of `docs/` that say what the program itself says: of its types, and of its command line. */
async function writeReferences(): Promise<void> {
  await buildIfStale()
  const help = execFileSync(process.execPath, ['scripts/cli.ts', '--help'], { cwd: ROOT, encoding: 'utf8' })
  for (const [file, page] of Object.entries(REFERENCES)) writeFileSync(join(ROOT, 'docs', file), await page(help))
}

writeReferences().catch(fail)

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cached } from './cache.ts'
import { run } from './command.ts'

/** The first Electron with Node-API 10, which better-sqlite3 13 needs. */
const FIRST_WITH_NODE_API_10 = 35
/** The calls that changed in Node-API 10; napi9-shim.c has them under names that begin with `nb`. */
const CHANGED_CALLS = ['napi_create_reference', 'napi_get_reference_value']
const SHIM = join(import.meta.dirname, 'napi9-shim.c')

/**
 * The better-sqlite3 addon to load in this Electron, where the one inside its package does not load:
 * a small library that lends an older Electron the two calls that it lacks. Nothing for newer ones.
 */
export async function sqliteBinding(electronVersion: string): Promise<string | undefined> {
  if (Number.parseInt(electronVersion) >= FIRST_WITH_NODE_API_10) return undefined
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const require = createRequire(import.meta.url)
  const addon = join(dirname(require.resolve('better-sqlite3/package.json')), 'prebuilds', 'linux-x64.node')
  const key = createHash('sha256').update(readFileSync(addon)).update(readFileSync(SHIM)).digest('hex').slice(0, 16)
  const folder = await cached(`better-sqlite3-${key}`, (folder) => {
    writeFileSync(join(folder, 'better-sqlite3-napi10.so'), withRenamedCalls(readFileSync(addon)))
    const { include_dir } = require('node-api-headers') as { include_dir: string }
    run('cc', ['-O2', '-shared', '-fPIC', `-I${include_dir}`, '-o', join(folder, 'better_sqlite3.node'), SHIM, '-ldl'])
  })
  return join(folder, 'better_sqlite3.node')
}

function withRenamedCalls(addon: Buffer): Buffer {
  for (const call of CHANGED_CALLS) {
    const name = Buffer.from(`\0${call}\0`)
    let at = addon.indexOf(name)
    if (at < 0) throw new Error(`better-sqlite3 does not call ${call} any more: napi9-shim.c no longer fits.`)
    for (; at >= 0; at = addon.indexOf(name, at + 1)) addon.write('nb', at + 1, 'latin1')
  }
  return addon
}

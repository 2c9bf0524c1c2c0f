import { resolve } from 'node:path'
import { buildIfStale } from './build.ts'
import { electronEnv, resolveElectron } from './electron.ts'
import { fail } from './fail.ts'
import { handOver } from './hand-over.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** Opens the app's window. Arguments are handed on to the app. */
async function start(args: readonly string[]): Promise<void> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'There is no display here, so the window cannot open; ' +
        'run a snippet without it: npm run -s cli -- run resources/examples/03-tasks-concurrent.ts',
    )
  }
  await buildIfStale()
  const electron = await resolveElectron()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [] // Chromium's sandbox refuses to run as root.
  handOver(electron.executablePath, [...sandbox, ROOT, ...args], electronEnv(electron))
}

start(process.argv.slice(2)).catch(fail)

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfStale } from './build.ts'
import { electronEnv, resolveElectron } from './electron.ts'
import { fail } from './fail.ts'

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
  const child = spawn(electron.executablePath, [...sandbox, ROOT, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...electronEnv(electron) },
  })
  child.on('error', fail)
  child.on('exit', (code) => (process.exitCode = code ?? 1))
}

start(process.argv.slice(2)).catch(fail)

import { spawnSync } from 'node:child_process'

/** The Debian packages with commands that the fallback Electron is made with. */
const DEBIAN_PACKAGES: Record<string, string> = { unzip: 'unzip', cc: 'gcc libc6-dev' }

/** Runs a command to its end and gives back its output. Throws one sentence when it is missing or fails. */
export function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (result.error && 'code' in result.error && result.error.code === 'ENOENT') {
    const packages = DEBIAN_PACKAGES[command] ?? command
    throw new Error(`The command ${command} is needed here: on Debian, run "apt-get install -y ${packages}".`)
  }
  if (result.error) throw result.error
  if (result.status !== 0) throw new Error(`${command} failed: ${result.stderr.trim() || `status ${result.status}`}`)
  return result.stdout
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * What the tests need of a Debian system: a screen, Electron's libraries, the tools that make the
 * fallback Electron, and a browser to open exported pages in.
 */
const PACKAGES = [
  ...['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libnotify4', 'libxss1', 'fonts-dejavu-core'],
  ...['unzip', 'gcc', 'libc6-dev', 'chromium'],
]

/**
 * Installs the Debian packages that are missing, as root; otherwise says how.
 * Gives back why the end-to-end tests cannot run, or nothing. Other systems are taken as they are.
 */
export function installMissingPackages(): string | undefined {
  if (!existsSync('/etc/debian_version')) return undefined
  const missing = missingPackages()
  if (missing.length === 0) return undefined
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) return `Debian packages are missing; install them with: sudo sh -c '${command}'`

  console.log(`Installing Debian packages: ${missing.join(' ')} …`)
  const result = spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status === 0) return undefined
  return `Debian packages are missing and could not be installed with: ${command}\n${result.stdout}${result.stderr}`
}

function missingPackages(): string[] {
  const query = ['--show', '--showformat=${Package} ${db:Status-Status}\\n', ...PACKAGES]
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' })
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  // Newer Debian and Ubuntu renamed some libraries when their time_t grew to 64 bits.
  return PACKAGES.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

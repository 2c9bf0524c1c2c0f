import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cached } from '../electron/cache.ts'

const RELEASE = 'bookworm'
/** Raise it when the steps below change. */
const RECIPE = 3
const TOOLS = ['ca-certificates', 'desktop-file-utils', 'libglib2.0-bin', 'shared-mime-info']
/** What the program needs. Fetched once and not installed: installing the package has to ask for it. */
export const LIBRARIES = 'libasound2 libgbm1 libgtk-3-0 libnotify4 libnss3 libx11-xcb1 libxss1 xdg-utils'.split(' ')
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const INSIDE = join(import.meta.dirname, 'inside.sh')

type Command = readonly [string, ...string[]]

/** A fresh Debian in a folder of its own, in which programs run as if it were the whole system. As root only. */
export class Debian {
  readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  static async create(): Promise<Debian> {
    const base = await cached(`debian-${RELEASE}-${RECIPE}`, makeBase)
    const folder = mkdtempSync(join(tmpdir(), 'taskscope-debian-'))
    execFileSync('cp', ['-a', '--reflink=auto', `${base}/.`, folder])
    writeFileSync(join(folder, 'etc/dpkg/dpkg.cfg.d/unsafe'), 'force-unsafe-io\n') // nothing outlives the test
    return new Debian(folder)
  }

  /** Runs a command as root and gives back what it prints. @throws Error with all of its output when it fails */
  run(command: Command): string {
    return run(this.root, command)
  }

  /** The command, to be started outside, that runs `command` inside as this user. */
  as(user: string, [program, ...args]: Command, env: Readonly<Record<string, string>> = {}): Command {
    const variables = Object.entries({ PATH, HOME: `/home/${user}`, LANG: 'C.UTF-8', ...env })
    const settings = variables.map(([name, value]) => `${name}=${value}`)
    const become = ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--init-groups']
    return inside(this.root, [...become, 'env', '-i', `--chdir=/home/${user}`, ...settings, program, ...args])
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

function makeBase(folder: string): void {
  console.log(`Installing Debian ${RELEASE} into a folder, once …`)
  const include = `--include=${TOOLS.join(',')}`
  execFileSync('debootstrap', ['--variant=minbase', include, RELEASE, folder], { stdio: 'pipe' })
  chmodSync(folder, 0o755) // it becomes the root folder, which is everybody's
  run(folder, ['apt-get', 'install', '--yes', '--no-install-recommends', '--download-only', ...LIBRARIES, 'rpm'])
}

const inside = (root: string, command: readonly string[]): Command => [
  'unshare',
  '--mount',
  'sh',
  INSIDE,
  root,
  ...command,
]

function run(root: string, command: Command): string {
  mkdirSync(join(root, 'mnt'), { recursive: true })
  const [program, ...args] = inside(root, command)
  const env = { PATH, HOME: '/', LANG: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr, error } = spawnSync(program, args, { env, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { Debian } from '../scripts/package/debian.ts'

const RELEASE = resolve(import.meta.dirname, '../release')
export const PROGRAM = '/opt/Taskscope/taskscope-app'
const USER = 'tester'
export const HOME = `/home/${USER}`
export const DATA = `${HOME}/.local/share/taskscope`
export const EXAMPLE = '03-tasks-concurrent'
export const HELLO_WORLD = [/^started at /, 'hello', 'world', /^finished at /]

/** The package of this kind that was built last. */
export function packageFile(kind: 'deb' | 'rpm'): string {
  const [file] = globSync(join(RELEASE, `*.${kind}`))
  if (file === undefined) throw new Error(`There is no ${kind} in ${RELEASE}: npm run package:test builds it.`)
  return file
}

/** A Debian of its own with an ordinary user, who has a screen. */
export class DebianUser {
  readonly debian: Debian

  private constructor(debian: Debian) {
    this.debian = debian
  }

  static async create(): Promise<DebianUser> {
    const debian = await Debian.create()
    debian.run(['useradd', '--create-home', USER])
    return new DebianUser(debian)
  }

  /** Where a file of that Debian is from outside. */
  within(path: string): string {
    return join(this.debian.root, path)
  }

  /** What the command `taskscope` prints, without a display. */
  command(...args: string[]): string {
    const [program, ...rest] = this.debian.as(USER, ['taskscope', ...args])
    return execFileSync(program, rest, { encoding: 'utf8' })
  }

  /** The command, to be started outside, that opens the program's window. */
  opened(...args: string[]): readonly [string, ...string[]] {
    return this.debian.as(USER, [PROGRAM, ...args], { DISPLAY: process.env.DISPLAY ?? '', LANGUAGE: 'en' })
  }

  /** The menu has the program by its name and icon, and its files are known by their kind. */
  expectInMenu(): void {
    this.debian.run(['desktop-file-validate', '/usr/share/applications/taskscope-app.desktop'])
    const entry = readFileSync(this.within('/usr/share/applications/taskscope-app.desktop'), 'utf8')
    expect(entry.split('\n')).toEqual(
      expect.arrayContaining([
        'Name=Taskscope',
        'Icon=taskscope-app',
        `Exec=${PROGRAM} %U`,
        'MimeType=application/x-taskscope;application/typescript;',
      ]),
    )
    const icons = globSync('*/apps/taskscope-app.png', { cwd: this.within('/usr/share/icons/hicolor') })
    expect(icons.map((icon) => Number.parseInt(icon)).toSorted((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512,
    ])
    expect(this.debian.run(['gio', 'mime', 'application/x-taskscope'])).toContain('taskscope-app.desktop')
    expect(this.#kindOf('a.taskscope', 'anything')).toBe('application/x-taskscope')
    expect(this.#kindOf('renamed', 'taskscope-file 1 sha256:0\n')).toBe('application/x-taskscope')
    expect(this.#kindOf('a.ts', "// A nap\nimport * as asyncio from 'asyncio'\n")).toBe('application/typescript')
  }

  #kindOf(name: string, text: string): string {
    const file = `/var/tmp/${name}`
    writeFileSync(this.within(file), text)
    const told = this.debian.run(['gio', 'info', '--attributes=standard::content-type', file])
    rmSync(this.within(file))
    return told.trim().split(' ').at(-1)!
  }

  /** Of the program nothing is left outside the homes but its package, and in the home its data. */
  expectGone(packagePath: string): void {
    const left = this.debian.run(['find', '/', '-xdev', '-iname', '*taskscope*', '-not', '-path', '/home/*'])
    expect(left).toBe(`${packagePath}\n`)
    const registers = '/etc /usr/share/applications /usr/share/mime /var/lib/dpkg/alternatives'
    expect(this.debian.run(['sh', '-c', `grep -ril taskscope ${registers} || true`])).toBe('')
    expect(this.debian.run(['ls', DATA])).toContain('taskscope.db\n')
  }
}

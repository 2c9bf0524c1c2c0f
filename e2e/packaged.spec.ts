import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { Debian } from '../scripts/package/debian.ts'
import { withInstalled } from './installed.ts'
import { consoleLines, runExample, runHasEnded } from './window.ts'

// `npm run package:test` builds the package and runs this; the gate, which builds none, leaves it out.
// Every test goes on where the one before it ended: a user's way from installing to uninstalling.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const ROOT = resolve(import.meta.dirname, '..')
const [DEB] = globSync(join(ROOT, 'release/*.deb'))
const PROGRAM = '/opt/Taskscope/taskscope-app'
const HOME = '/home/tester'
const DATA = `${HOME}/.local/share/taskscope`
const EXAMPLE = '03-tasks-concurrent'
const HELLO_WORLD = [/^started at /, 'hello', 'world', /^finished at /]

let debian: Debian
test.beforeAll(async () => {
  debian = await Debian.create()
  debian.run(['useradd', '--create-home', 'tester'])
})
test.afterAll(() => debian?.remove())

const within = (path: string): string => join(debian.root, path)
/** What the command `taskscope` prints, for a user without a display. */
const taskscope = (...args: string[]): string => {
  const [program, ...rest] = debian.as('tester', ['taskscope', ...args])
  return execFileSync(program, rest, { encoding: 'utf8' })
}
const opened = (...args: string[]) =>
  debian.as('tester', [PROGRAM, ...args], { DISPLAY: process.env.DISPLAY ?? '', LANGUAGE: 'en' })

test('apt installs the package with all that it needs', () => {
  copyFileSync(DEB!, within('/var/tmp/taskscope.deb'))
  debian.run(['apt-get', 'install', '--yes', '--no-install-recommends', '/var/tmp/taskscope.deb'])
  expect(debian.run(['dpkg-query', '--show', '--showformat=${db:Status-Status}', 'taskscope'])).toBe('installed')
  expect(debian.run(['dpkg', '--verify', 'taskscope'])).toBe('')
  const missing = debian.run(['sh', '-c', `ldd ${PROGRAM} | grep 'not found' || true`])
  expect(missing, 'libraries that no dependency brought').toBe('')
})

test('the menu has it by its name and icon, and its files are known by their kind', () => {
  debian.run(['desktop-file-validate', '/usr/share/applications/taskscope-app.desktop'])
  const entry = readFileSync(within('/usr/share/applications/taskscope-app.desktop'), 'utf8')
  expect(entry.split('\n')).toEqual(
    expect.arrayContaining([
      'Name=Taskscope',
      'Icon=taskscope-app',
      `Exec=${PROGRAM} %U`,
      'MimeType=application/x-taskscope;application/typescript;',
    ]),
  )
  const icons = globSync('*/apps/taskscope-app.png', { cwd: within('/usr/share/icons/hicolor') })
  expect(icons.map((icon) => Number.parseInt(icon)).toSorted((a, b) => a - b)).toEqual([
    16, 24, 32, 48, 64, 128, 256, 512,
  ])
  expect(debian.run(['gio', 'mime', 'application/x-taskscope'])).toContain('taskscope-app.desktop')
  const kindOf = (file: string, text: string): string => {
    writeFileSync(within(file), text)
    const told = debian.run(['gio', 'info', '--attributes=standard::content-type', file])
    rmSync(within(file))
    return told.trim().split(' ').at(-1)!
  }
  expect(kindOf('/tmp/a.taskscope', 'anything')).toBe('application/x-taskscope')
  expect(kindOf('/tmp/renamed', 'taskscope-file 1 sha256:0\n')).toBe('application/x-taskscope')
  expect(kindOf('/tmp/a.ts', "// A nap\nimport * as asyncio from 'asyncio'\n")).toBe('application/typescript')
  expect(existsSync(within('/usr/share/doc/taskscope/copyright'))).toBe(true)
})

test('the binary is no Node, takes no inspector, and loads the app from its archive only', async () => {
  const { version: _, resetAdHocDarwinSignature: __, ...wire } = await getCurrentFuseWire(within(PROGRAM))
  const on = Object.entries(wire).filter(([, state]) => state === FuseState.ENABLE)
  expect(on.map(([fuse]) => FuseV1Options[Number(fuse)]).toSorted()).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ])
})

test('only what runs is inside: no sources, tests, maps or other languages', () => {
  const folder = within('/opt/Taskscope')
  const archive = join(folder, 'resources/app.asar')
  const files = listPackage(archive, { isPack: false })
  const strangers = files.filter(
    (file) =>
      /\.(map|md|tsbuildinfo)$|\.test\.|\/(fixtures|testing|docs|e2e)(\/|$)/.test(file) ||
      (/\.(ts|vue|c|cpp|h)$/.test(file) && !/^\/resources\/examples\/[^/]+\.ts$/.test(file)),
  )
  expect(strangers).toEqual([])
  const top = new Set(files.map((file) => file.split('/')[1]))
  expect([...top].toSorted()).toEqual(['node_modules', 'out', 'package.json', 'resources'])
  const packages = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []))
  expect([...packages]).toEqual(['better-sqlite3'])
  expect(globSync('locales/*', { cwd: folder }).toSorted()).toEqual(['locales/en-US.pak', 'locales/fr.pak'])
  expect(JSON.stringify(getRawHeader(archive).header)).toContain('"integrity":{"algorithm":"SHA256"')
})

test('the installed program opens files, runs an example, and hands over what a second start was given', async () => {
  for (const name of ['first', 'second']) {
    writeFileSync(within(`${HOME}/${name} file.ts`), `console.log('${name}')`)
  }
  const first = opened('--remote-debugging-port=0', `file://${HOME}/first%20file.ts`)
  await withInstalled(first, process.env, async ({ page }) => {
    await expect(page).toHaveTitle(/^first file\.ts/)
    const [program, ...args] = opened('second file.ts')
    execFileSync(program, args, { stdio: 'ignore' }) // ends: there is one instance
    await expect(page).toHaveTitle(/^second file\.ts/)
    await runExample(page, EXAMPLE, 'virtual')
    await runHasEnded(page)
    await expect(consoleLines(page)).toHaveText(HELLO_WORLD)
  })
})

test('the command opens no window, finds the run, and runs snippets', () => {
  expect(debian.run(['sh', '-c', 'command -v taskscope'])).toBe('/usr/bin/taskscope\n')
  expect(JSON.parse(taskscope('list', '--json'))).toMatchObject([{ id: 1, status: 'completed', clock: 'virtual' }])
  copyFileSync(join(ROOT, `resources/examples/${EXAMPLE}.ts`), within(`${HOME}/example.ts`))
  expect(taskscope('run', 'example.ts', '--clock', 'virtual')).toBe('started at 0.0\nhello\nworld\nfinished at 3.0\n')
  expect(JSON.parse(taskscope('list', '--json'))).toHaveLength(2)
})

test('a database of the first version is copied, and opens with its runs', async () => {
  const fixture = readFileSync(join(ROOT, 'electron/store/fixtures/v1.db.gz'))
  writeFileSync(within(`${HOME}/old.db`), gunzipSync(fixture))
  debian.run(['chown', 'tester:', `${HOME}/old.db`])
  await withInstalled(opened('--remote-debugging-port=0', '--db', 'old.db'), process.env, async ({ page }) => {
    await page.getByTestId('run-1').click()
    await expect(consoleLines(page)).toHaveText(HELLO_WORLD)
  })
  expect(existsSync(within(`${HOME}/old.db.v1.bak`))).toBe(true)
  const runs = JSON.parse(taskscope('list', '--json', '--db', 'old.db')) as { id: number; status: string }[]
  expect(runs.map(({ id, status }) => `${id} ${status}`)).toEqual([
    '4 crashed',
    '3 completed',
    '2 completed',
    '1 completed',
  ])
})

test('uninstalling leaves nothing but the data', () => {
  debian.run(['apt-get', 'purge', '--yes', 'taskscope'])
  const left = debian.run(['find', '/', '-xdev', '-iname', '*taskscope*', '-not', '-path', '/home/*'])
  expect(left).toBe('/var/tmp/taskscope.deb\n')
  const registers = '/etc /usr/share/applications /usr/share/mime /var/lib/dpkg/alternatives'
  expect(debian.run(['sh', '-c', `grep -ril taskscope ${registers} || true`])).toBe('')

  expect(existsSync(within(`${DATA}/taskscope.db`))).toBe(true)
  const own = debian.run(['find', HOME, '-type', 'f']).split('\n').filter(Boolean)
  const kept = [DATA, `${HOME}/.config/Taskscope`, `${HOME}/.cache`]
  const others = own.filter((file) => !kept.some((folder) => file.startsWith(`${folder}/`)))
  expect(others.map((file) => file.slice(HOME.length + 1)).toSorted()).toEqual([
    ...['.bash_logout', '.bashrc', '.profile'],
    ...['example.ts', 'first file.ts', 'old.db', 'old.db.v1.bak', 'second file.ts'],
  ])
})

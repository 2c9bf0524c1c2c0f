import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { DATA, DebianUser, EXAMPLE, HELLO_WORLD, HOME, packageFile, PROGRAM } from './debian.ts'
import { withInstalled } from './installed.ts'
import { consoleLines, runExample, runHasEnded } from './window.ts'

// `npm run package:test` builds the package and runs this; the gate, which builds none, leaves it out.
// Every test goes on where the one before it ended: a user's way from installing to uninstalling.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const ROOT = resolve(import.meta.dirname, '..')
const DEB = '/var/tmp/taskscope.deb'

let user: DebianUser
test.beforeAll(async () => {
  user = await DebianUser.create()
})
test.afterAll(() => user?.debian.remove())

test('apt installs the package with all that it needs', () => {
  const { debian } = user
  copyFileSync(packageFile('deb'), user.within(DEB))
  debian.run(['apt-get', 'install', '--yes', '--no-install-recommends', DEB])
  expect(debian.run(['dpkg-query', '--show', '--showformat=${db:Status-Status}', 'taskscope'])).toBe('installed')
  expect(debian.run(['dpkg', '--verify', 'taskscope'])).toBe('')
  const missing = debian.run(['sh', '-c', `ldd ${PROGRAM} | grep 'not found' || true`])
  expect(missing, 'libraries that no dependency brought').toBe('')
  expect(existsSync(user.within('/usr/share/doc/taskscope/copyright'))).toBe(true)
})

test('the menu has it by its name and icon, and its files are known by their kind', () => user.expectInMenu())

test('the binary is no Node, takes no inspector, and loads the app from its archive only', async () => {
  const { version: _, resetAdHocDarwinSignature: __, ...wire } = await getCurrentFuseWire(user.within(PROGRAM))
  const on = Object.entries(wire).filter(([, state]) => state === FuseState.ENABLE)
  expect(on.map(([fuse]) => FuseV1Options[Number(fuse)]).toSorted()).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ])
})

test('only what runs is inside: no sources, tests, maps or languages but the program’s own', () => {
  const folder = user.within('/opt/Taskscope')
  const archive = join(folder, 'resources/app.asar')
  const files = listPackage(archive, { isPack: false })
  const strangers = files.filter(
    (file) =>
      /\.(map|md|tsbuildinfo)$|\.test\.|(?<!^\/out\/renderer)\/docs(\/|$)|\/(fixtures|testing|e2e)(\/|$)/.test(file) ||
      (/\.(ts|vue|c|cpp|h)$/.test(file) && !/^\/resources\/examples\/[^/]+\.ts$/.test(file)),
  )
  expect(strangers).toEqual([])
  const top = new Set(files.map((file) => file.split('/')[1]))
  expect([...top].toSorted()).toEqual(['node_modules', 'out', 'package.json', 'resources'])
  const packages = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []))
  expect([...packages]).toEqual(['better-sqlite3'])
  expect(globSync('locales/*', { cwd: folder }).toSorted()).toEqual(['locales/en-US.pak', 'locales/fr.pak'])
  const guides = files.filter((file) => /^\/out\/renderer\/docs\/.*user-guide/.test(file))
  expect(guides.toSorted()).toEqual(['/out/renderer/docs/fr/user-guide.html', '/out/renderer/docs/user-guide.html'])
  expect(JSON.stringify(getRawHeader(archive).header)).toContain('"integrity":{"algorithm":"SHA256"')
})

test('the installed program opens files, runs an example, and hands over what a second start was given', async () => {
  for (const name of ['first', 'second']) {
    writeFileSync(user.within(`${HOME}/${name} file.ts`), `console.log('${name}')`)
  }
  const first = user.opened('--remote-debugging-port=0', `file://${HOME}/first%20file.ts`)
  await withInstalled(first, process.env, async ({ page }) => {
    await expect(page).toHaveTitle(/^first file\.ts/)
    const [program, ...args] = user.opened('second file.ts')
    execFileSync(program, args, { stdio: 'ignore' }) // ends: there is one instance
    await expect(page).toHaveTitle(/^second file\.ts/)
    await runExample(page, EXAMPLE, 'virtual')
    await runHasEnded(page)
    await expect(consoleLines(page)).toHaveText(HELLO_WORLD)
  })
})

test('the command opens no window, finds the run, and runs snippets', () => {
  expect(user.debian.run(['sh', '-c', 'command -v taskscope'])).toBe('/usr/bin/taskscope\n')
  expect(JSON.parse(user.command('list', '--json'))).toMatchObject([{ id: 1, status: 'completed', clock: 'virtual' }])
  copyFileSync(join(ROOT, `resources/examples/${EXAMPLE}.ts`), user.within(`${HOME}/example.ts`))
  expect(user.command('run', 'example.ts', '--clock', 'virtual')).toBe(
    'started at 0.0\nhello\nworld\nfinished at 3.0\n',
  )
  expect(JSON.parse(user.command('list', '--json'))).toHaveLength(2)
})

test('a database of the first version is copied, and opens with its runs', async () => {
  const fixture = readFileSync(join(ROOT, 'electron/store/fixtures/v1.db.gz'))
  writeFileSync(user.within(`${HOME}/old.db`), gunzipSync(fixture))
  user.debian.run(['chown', 'tester:', `${HOME}/old.db`])
  await withInstalled(user.opened('--remote-debugging-port=0', '--db', 'old.db'), process.env, async ({ page }) => {
    await page.getByTestId('run-1').click()
    await expect(consoleLines(page)).toHaveText(HELLO_WORLD)
  })
  expect(existsSync(user.within(`${HOME}/old.db.v1.bak`))).toBe(true)
  const runs = JSON.parse(user.command('list', '--json', '--db', 'old.db')) as { id: number; status: string }[]
  expect(runs.map(({ id, status }) => `${id} ${status}`)).toEqual([
    '4 crashed',
    '3 completed',
    '2 completed',
    '1 completed',
  ])
})

test('uninstalling leaves nothing but the data', () => {
  user.debian.run(['apt-get', 'purge', '--yes', 'taskscope'])
  user.expectGone(DEB)

  const own = user.debian.run(['find', HOME, '-type', 'f']).split('\n').filter(Boolean)
  const kept = [DATA, `${HOME}/.config/Taskscope`, `${HOME}/.cache`]
  const others = own.filter((file) => !kept.some((folder) => file.startsWith(`${folder}/`)))
  expect(others.map((file) => file.slice(HOME.length + 1)).toSorted()).toEqual([
    ...['.bash_logout', '.bashrc', '.profile'],
    ...['example.ts', 'first file.ts', 'old.db', 'old.db.v1.bak', 'second file.ts'],
  ])
})

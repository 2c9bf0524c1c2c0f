import { execFileSync, spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, expect, type Page, test } from '@playwright/test'
import { consoleLines, runExample, runHasEnded } from './window.ts'

const [DEB] = globSync(resolve(import.meta.dirname, '../release/*.deb'))
/** Chromium's sandbox refuses to run as root. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const EXAMPLE = '03-tasks-concurrent'

// `npm run package:test` builds the package and runs this; the gate, which builds none, leaves it out.
test('the installed program opens files, runs an example, which the installed command finds, and leaves nothing but the data', async () => {
  const base = mkdtempSync(join(tmpdir(), 'taskscope-packaged-'))
  const root = join(base, 'root')
  const home = join(base, 'home')
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: '',
    XDG_DATA_HOME: '',
    XDG_CACHE_HOME: '',
    TASKSCOPE_DB: '',
  }
  try {
    execFileSync('dpkg-deb', ['-x', DEB!, root])
    const command = (...args: string[]) =>
      execFileSync(join(root, 'usr/bin/taskscope'), args, { env, cwd: base, encoding: 'utf8' })

    const program = join(root, 'opt/Taskscope/taskscope-app')
    const [first, second] = ['first', 'second'].map((name) => join(base, `${name} file.ts`))
    writeFileSync(first!, `console.log('one')`)
    writeFileSync(second!, `console.log('two')`)
    await withWindow(program, [pathToFileURL(first!).href], env, async (page) => {
      await expect(page).toHaveTitle(/^first file\.ts/)
      execFileSync(program, [...SANDBOX, second!], { env, stdio: 'ignore' }) // ends: there is one instance
      await expect(page).toHaveTitle(/^second file\.ts/)
      await runExample(page, EXAMPLE, 'virtual')
      await runHasEnded(page)
      await expect(consoleLines(page)).toHaveText([/^started at /, 'hello', 'world', /^finished at /])
    })
    expect(JSON.parse(command('list', '--json'))).toMatchObject([{ id: 1, status: 'completed', clock: 'virtual' }])

    // The command runs snippets too, of the package and on stdout as elsewhere.
    const file = resolve(import.meta.dirname, `../resources/examples/${EXAMPLE}.ts`)
    expect(command('run', file, '--clock', 'virtual')).toBe('started at 0.0\nhello\nworld\nfinished at 3.0\n')
    expect(JSON.parse(command('list', '--json'))).toHaveLength(2)

    rmSync(root, { recursive: true })
    expect(existsSync(join(home, '.local/share/taskscope/taskscope.db'))).toBe(true)
    expect(filesOutside(home, ['.local/share/taskscope', '.config/Taskscope', '.cache'])).toEqual([])
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
})

/** With the inspector's fuse off, Playwright cannot launch the program itself; Chromium's own debugging port is open to it. */
async function withWindow(
  program: string,
  files: readonly string[],
  env: NodeJS.ProcessEnv,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const child = spawn(program, [...SANDBOX, '--remote-debugging-port=0', ...files], { env })
  const exited = new Promise((done) => child.once('exit', done))
  try {
    const endpoint = await new Promise<string>((found, reject) => {
      let log = ''
      child.stderr.on('data', (data: Buffer) => {
        log += data.toString()
        const match = /DevTools listening on (ws:\S+)/.exec(log)
        if (match) found(match[1]!)
      })
      void exited.then((code) => reject(new Error(`The program ended with ${String(code)}.\n${log}`)))
    })
    const browser = await chromium.connectOverCDP(endpoint)
    const context = browser.contexts()[0]!
    await use(context.pages()[0] ?? (await context.waitForEvent('page')))
    await browser.close()
  } finally {
    child.kill()
    await exited
  }
}

function filesOutside(folder: string, allowed: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !allowed.some((place) => file.startsWith(`${place}/`)))
}

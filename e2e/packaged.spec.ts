import { execFileSync, spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, expect, type Page, test } from '@playwright/test'
import { consoleLines, runExample, runHasEnded } from './window.ts'

const [DEB] = globSync(resolve(import.meta.dirname, '../release/*.deb'))
const EXAMPLE = '03-tasks-concurrent'

// `npm run package:test` builds the package and runs this; the gate, which builds none, leaves it out.
test('the installed program runs an example, which the installed command finds, and leaves nothing but the data', async () => {
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

    await withWindow(join(root, 'opt/Taskscope/taskscope-app'), env, async (page) => {
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
    expect(readdirSync(base)).toEqual(['home'])
    expect(existsSync(join(home, '.local/share/taskscope/taskscope.db'))).toBe(true)
    expect(filesOutside(home, ['.local/share/taskscope', '.config/Taskscope', '.cache'])).toEqual([])
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
})

/** With the inspector's fuse off, Playwright cannot launch the program itself; Chromium's own debugging port is open to it. */
async function withWindow(program: string, env: NodeJS.ProcessEnv, use: (page: Page) => Promise<void>): Promise<void> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...sandbox, '--remote-debugging-port=0'], { env })
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

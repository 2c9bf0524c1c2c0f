import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createPackage } from '@electron/asar'
import type { Page } from '@playwright/test'
import { atMost, type Figure, interleave, median, table } from '../../electron/bench/measure.ts'
import { SANDBOX, withInstalled } from '../../e2e/installed.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PACKAGED = join(ROOT, 'release/linux-unpacked')
const PROGRAM = 'taskscope-app'

/**
 * From the start of the process to a window with something in it, and to an editor that takes what is typed:
 * the packaged program against the least that Electron can show, on the same binary, in turn. Each has a
 * profile that it has used before, as it is at every start but the first.
 */
async function startFigures(rounds: number): Promise<Figure[]> {
  if (process.platform !== 'linux') throw new Error('The start is measured on Linux, on a screen of its own.')
  execFileSync(process.execPath, ['scripts/package.ts', '--dir'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  const base = mkdtempSync(join(tmpdir(), 'taskscope-start-'))
  try {
    const bare = join(base, 'bare')
    await makeBare(bare)
    const samples = {
      bare: () => start(bare, join(base, 'bare-profile'), firstPaint),
      window: () => start(PACKAGED, join(base, 'profile'), firstPaint),
      editor: () => start(PACKAGED, join(base, 'profile'), firstLetter),
    }
    await interleave(2, samples) // the code caches are written at the second start
    const times = await interleave(rounds, samples)
    const [bareTime, windowTime, editorTime] = [times.bare!, times.window!, times.editor!].map(median)
    return [
      { name: 'bare window, ms', value: bareTime!.toFixed(0) },
      { name: 'window, ms', value: windowTime!.toFixed(0) },
      { name: 'editor, ms', value: editorTime!.toFixed(0) },
      atMost('window / bare', windowTime! / bareTime!, 1.35),
      atMost('editor / bare', editorTime! / bareTime!, 2),
    ]
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** The same binary with an app that opens a window with a word in it, and nothing else. */
async function makeBare(folder: string): Promise<void> {
  cpSync(PACKAGED, folder, { recursive: true, filter: (path) => !path.endsWith('/app.asar.unpacked') })
  const app = `${folder}-app`
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }))
  writeFileSync(
    join(app, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(process.resourcesPath + '/bare.html'))
app.on('window-all-closed', () => app.quit())
`,
  )
  // Beside the archive: file:// reaches nothing within it (the GrantFileProtocolExtraPrivileges fuse is off).
  writeFileSync(join(folder, 'resources/bare.html'), '<!doctype html><title>Bare</title><p>ready</p>')
  await createPackage(app, join(folder, 'resources/app.asar'))
}

async function start(folder: string, profile: string, until: (page: Page) => Promise<number>): Promise<number> {
  const command = [
    join(folder, PROGRAM),
    ...SANDBOX,
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ] as const
  return withInstalled(command, process.env, async ({ page, startedAt }) => (await until(page)) - startedAt)
}

/** When the page first painted, in milliseconds since 1970. The page measures it itself, so that watching costs nothing. */
async function firstPaint(page: Page): Promise<number> {
  await page.waitForLoadState()
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') done(performance.timeOrigin + startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}

/**
 * When the editor had painted its code, in milliseconds since 1970: from then on it takes what is typed, which
 * is tried. The page measures that itself too: a letter typed from here would count the way from here.
 */
async function firstLetter(page: Page): Promise<number> {
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          if (document.querySelector('[data-testid=editor] .view-line') === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))
        }
        look()
      }),
  )
  const editor = page.getByTestId('editor')
  await editor.locator('.view-lines').click()
  await page.keyboard.insertText('§')
  await editor.getByText('§').waitFor()
  return painted
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } })
const figures = await startFigures(Number(values.rounds))
console.log(table('start', figures))
process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { startApp } from '../e2e/app.ts'
import { openExample, runExample, runHasEnded, writeSnippet } from '../e2e/window.ts'
import { buildIfStale } from './build.ts'

/**
 * Pictures of the window's views, at both sizes, light and dark, for people to look at:
 * `node scripts/screenshots.ts [FOLDER]`. With `--docs` instead of a folder, the pictures of the documents, into
 * `docs/images`, with nothing in them of this machine or this hour. Without a display, run it under xvfb-run.
 */
const forDocuments = process.argv[2] === '--docs'
const FOLDER = forDocuments ? 'docs/images' : (process.argv[2] ?? 'test-results/screenshots')
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1000, height: 700 },
] as const
const THEMES = ['light', 'dark'] as const
/** Transitions and the editor's colouring take this long at most, in milliseconds; on a busy machine more. */
const SETTLING = forDocuments ? 2000 : 400

/** What there is to see; each view begins where the one before it ended. */
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  'before-the-first-run': (page) => openExample(page, '01-first-coroutine'),
  'tasks-that-overlap': (page) => showRun(page, '03-tasks-concurrent'),
  'named-tasks': (page) => showRun(page, '06-named-tasks'),
  'wait-modes': (page) => showRun(page, '07-wait-modes'),
  replay: (page) => page.getByTestId('scrubber').fill('2500000000'),
  comparison: async (page) => {
    await page.getByTestId('replay-leave').click()
    await page.getByTestId('run-all').click()
    await page.getByTestId('compare-batch').click()
    await page.getByTestId('compare-timelines').waitFor()
  },
  search: async (page) => {
    await page.getByTestId('search').fill('pending')
    await page.getByTestId('excerpt').first().waitFor()
  },
  callbacks: async (page) => {
    await page.getByTestId('search').fill('')
    await showRun(page, '09-done-callbacks')
  },
  failure: (page) => showRun(page, '10-wait-wrong-arguments'),
  'past-run': (page) => page.getByTestId('run-1').click(),
  storage: (page) => page.getByTestId('open-storage').click(),
  settings: async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+,')
  },
  'syntax-error': async (page) => {
    await page.keyboard.press('Escape')
    await writeSnippet(page, "import * as asyncio from 'asyncio'\n\nconst = 1\n")
    await page.getByTestId('run').click()
  },
  lesson: async (page) => {
    await page.getByTestId('lessons-continue').click()
    await page.getByTestId('lesson-next').click()
    await page.getByTestId('lesson-check').click()
    await page.getByTestId('verdict').waitFor()
  },
}

/** What the documents show, by the names of the views above. Those in between are gone through. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'tasks-that-overlap': 'window',
  'wait-modes': 'wait-modes',
  replay: 'replay',
  comparison: 'comparison',
}

async function showRun(page: Page, example: string): Promise<void> {
  await runExample(page, example, 'virtual')
  await runHasEnded(page)
}

async function takeAll(app: ElectronApplication, page: Page): Promise<void> {
  for (const [name, show] of Object.entries(VIEWS)) {
    await resize(app, SIZES[0])
    await show(page)
    for (const size of SIZES) {
      await resize(app, size)
      for (const theme of THEMES) await take(app, page, `${name}-${size.width}x${size.height}-${theme}`, theme)
    }
  }
  await page.getByRole('button', { name: 'Library' }).click()
  for (const theme of THEMES) await take(app, page, `library-drawer-1000x700-${theme}`, theme)
}

async function takeDocumented(app: ElectronApplication, page: Page): Promise<void> {
  await resize(app, SIZES[0])
  for (const [view, show] of Object.entries(VIEWS)) {
    await show(page)
    const name = DOCUMENTED[view]
    if (name !== undefined) await take(app, page, name, 'light')
    if (view === 'comparison') return
  }
}

async function take(app: ElectronApplication, page: Page, name: string, theme: (typeof THEMES)[number]): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme)
  await page.mouse.move(0, 0)
  await page.waitForTimeout(SETTLING)
  if (forDocuments)
    await page.evaluate(
      (at) => document.querySelectorAll('time').forEach((time) => time.replaceChildren(at)),
      '9:41 AM',
    )
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    animations: forDocuments ? 'disabled' : 'allow',
    style: '.cursors-layer { visibility: hidden }',
  })
}

async function resize(app: ElectronApplication, size: (typeof SIZES)[number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

mkdirSync(FOLDER, { recursive: true })
await buildIfStale()
const userData = mkdtempSync(join(tmpdir(), 'taskscope-screenshots-'))
const app = await startApp(userData)
try {
  const page = await app.firstWindow()
  await (forDocuments ? takeDocumented(app, page) : takeAll(app, page))
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}

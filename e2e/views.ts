import type { ElectronApplication, Page } from '@playwright/test'
import { openExample, runExample, runHasEnded, writeSnippet } from './window.ts'

/** Brings a view on, from where the view before it in its group ended. The window speaks English meanwhile. */
type Show = (page: Page, app: ElectronApplication) => Promise<void>

/** A group of views begins in a new window of a program that was never used. */
export type Views = Readonly<Record<string, Show>>

export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1000, height: 700 },
] as const
export type Size = (typeof SIZES)[number]

export const LOOKS = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
)
type Look = (typeof LOOKS)[number]

/** Where the timeline's axis and its lanes are, in pixels from its top. */
const AXIS = 48
const LANES = 60
const LANE = 22

/** Changes theme and language of an open window, without closing what is open in it. */
export async function setLook(app: ElectronApplication, page: Page, { language, theme }: Look): Promise<void> {
  await command(app, `theme.${theme}`, `language.${language}`)
  await page.evaluate(
    async ({ language, theme }) => {
      const isDone = () =>
        document.documentElement.lang === language && matchMedia(`(prefers-color-scheme: ${theme})`).matches
      while (!isDone()) await new Promise(requestAnimationFrame)
    },
    { language, theme },
  )
}

export async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await page.evaluate(async (width) => {
    while (innerWidth !== width) await new Promise(requestAnimationFrame)
  }, size.width)
}

/** As the native menus carry commands out. */
const command = (app: ElectronApplication, ...names: string[]): Promise<void> =>
  app.evaluate(({ BrowserWindow }, names) => {
    const [window] = BrowserWindow.getAllWindows()
    for (const command of names) window?.webContents.send('menu.command', { command })
  }, names)

const close: Show = (page) => page.keyboard.press('Escape')

async function showRun(page: Page, example: string): Promise<void> {
  await runExample(page, example, 'virtual')
  await runHasEnded(page)
}

async function runSnippet(page: Page, source: string): Promise<void> {
  await writeSnippet(page, source)
  await page.getByTestId('clock-virtual').click()
  await page.getByTestId('run').click()
  await runHasEnded(page)
}

/** A place in the lanes: a share of the timeline's width, and the how manieth lane. */
async function inLanes(page: Page, share: number, lane: number): Promise<{ x: number; y: number }> {
  const { width } = (await page.getByTestId('timeline').boundingBox())!
  return { x: width * share, y: LANES + (lane + 0.5) * LANE }
}

async function itemMenu(page: Page, item: string): Promise<void> {
  await page.getByTestId(item).hover()
  await page.locator(`:has(> [data-testid=${item}]) .item-menu`).click()
}

const BEGIN: Views = {
  'first-start': (page) => page.getByTestId('welcome').waitFor(),
  async palette(page, app) {
    await command(app, 'view.palette')
    await page.getByTestId('palette-query').fill('run')
    await page.getByTestId('palette-entry').first().waitFor()
  },
  async 'palette-finds-nothing'(page) {
    await page.getByTestId('palette-query').fill('zzzz')
  },
  async keys(page, app) {
    await close(page, app)
    await command(app, 'help.keys')
    await page.getByTestId('keys').waitFor()
  },
  async about(page, app) {
    await close(page, app)
    await command(app, 'app.about')
    await page.getByTestId('about').waitFor()
  },
  async licences(page) {
    await page.getByTestId('open-licenses').click()
    await page.getByTestId('licenses').locator('summary').first().click()
  },
  async storage(page, app) {
    await close(page, app)
    await close(page, app)
    await page.getByTestId('open-storage').click()
    await page.getByTestId('storage').waitFor()
  },
  async settings(page, app) {
    await close(page, app)
    await command(app, 'app.settings')
    await page.getByTestId('setting-theme').waitFor()
  },
  'settings-code': (page) => page.getByTestId('section-code').click(),
  'settings-runs': (page) => page.getByTestId('section-runs').click(),
  'settings-data': (page) => page.getByTestId('section-data').click(),
  'settings-updates': (page) => page.getByTestId('section-updates').click(),
  async 'no-snippet'(page, app) {
    await close(page, app)
    await openExample(page, '01-first-coroutine')
    await command(app, 'tab.close')
    await command(app, 'tab.close')
  },
}

const RUN: Views = {
  'tasks-that-overlap': (page) => showRun(page, '03-tasks-concurrent'),
  callbacks: (page) => showRun(page, '09-done-callbacks'),
  failure: (page) => showRun(page, '10-wait-wrong-arguments'),
  deadline: (page) => showRun(page, '08-wait-timeout'),
  'wait-modes': (page) => showRun(page, '07-wait-modes'),
  async 'line-card'(page) {
    await page.getByTestId('line-mark').last().hover()
    await page.getByTestId('line-card').waitFor()
  },
  async 'lane-card'(page) {
    await page.getByTestId('timeline').hover({ position: await inLanes(page, 0.6, 4) })
    await page.getByRole('tooltip').waitFor()
  },
  async 'chosen-slice'(page) {
    await page.getByTestId('timeline').click({ position: await inLanes(page, 0.6, 4) })
    await page.mouse.move(0, 0)
    await page.getByTestId('critical-path').click()
  },
  async range(page) {
    await page.getByTestId('critical-path').click()
    const { x, y, width } = (await page.getByTestId('timeline').boundingBox())!
    await page.mouse.move(x + width * 0.5, y + AXIS)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.7, y + AXIS)
    await page.mouse.move(x + width * 0.8, y + AXIS)
    await page.mouse.up()
    await page.getByTestId('timeline').focus()
    await page.keyboard.press('Shift+M')
  },
  async find(page, app) {
    await command(app, 'timeline.clear')
    await command(app, 'timeline.find')
    await page.getByTestId('find').fill('c')
  },
  async signs(page, app) {
    await close(page, app)
    await page.locator('[aria-haspopup=dialog]', { hasText: 'Signs' }).click()
  },
  async exports(page, app) {
    await close(page, app)
    await page.getByTestId('export').click()
    await page.getByTestId('export-html').waitFor()
  },
  async replay(page, app) {
    await close(page, app)
    await page.getByTestId('scrubber').fill('2500000000')
    await page.getByTestId('moment').waitFor()
  },
}

const LIBRARY: Views = {
  async comparison(page) {
    await showRun(page, '07-wait-modes')
    await page.getByTestId('run-all').click()
    await page.getByTestId('compare-batch').click()
    await page.getByTestId('compare-timelines').waitFor()
  },
  async found(page) {
    await page.getByTestId('search').fill('pending')
    await page.getByTestId('excerpt').first().waitFor()
  },
  'found-nothing': (page) => page.getByTestId('search').fill('zzzz'),
  async picked(page) {
    await page.getByTestId('search').fill('')
    await page.getByTestId('pick-1').check()
    await page.getByTestId('pick-2').check()
  },
  'past-run': (page) => page.getByTestId('run-2').click(),
  'run-menu': (page) => itemMenu(page, 'run-1'),
  async details(page, app) {
    await close(page, app)
    await itemMenu(page, 'run-1')
    await page.getByTestId('action-details').click()
    await page.getByTestId('details-title').waitFor()
  },
  async versions(page, app) {
    await close(page, app)
    await writeSnippet(page, "console.log('one')\n")
    await page.getByTestId('run').click()
    await runHasEnded(page)
    await page.getByTestId('editor').locator('.view-lines').click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText("console.log('two')\n")
    await page.getByTestId('run').click()
    await page.getByTestId('console-text').filter({ hasText: 'two' }).waitFor()
    await itemMenu(page, 'experiment-1')
    await page.getByTestId('action-versions').click()
    await page.getByTestId('version').last().click()
  },
  async toast(page, app) {
    await close(page, app)
    await itemMenu(page, 'run-1')
    await page.getByTestId('action-delete').click()
    await page.getByTestId('toast-action').waitFor()
  },
}

const VALUES = `
import * as asyncio from 'asyncio'
async function fails() { await asyncio.sleep(1); throw new TypeError('no such thing', { cause: new Error('disk full') }) }
async function middle() { await fails() }
async function main() {
  console.table([{ name: 'ben', age: 4 }, { name: 'anna', age: 31 }])
  console.log('values', { deep: { list: [1, 'two'] }, when: new Map([['now', true]]) })
  console.warn('it takes long')
  try { await middle() } catch (error) { console.error(error) }
  throw new AggregateError([new Error('first'), new Error('second')], 'all failed')
}
asyncio.run(main())
`

const CONSOLE: Views = {
  async values(page) {
    await runSnippet(page, VALUES)
    await page.getByTestId('console').focus()
    await page.keyboard.press('Home')
    await page.getByTestId('console-open').first().click()
  },
  async errors(page) {
    await page.getByTestId('console').focus()
    await page.keyboard.press('End')
  },
  async filters(page) {
    await page.getByTestId('console-filter').fill('no such')
    await page.getByTestId('console-tasks').click()
  },
  async 'filters-leave-nothing'(page, app) {
    await close(page, app)
    await page.getByTestId('console-filter').fill('zzzz')
  },
  async 'a-filter-that-cannot-be'(page) {
    await page.getByTestId('console-filter').fill('/(/')
    await page.getByTestId('console-problem').waitFor()
  },
  async 'console-menu'(page) {
    await page.getByTestId('console-unfilter').click()
    await page.getByTestId('console-menu').click()
  },
  async 'syntax-error'(page, app) {
    await close(page, app)
    await writeSnippet(page, "import * as asyncio from 'asyncio'\n\nconst = 1\n")
    await page.getByTestId('run').click()
    await page.getByTestId('cannot-run').waitFor()
  },
  async 'find-in-code'(page, app) {
    await command(app, 'edit.find')
    await page.locator('.find-widget.visible').waitFor()
  },
}

const LESSON: Views = {
  async lesson(page) {
    await page.getByTestId('lessons-continue').click()
    await page.getByTestId('lesson-next').click()
    await page.getByTestId('prediction').waitFor()
  },
  async verdict(page) {
    await page.getByTestId('lesson-check').click()
    await page.getByTestId('verdict').waitFor()
  },
  async contents(page) {
    await page.getByTestId('lesson-contents').click()
    await page.getByRole('menuitem').first().waitFor()
  },
  async 'changed-code'(page, app) {
    await close(page, app)
    await page.getByTestId('editor').locator('.view-lines').click()
    await page.keyboard.type(' ')
    await page.getByTestId('own-code').waitFor()
  },
}

/** What is there only where the window is small. */
const DRAWERS: Views = {
  async 'drawer-details'(page, app) {
    await showRun(page, '07-wait-modes')
    await resize(app, page, SIZES[1])
    await command(app, 'view.inspector')
    await page.getByTestId('inspector').waitFor()
  },
  async 'drawer-library'(page, app) {
    await command(app, 'view.inspector')
    await command(app, 'library.toggle')
    await page.getByTestId('search').waitFor()
  },
  async 'drawer-lesson'(page) {
    await page.getByTestId('lessons-continue').click()
    await page.getByTestId('lesson').waitFor()
  },
}

/** Every view of the window, in groups. */
export const VIEWS: Readonly<Record<string, Views>> = {
  'before anything has run': BEGIN,
  'of a run': RUN,
  'of the library': LIBRARY,
  'of the console and the code': CONSOLE,
  'of a lesson': LESSON,
  'of a small window': DRAWERS,
}

/** Views that hang on where the pointer is or was: after the window's size changed they are to be shown again. */
export const HANGS_ON_POINTER: ReadonlySet<string> = new Set(['line-card', 'lane-card'])

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { atMost, type Figure, percentile, table } from '../../electron/bench/measure.ts'
import { startApp } from '../../e2e/app.ts'
import { writeSnippet } from '../../e2e/window.ts'
import { buildIfStale } from '../build.ts'

/** A million lines in the console of the real window: as they come, scrolled through, and searched. */
const LINES = 1_000_000
const SNIPPET = `for (let i = 1; i <= ${LINES}; i++) console.log('line', i, 'of a worker that says what it does')`
/** As many events that no line comes of: what the window takes for the run itself. */
const SILENT = `import { mark } from 'taskscope'\nfor (let i = 1; i <= ${LINES}; i++) mark('line')`

const WHEEL_TURNS = 120
const MOST_WAITING_MS = 120_000

const count = (page: Page) => page.getByTestId('console-count')

/** Runs it to its end. Gives the longest task that kept the window from anything else, in ms. */
async function longestTask(page: Page, source: string, shown: RegExp): Promise<number> {
  await writeSnippet(page, source)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    })
  })
  await page.getByTestId('run').click()
  await page.getByTestId('status').filter({ hasText: shown }).waitFor({ timeout: MOST_WAITING_MS })
  return page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks))
}

/** The times between frames while the wheel turns over a part of the window, in ms. */
async function scrolled(page: Page, over: string): Promise<number[]> {
  await page.locator(over).hover()
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let before = performance.now()
    const tick = (): void => {
      const now = performance.now()
      frames.push(now - before)
      before = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  for (let turn = 0; turn < WHEEL_TURNS; turn++) await page.mouse.wheel(0, -240)
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(5))
}

/** How long the console takes from a text that is typed to all its lines, in ms. */
function filtered(page: Page, text: string): Promise<number> {
  return page.getByTestId('console-filter').evaluate(async (field, wanted) => {
    const input = field as HTMLInputElement
    const started = performance.now()
    input.value = wanted
    input.dispatchEvent(new Event('input'))
    const isBusy = (): boolean => document.querySelector('[data-testid=console][aria-busy=true]') !== null
    do await new Promise((resolve) => setTimeout(resolve))
    while (isBusy())
    return performance.now() - started
  }, text)
}

/** How long a key takes to bring this line into sight, in ms. */
async function jumped(page: Page, key: string, line: RegExp): Promise<number> {
  await page.getByTestId('console').focus()
  const started = performance.now()
  await page.keyboard.press(key)
  await page.getByTestId('console-text').filter({ hasText: line }).waitFor()
  return performance.now() - started
}

const windowMegabytes = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: inside }) => {
    const tabs = inside.getAppMetrics().filter(({ type }) => type === 'Tab')
    return tabs.reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1000
  })

async function consoleFigures(app: ElectronApplication, page: Page): Promise<Figure[]> {
  const ended = /Completed/
  const before = await windowMegabytes(app)
  const talking = await longestTask(page, SNIPPET, ended)
  await count(page).filter({ hasText: '1,000,000 lines' }).waitFor({ timeout: MOST_WAITING_MS })
  const memory = (await windowMegabytes(app)) - before
  const up = await jumped(page, 'Home', /^line 1 of/)
  const down = await jumped(page, 'End', /^line 1000000 /)
  const idle = await scrolled(page, 'header')
  const frames = await scrolled(page, '[data-testid=console]')
  const filters = []
  for (const text of ['77777', 'WORKER', '/line \\d+7 of/', 'nothing']) filters.push(await filtered(page, text))
  const silent = await longestTask(page, SILENT, ended)
  return [
    atMost('live: longest task, ms', talking, 100),
    { name: 'the same run without lines: longest task, ms', value: silent.toFixed(0) },
    { name: 'memory of the window for 1M lines, MB', value: memory.toFixed(0) },
    { name: 'to the first line, ms', value: up.toFixed(0) },
    { name: 'to the last line, ms', value: down.toFixed(0) },
    { name: 'the wheel over nothing: frame p95, ms', value: percentile(idle, 0.95).toFixed(1) },
    { name: 'scrolling: frame p50, ms', value: percentile(frames, 0.5).toFixed(1) },
    { name: 'scrolling: frame p95, ms', value: percentile(frames, 0.95).toFixed(1) },
    atMost('scrolling: frame p95 / the wheel over nothing', percentile(frames, 0.95) / percentile(idle, 0.95), 1.2),
    atMost('a filter over 1M lines, the slowest, ms', Math.max(...filters), 200),
  ]
}

await buildIfStale()
const userData = mkdtempSync(join(tmpdir(), 'taskscope-console-bench-'))
const app = await startApp(userData)
try {
  const figures = await consoleFigures(app, await app.firstWindow())
  console.log(`${table('console', figures)}\n`)
  process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { atMost, type Figure, interleave, median, percentile, table } from '../../electron/bench/measure.ts'
import { startApp } from '../../e2e/app.ts'
import { status, writeSnippet } from '../../e2e/window.ts'
import { buildIfStale } from '../build.ts'
import { longest, type MainTask, mainTasks } from './main-tasks.ts'
import { comeToRest, frameGaps } from './measure-page.ts'

/** A million lines in the console of the real window: as they come, scrolled through, and searched. */
const LINES = 1_000_000
const SNIPPET = `for (let i = 1; i <= ${LINES}; i++) console.log('line', i, 'of a worker that says what it does')`
/** As many events that no line comes of: what the window takes for the run itself. */
const SILENT = `import { mark } from 'taskscope'\nfor (let i = 1; i <= ${LINES}; i++) mark('line')`

const CONSOLE = '[data-testid=console]'
const WHEEL_TURNS = 120
const MOST_WAITING_MS = 120_000

const count = (page: Page) => page.getByTestId('console-count')

/** Runs it to its end, and gives what the page's thread did meanwhile. */
async function live(app: ElectronApplication, page: Page, source: string): Promise<MainTask[]> {
  await writeSnippet(page, source)
  await comeToRest(app)
  return mainTasks(app, userData, async () => {
    await page.getByTestId('run').click()
    const ended = status(page)
      .filter({ hasText: /Completed/ })
      .filter({ hasText: /1,000,\d{3} events/ })
    await ended.waitFor({ timeout: MOST_WAITING_MS })
  })
}

/** The times between frames while the wheel turns over a part of the window, of which 95 of 100 are no longer; in ms. */
async function scrolled(page: Page, over: string): Promise<number> {
  await page.locator(over).hover()
  const gaps = await frameGaps(page, async () => {
    for (let turn = 0; turn < WHEEL_TURNS; turn++) await page.mouse.wheel(0, -240)
  })
  return percentile(gaps, 0.95)
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
  const before = await windowMegabytes(app)
  const talking = await live(app, page, SNIPPET)
  await count(page).filter({ hasText: '1,000,000 lines' }).waitFor({ timeout: MOST_WAITING_MS })
  const memory = (await windowMegabytes(app)) - before
  const up = await jumped(page, 'Home', /^line 1 of/)
  const down = await jumped(page, 'End', /^line 1000000 /)
  const frames = await interleave(rounds, {
    nothing: () => scrolled(page, 'header'),
    lines: () => scrolled(page, CONSOLE),
  })
  const [nothing, lines] = [median(frames['nothing']!), median(frames['lines']!)]
  const scrolling = await mainTasks(app, userData, () => scrolled(page, CONSOLE))
  const filters = []
  for (const text of ['77777', 'WORKER', '/line \\d+7 of/', 'nothing']) filters.push(await filtered(page, text))
  const silent = await live(app, page, SILENT)
  return [
    atMost('live: longest task, ms', longest(talking, 'wall'), 100),
    atMost('live: most processor time of a task, ms', longest(talking, 'cpu'), 100),
    { name: 'the same run without lines: longest task, ms', value: longest(silent, 'wall').toFixed(0) },
    { name: 'the same run without lines: most processor time, ms', value: longest(silent, 'cpu').toFixed(0) },
    { name: 'memory of the window for 1M lines, MB', value: memory.toFixed(0) },
    { name: 'to the first line, ms', value: up.toFixed(0) },
    { name: 'to the last line, ms', value: down.toFixed(0) },
    { name: 'the wheel over nothing: frame p95, ms', value: nothing.toFixed(1) },
    { name: 'scrolling: frame p95, ms', value: lines.toFixed(1) },
    atMost('scrolling: frame p95 / the wheel over nothing', lines / nothing, 1.2),
    { name: 'scrolling: most processor time of a task, ms', value: longest(scrolling, 'cpu').toFixed(1) },
    atMost('a filter over 1M lines, the slowest, ms', Math.max(...filters), 200),
  ]
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const rounds = Number(values.rounds)
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

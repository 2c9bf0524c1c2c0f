/** The live benchmark: somebody pans and zooms in our own window while a snippet makes 200,000 events a second. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { atLeast, atMost, type Figure, median, percentile, table } from '../../electron/bench/measure.ts'
import { status, writeSnippet } from '../../e2e/window.ts'
import { buildIfStale } from '../build.ts'
import { manyTasks } from './big-run.ts'
import { showEmpty, startOurs, WINDOW } from './contestants.ts'
import { type Area, comeToRest, type Frames, measureFrames } from './measure-page.ts'

/** Requests of a client, more than there is time for. */
const LONG = 100_000
const WHEEL = { zoom: 50 }

/** A window in which somebody pans and zooms. Times in ms. */
interface Handled {
  readonly frames: Frames
  /** From an input until the page handles it, 95 of 100 are no longer than this. */
  readonly inputP95: number
  /** The longest that the page did anything without a pause. */
  readonly longestTask: number
}
interface Live extends Handled {
  /** How many came a second. */
  readonly events: number
  readonly area: Area
}

declare global {
  interface Window {
    benchInputs: number[]
    benchTasks: number[]
  }
}

/** Runs a snippet of 250 clients that make tasks without end, and measures while it goes on. */
async function measureLive(folder: string): Promise<Live> {
  const { app, page } = await startOurs(mkdtempSync(join(folder, 'live-')), WINDOW)
  try {
    await writeSnippet(page, manyTasks(LONG))
    await page.getByTestId('clock-real').click()
    await comeToRest(app)
    await page.getByTestId('run').click()
    await page.getByTestId('task').nth(100).waitFor({ state: 'attached' })
    const area = (await page.getByTestId('timeline').boundingBox())!
    const handled = await handle(page, () => measureFrames(app, page, area, WHEEL))
    return { ...handled, area, events: await eventsPerSecond(page) }
  } finally {
    await app.close()
  }
}

/** The same hands on an empty canvas of this size: what they have to wait for at least. */
async function measureEmpty(size: Area): Promise<Handled> {
  const { app, page, area } = await showEmpty(size)
  try {
    return await handle(page, () => measureFrames(app, page, area, WHEEL))
  } finally {
    await app.close()
  }
}

async function handle(page: Page, work: () => Promise<Frames>): Promise<Handled> {
  await page.evaluate(recordInputs)
  const frames = await work()
  const { inputs, tasks } = await page.evaluate(() => ({ inputs: window.benchInputs, tasks: window.benchTasks }))
  return { frames, inputP95: percentile(inputs, 0.95), longestTask: Math.max(0, ...tasks) }
}

function recordInputs(): void {
  window.benchInputs = []
  window.benchTasks = []
  for (const type of ['wheel', 'pointermove']) {
    document.addEventListener(type, (event) => window.benchInputs.push(performance.now() - event.timeStamp), {
      capture: true,
      passive: true,
    })
  }
  new PerformanceObserver((list) => {
    window.benchTasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
}

/** Of the run in front, as far as it has come to the window. */
async function eventsPerSecond(page: Page): Promise<number> {
  const text = await status(page).innerText()
  const [, events] = /([\d,]+) events/.exec(text)!
  const [, seconds] = /([\d.]+)\s*s\b/.exec(text)!
  return Number(events!.replaceAll(',', '')) / Number(seconds)
}

function figures(live: readonly Live[], empty: readonly Handled[]): Figure[] {
  const [ours, bare] = [live, empty].map((rounds) => ({
    input: median(rounds.map(({ inputP95 }) => inputP95)),
    frame: median(rounds.map(({ frames }) => frames.p95)),
    cpu: median(rounds.map(({ frames }) => frames.cpu)),
  })) as [Record<'input' | 'frame' | 'cpu', number>, Record<'input' | 'frame' | 'cpu', number>]
  const both = (name: string, what: 'input' | 'frame' | 'cpu'): Figure => ({
    name: `${name}: ours / empty canvas, ms`,
    value: `${ours[what].toFixed(1)} / ${bare[what].toFixed(1)}`,
  })
  return [
    atLeast('events a second', median(live.map(({ events }) => events)), 100_000),
    atMost('an input waits, frames of the empty canvas', ours.input / bare.frame, 2),
    both('an input waits', 'input'),
    both('frame p95', 'frame'),
    both('CPU a frame', 'cpu'),
    { name: 'longest task, ms', value: median(live.map(({ longestTask }) => longestTask)).toFixed(0) },
  ]
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
await buildIfStale()
const folder = mkdtempSync(join(tmpdir(), 'taskscope-live-bench-'))
try {
  const live: Live[] = []
  const empty: Handled[] = []
  for (let round = 0; round < Number(values.rounds); round++) {
    live.push(await measureLive(folder))
    empty.push(await measureEmpty(live[0]!.area))
  }
  const measured = figures(live, empty)
  console.log(`${table('live', measured)}\n`)
  process.exitCode = measured.some(({ met }) => met === false) ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

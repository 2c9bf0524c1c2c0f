import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { status, writeSnippet } from '../../e2e/window.ts'
import { manyTasks } from './big-run.ts'
import { startOurs } from './contestants.ts'
import { comeToRest, type Frames, measureFrames } from './measure-page.ts'

/** How our own window does while the big run goes on in it, and somebody pans and zooms. */
export interface Live {
  /** How many came a second. */
  readonly events: number
  readonly frames: Frames
  /** From an input until the page handles it, 95 of 100 are no longer than this; in ms. */
  readonly inputP95: number
  /** The longest that the page did anything without a pause, in ms. */
  readonly longestTask: number
}

/** Requests of a client, more than there is time for. */
const LONG = 100_000

declare global {
  interface Window {
    benchInputs: number[]
    benchTasks: number[]
  }
}

/** Runs a snippet of 250 clients that make tasks without end, and measures while it goes on. */
export async function measureLive(folder: string, size: { width: number; height: number }): Promise<Live> {
  const { app, page } = await startOurs(mkdtempSync(join(folder, 'live-')), size)
  try {
    await writeSnippet(page, manyTasks(LONG))
    await page.getByTestId('clock-real').click()
    await comeToRest(app)
    await page.getByTestId('run').click()
    await page.getByTestId('task').nth(100).waitFor({ state: 'attached' })
    await page.evaluate(recordInputs)
    const area = (await page.getByTestId('timeline').boundingBox())!
    const frames = await measureFrames(app, page, area, { zoom: 50 })
    const { inputs, tasks } = await page.evaluate(() => ({ inputs: window.benchInputs, tasks: window.benchTasks }))
    inputs.sort((a, b) => a - b)
    const events = await eventsPerSecond(page)
    return { events, frames, inputP95: inputs[Math.floor(inputs.length * 0.95)]!, longestTask: Math.max(0, ...tasks) }
  } finally {
    await app.close()
  }
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

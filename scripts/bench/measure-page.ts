import { setTimeout as delay } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { percentile } from '../../electron/bench/measure.ts'

/** What is measured in a page while somebody pans and zooms. Times in ms. */
export interface Frames {
  /** Between one frame and the next, 95 of 100 are no longer than this. */
  readonly p95: number
  readonly longest: number
  /** CPU time of the page's process and of the one that puts its picture on the screen, a frame. */
  readonly cpu: number
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a program wants to be panned and zoomed. */
export interface Gestures {
  /** The wheel's step that zooms in by about a tenth. */
  readonly zoom: number
  /** A key to hold meanwhile. */
  readonly zoomKey?: 'Control'
}

interface Recording {
  readonly times: number[]
  isOver: boolean
}

declare global {
  interface Window {
    benchFrames: Recording
  }
}

/** Inputs come at this distance, as from a hand on a screen of 60 Hz; in ms. */
const PACE = 1000 / 60
/** So far apart a hand turns a wheel's notches; Chromium, too, passes each on only once the page has taken the one before. In ms. */
const NOTCH_PACE = 2 * PACE
const ZOOM_STEPS = 50
const PAN_STEPS = 100

/** At rest is what takes less than a twentieth of a core for this long, this often in a row. */
const QUIET_MS = 200
const QUIET_TURNS = 3

/** Tells how the frames went while somebody pans and zooms. */
export async function measureFrames(
  app: ElectronApplication,
  page: Page,
  panAndZoom: () => Promise<void>,
): Promise<Frames> {
  let cpu = 0
  const gaps = await frameGaps(page, async () => {
    const before = await cpuTime(app)
    await panAndZoom()
    cpu = (await cpuTime(app)) - before
  })
  return { p95: percentile(gaps, 0.95), longest: Math.max(...gaps), cpu: cpu / gaps.length }
}

/** The times between frames while this is done, in ms. */
export async function frameGaps(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(recordFrames)
  await work()
  const times = await page.evaluate(() => {
    window.benchFrames.isOver = true
    return window.benchFrames.times
  })
  return times.slice(1).map((time, i) => time - times[i]!)
}

function recordFrames(): void {
  const recording: Recording = { times: [], isOver: false }
  window.benchFrames = recording
  requestAnimationFrame(function frame(time) {
    recording.times.push(time)
    if (!recording.isOver) requestAnimationFrame(frame)
  })
}

/** Zooms in, pans and zooms out. Each input waits for the page to have taken the one before. */
export async function panAndZoom(page: Page, area: Area, { zoom, zoomKey }: Gestures): Promise<void> {
  const { mouse, keyboard } = page
  const [x, y] = [area.x + area.width * 0.6, area.y + area.height / 2]
  const wheel = async (step: number) => {
    if (zoomKey) await keyboard.down(zoomKey)
    await paced(ZOOM_STEPS, () => mouse.wheel(0, step))
    if (zoomKey) await keyboard.up(zoomKey)
  }
  await mouse.move(x, y)
  await wheel(-zoom)
  await mouse.down()
  await paced(PAN_STEPS, (i) => mouse.move(x + 200 * Math.sin(i / 8), y + 100 * Math.sin(i / 16)))
  await mouse.up()
  await wheel(zoom)
}

/**
 * As `panAndZoom`, with inputs that the window itself is given as the system's are: they wait for nobody. A test's own
 * turns of the wheel ask the page first where they are, and begin to count before it had time to answer.
 */
export function handInputs(app: ElectronApplication, area: Area, zoom: number): Promise<void> {
  const plan = { area, zoom, PACE, NOTCH_PACE, ZOOM_STEPS, PAN_STEPS }
  return app.evaluate(async ({ BrowserWindow }, { area, zoom, PACE, NOTCH_PACE, ZOOM_STEPS, PAN_STEPS }) => {
    const [window] = BrowserWindow.getAllWindows()
    const [x, y] = [Math.round(area.x + area.width * 0.6), Math.round(area.y + area.height / 2)]
    type Input = Parameters<Electron.WebContents['sendInputEvent']>[0]
    const paced = async (count: number, input: (i: number) => Input, pace = PACE) => {
      const began = performance.now()
      for (let i = 0; i < count; i++) {
        window!.webContents.sendInputEvent(input(i))
        const due = began + (i + 1) * pace
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      }
    }
    const button = { button: 'left' as const, modifiers: ['leftbuttondown' as const], clickCount: 1 }
    const wheel = (deltaY: number) =>
      paced(ZOOM_STEPS, () => ({ type: 'mouseWheel', x, y, deltaY, hasPreciseScrollingDeltas: true }), NOTCH_PACE)
    const at = (i: number) => ({
      x: Math.round(x + 200 * Math.sin(i / 8)),
      y: Math.round(y + 100 * Math.sin(i / 16)),
    })
    await paced(1, () => ({ type: 'mouseMove', x, y }))
    await wheel(zoom)
    await paced(1, () => ({ type: 'mouseDown', x, y, ...button }))
    await paced(PAN_STEPS, (i) => ({ type: 'mouseMove', ...at(i), ...button }))
    await paced(1, () => ({ type: 'mouseUp', ...at(PAN_STEPS - 1), button: 'left', clickCount: 1 }))
    await wheel(-zoom)
  }, plan)
}

/** Does something `count` times, `PACE` apart where it is quick enough. */
async function paced(count: number, work: (i: number) => Promise<void>): Promise<void> {
  let due = performance.now()
  for (let i = 0; i < count; i++) {
    await work(i)
    due = Math.max(due + PACE, performance.now())
    await delay(Math.max(0, due - performance.now()))
  }
}

/** Waits until nothing goes on in a program any more, such as what it does after its start. */
export async function comeToRest(app: ElectronApplication): Promise<void> {
  for (let before = await cpuTime(app), quiet = 0; quiet < QUIET_TURNS;) {
    await delay(QUIET_MS)
    const now = await cpuTime(app)
    quiet = now - before < QUIET_MS / 20 ? quiet + 1 : 0
    before = now
  }
}

/** CPU time so far of what makes pictures, in ms. */
async function cpuTime(app: ElectronApplication): Promise<number> {
  const metrics = await metricsOf(app)
  return metrics
    .filter(({ type }) => type === 'Tab' || type === 'GPU')
    .reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN) * 1000, 0)
}

/** Resident memory of the page's process, in MB. */
export async function pageMemory(app: ElectronApplication): Promise<number> {
  const metrics = await metricsOf(app)
  const kilobytes = metrics
    .filter(({ type }) => type === 'Tab')
    .reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
  return kilobytes / 1024
}

/** Of each process of a program. */
function metricsOf(app: ElectronApplication) {
  const ask = () => app.evaluate(({ app }) => app.getAppMetrics())
  // A program that is just starting may collect the promise of its answer: then it is asked again.
  return ask().catch(ask)
}

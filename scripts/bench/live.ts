/** The live benchmark: somebody pans and zooms in our own window while a snippet makes 200,000 events a second. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { atLeast, atMost, type Figure, median, percentile, table } from '../../electron/bench/measure.ts'
import { status, writeSnippet } from '../../e2e/window.ts'
import { buildIfStale } from '../build.ts'
import { manyTasks } from './big-run.ts'
import { showEmpty, startOurs, WINDOW } from './contestants.ts'
import { longest, type MainTask, mainTasks } from './main-tasks.ts'
import { type Area, comeToRest, type Frames, handInputs, measureFrames } from './measure-page.ts'

/** Requests of a client, more than there is time for. */
const LONG = 100_000
/** The wheel's step that zooms by about a tenth. */
const ZOOM = 50

/** What a hand does, and the picture answers. */
type Hand = 'wheel' | 'drag'
const HANDS: readonly Hand[] = ['wheel', 'drag']

/** A window in which somebody pans and zooms. Times in ms. */
interface Handled {
  readonly frames: Frames
  /** From each input, as Chromium dates it, until the frame is done in which the picture was painted anew. */
  readonly answers: Readonly<Record<Hand, readonly number[]>>
  readonly tasks: readonly MainTask[]
}
interface Live extends Handled {
  /** How many came a second. */
  readonly events: number
  readonly dropped: number
  readonly area: Area
}

declare global {
  interface Window {
    benchAnswers: Record<Hand, number[]>
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
    return { ...(await handle(app, page, area, folder)), area, ...(await eventsOf(page)) }
  } finally {
    await app.close()
  }
}

/** The same hands on an empty canvas of this size: what they have to wait for at least. */
async function measureEmpty(size: Area, folder: string): Promise<Handled> {
  const { app, page, area } = await showEmpty(size)
  try {
    return await handle(app, page, area, folder)
  } finally {
    await app.close()
  }
}

async function handle(app: ElectronApplication, page: Page, area: Area, folder: string): Promise<Handled> {
  await page.evaluate(recordAnswers)
  let frames!: Frames
  const tasks = await mainTasks(app, folder, async () => {
    frames = await measureFrames(app, page, () => handInputs(app, area, ZOOM))
  })
  return { frames, tasks, answers: await page.evaluate(() => window.benchAnswers) }
}

/** Records from here on how long each input takes until the frame is done in which a canvas was painted. */
function recordAnswers(): void {
  const answers: Record<Hand, number[]> = { wheel: [], drag: [] }
  window.benchAnswers = answers
  let paints = 0
  const { prototype } = CanvasRenderingContext2D

  const { fillRect } = prototype
  prototype.fillRect = function (...rect) {
    paints++
    fillRect.apply(this, rect)
  }
  // A frame is done before the first task after it.
  const whenDone = (then: () => void) =>
    requestAnimationFrame(() => void scheduler.postTask(then, { priority: 'user-blocking' }))
  const record = (hand: Hand, { timeStamp }: Event) => {
    const before = paints
    const look = () => (paints > before ? void answers[hand].push(performance.now() - timeStamp) : whenDone(look))
    whenDone(look)
  }
  document.addEventListener('wheel', (event) => record('wheel', event), { capture: true, passive: true })
  document.addEventListener('pointermove', (event) => event.buttons > 0 && record('drag', event), { capture: true })
}

/** Of the run in front, as far as it has come to the window. */
async function eventsOf(page: Page): Promise<Pick<Live, 'events' | 'dropped'>> {
  const text = await status(page).innerText()
  const [, events] = /([\d,]+) events?\b/.exec(text)!
  const [, seconds] = /([\d.]+)\s*s\b/.exec(text)!
  const [, dropped = '0'] = /([\d,]+) events? dropped/.exec(text) ?? []
  const number = (digits: string) => Number(digits.replaceAll(',', ''))
  return { events: number(events!) / Number(seconds), dropped: number(dropped) }
}

function figures(live: readonly Live[], empty: readonly Handled[]): Figure[] {
  const of = <T>(rounds: readonly T[], what: (round: T) => number): number => median(rounds.map(what))
  const both = (name: string, what: (round: Handled) => number): Figure => ({
    name: `${name}: ours / empty canvas, ms`,
    value: [live, empty].map((rounds) => of<Handled>(rounds, what).toFixed(1)).join(' / '),
  })
  const answer =
    (hand: Hand, p: number) =>
    ({ answers }: Handled): number =>
      percentile(answers[hand], p)
  const later = (hand: Hand, p: number): number =>
    (of<Handled>(live, answer(hand, p)) - of(empty, answer(hand, p))) / of(empty, ({ frames }) => frames.p95)
  return [
    atLeast(
      'events a second',
      of(live, ({ events }) => events),
      100_000,
    ),
    atMost('events dropped', Math.max(...live.map(({ dropped }) => dropped)), 0),
    ...HANDS.flatMap((hand) => [
      atMost(`${hand}: the answer is later than on the empty canvas, p50, frames`, later(hand, 0.5), 1),
      atMost(`${hand}: p95, frames`, later(hand, 0.95), 1),
    ]),
    atMost(
      'most processor time of a task, ms',
      of(live, ({ tasks }) => longest(tasks, 'cpu')),
      50,
    ),
    { name: 'longest task, ms', value: of(live, ({ tasks }) => longest(tasks, 'wall')).toFixed(0) },
    ...HANDS.flatMap((hand) => [
      both(`${hand} to picture, p50`, answer(hand, 0.5)),
      both(`${hand} to picture, p95`, answer(hand, 0.95)),
    ]),
    both('frame p95', ({ frames }) => frames.p95),
    both('CPU a frame', ({ frames }) => frames.cpu),
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
    empty.push(await measureEmpty(live[0]!.area, folder))
  }
  const measured = figures(live, empty)
  console.log(`${table('live', measured)}\n`)
  process.exitCode = measured.some(({ met }) => met === false) ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

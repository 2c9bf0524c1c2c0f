/** The timeline's benchmark: one big run in our own window, and in the programs that people would use otherwise. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { atMost, type Figure, median, table } from '../../electron/bench/measure.ts'
import { buildIfStale } from '../build.ts'
import { CHROMIUM } from '../programs.ts'
import { type BigRun, recordBigRun } from './big-run.ts'
import { type Shown, showEmpty, showFlameChart, showOurs, showSpeedscope, WINDOW } from './contestants.ts'
import { type Area, type Frames, measureFrames, pageMemory, panAndZoom } from './measure-page.ts'

const PAGES = resolve(import.meta.dirname, 'pages')

interface Result {
  readonly ready: number
  readonly parsing: number
  readonly memory: number
  readonly frames?: Frames
}
type Shower = 'ours' | 'empty' | 'speedscope' | 'flameChart'
type Results = Readonly<Record<Shower, Result[]>>

async function measure(rounds: number, folder: string): Promise<Figure[]> {
  const run = recordBigRun(folder)
  const flamePage = await buildFlamePage(folder)
  const results: Results = { ours: [], empty: [], speedscope: [], flameChart: [] }
  let area: Area | undefined
  for (let round = 0; round < rounds; round++) {
    results.ours.push(await use(await showOurs(run, folder, WINDOW), (shown) => (area = shown.area)))
    results.empty.push(await use(await showEmpty(area!)))
    results.flameChart.push(await use(await showFlameChart(run, area!, flamePage)))
    // With a hundred thousand threads speedscope answers to no wheel within seconds: its frames cannot be told.
    results.speedscope.push(await use(await showSpeedscope(run, area!), undefined, false))
  }
  return figures(run, area!, results)
}

async function use(shown: Shown, look?: (shown: Shown) => void, withFrames = true): Promise<Result> {
  try {
    look?.(shown)
    const memory = await pageMemory(shown.app)
    const { ready, parsing = 0, app, page, area, gestures } = shown
    if (!withFrames) return { ready, parsing, memory }
    return { ready, parsing, memory, frames: await measureFrames(app, page, () => panAndZoom(page, area, gestures)) }
  } finally {
    await shown.app.close()
  }
}

function figures(run: BigRun, area: Area, results: Results): Figure[] {
  const of = (who: Shower, what: (result: Result) => number): number => median(results[who].map(what))
  const ready = (who: Shower): number => of(who, (result) => result.ready)
  const p95 = (who: Shower): number => of(who, ({ frames }) => frames!.p95)
  const cpu = (who: Shower): number => of(who, ({ frames }) => frames!.cpu)
  const info = (name: string, value: number, digits = 0): Figure => ({ name, value: value.toFixed(digits) })
  const each = (name: string, who: readonly Shower[], what: (who: Shower) => number): Figure => ({
    name,
    value: who.map((one) => what(one).toFixed(what(one) < 100 ? 1 : 0)).join(' / '),
  })
  return [
    { name: 'events, tasks', value: `${run.events.toLocaleString('en')}, ${run.tasks.toLocaleString('en')}` },
    { name: 'bars in flame-chart-js', value: run.bars.toLocaleString('en') },
    { name: "the picture's size", value: `${Math.round(area.width)} × ${Math.round(area.height)}` },
    atMost('ready: ours / speedscope', ready('ours') / ready('speedscope'), 0.2),
    atMost('ready: ours / flame-chart-js', ready('ours') / ready('flameChart'), 0.5),
    atMost('frame p95: ours / empty canvas', p95('ours') / p95('empty'), 1.2),
    atMost('CPU a frame: ours / flame-chart-js', cpu('ours') / cpu('flameChart'), 0.8),
    each('ready: ours / flame-chart-js / speedscope, ms', ['ours', 'flameChart', 'speedscope'], ready),
    info(
      '  of which JSON.parse in flame-chart-js, ms',
      of('flameChart', ({ parsing }) => parsing),
    ),
    each('frame p95: ours / empty / flame-chart-js, ms', ['ours', 'empty', 'flameChart'], p95),
    each('CPU a frame: ours / empty / flame-chart-js, ms', ['ours', 'empty', 'flameChart'], cpu),
    each('memory: ours / flame-chart-js / speedscope, MB', ['ours', 'flameChart', 'speedscope'], (who) =>
      of(who, ({ memory }) => memory),
    ),
  ]
}

/** Builds the page of flame-chart-js; gives back its path. */
async function buildFlamePage(folder: string): Promise<string> {
  const outDir = join(folder, 'pages')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: PAGES,
    build: {
      outDir,
      emptyOutDir: true,
      target: CHROMIUM,
      lib: { entry: './flame-chart.ts', formats: ['iife'], name: 'page', fileName: () => 'flame-chart.js' },
    },
  })
  const page = join(outDir, 'flame-chart.html')
  copyFileSync(join(PAGES, 'flame-chart.html'), page)
  return page
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
await buildIfStale()
const folder = mkdtempSync(join(tmpdir(), 'taskscope-bench-'))
try {
  const measured = await measure(Number(values.rounds), folder)
  console.log(`${table('timeline', measured)}\n`)
  process.exitCode = measured.some(({ met }) => met === false) ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import type * as Monaco from 'monaco-editor/editor'
import { atMost, type Figure, median, percentile, table } from '../../electron/bench/measure.ts'
import { startApp } from '../../e2e/app.ts'
import { runHasEnded } from '../../e2e/window.ts'
import { buildIfStale } from '../build.ts'
import { longest, type MainTask, mainTasks } from './main-tasks.ts'
import { comeToRest } from './measure-page.ts'

const ASSETS = resolve(import.meta.dirname, '../../out/renderer/assets')

/**
 * From a key to its painted letter, in the middle of a snippet of 500 lines that has run, with its marks and
 * its types: our editor against the same Monaco in the same window with nothing of ours around it, in turn.
 */
const COROUTINES = 82
const SOURCE = `import * as asyncio from 'asyncio'

${Array.from(
  { length: COROUTINES },
  (_, i) => `async function step${i}(seconds: number): Promise<number> {
  await asyncio.sleep(seconds)
  return seconds * ${i}
}

`,
).join('')}async function main() {
${Array.from({ length: COROUTINES }, (_, i) => `  await step${i}(${i})`).join('\n')}
}

asyncio.run(main())
`
/** A line in the middle, before a coroutine. */
const MIDDLE = 245

/** Lines as one writes them; suggestions come meanwhile as they do. */
const TYPED = [
  'const seconds1 = 12 + 34',
  'let wanted = seconds1 * 2',
  'const numbers = wanted + 1',
  'let rest = 7 - wanted',
]
/** As a quick writer hits the keys, in ms. */
const PACE = 80
/** After this pause all has come that a pause in typing brings about, in ms. */
const PAUSE = 1500

interface Typing {
  /** From each key until its letter was painted, in ms. */
  readonly keys: readonly number[]
  readonly tasks: readonly MainTask[]
}

/** Types into the editor that has the focus. The trace of it goes into `folder`. */
async function typing(app: ElectronApplication, page: Page, folder: string, host: string): Promise<Typing> {
  await comeToRest(app)
  await page.evaluate(recordKeys, host)
  const tasks = await mainTasks(app, folder, async () => {
    for (const line of TYPED) {
      await page.keyboard.press('Enter')
      for (const letter of line) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter)
        await delay(PACE)
      }
      await page.keyboard.press('Escape')
    }
    await delay(PAUSE)
  })
  return { keys: await page.evaluate(() => window.benchKeys), tasks }
}

declare global {
  interface Window {
    benchKeys: number[]
  }
}

/** Records from here on how long each letter takes until the frame is done in which its line changed. */
function recordKeys(host: string): void {
  const times: number[] = []
  window.benchKeys = times
  let isChanged = false
  const lines = document.querySelector(`${host} .view-lines`)!
  new MutationObserver(() => (isChanged = true)).observe(lines, { childList: true, subtree: true, characterData: true })
  const painted = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  const onKey = ({ key, timeStamp }: KeyboardEvent) => {
    if (window.benchKeys !== times) return removeEventListener('keydown', onKey, true)
    if (key.length > 1 || key === ' ') return
    isChanged = false
    const look = () => (isChanged ? void times.push(performance.now() - timeStamp) : painted(look))
    painted(look)
  }
  addEventListener('keydown', onKey, true)
}

const OURS = '[data-testid=editor]'
const PLAIN = '#bench-plain'
/** What the window loads its editor from: who loads it again gets the same. */
const CHUNK = readdirSync(ASSETS).find((name) => /^monaco-.*\.js$/.test(name))

/** Puts a plain editor with this text over ours, as large as it is, and the cursor where ours is. */
async function showPlain(page: Page, source: string): Promise<void> {
  await page.evaluate(
    async ({ chunk, source, line, over }) => {
      const monaco = (await import(new URL(`assets/${chunk}`, location.href).href)) as Pick<typeof Monaco, 'editor'>
      const host = document.body.appendChild(document.createElement('div'))
      const { left, top, width, height } = document.querySelector(over)!.getBoundingClientRect()
      host.id = 'bench-plain'
      host.style.cssText = `position:fixed;z-index:99;left:${left}px;top:${top}px;width:${width}px;height:${height}px`
      const plain = monaco.editor.create(host, {
        ...{ value: source, language: 'typescript', minimap: { enabled: false } },
        ...{ fontFamily: "'JetBrains Mono Variable', monospace", fontSize: 13, lineHeight: 20 },
      })
      const column = plain.getModel()!.getLineMaxColumn(line)
      plain.setPosition({ lineNumber: line, column })
      plain.revealLineInCenter(line)
      plain.focus()
      Object.assign(host, {
        end() {
          plain.getModel()!.dispose()
          plain.dispose()
          host.remove()
        },
      })
    },
    { chunk: CHUNK, source, line: MIDDLE, over: OURS },
  )
}

const hidePlain = (page: Page): Promise<void> =>
  page.evaluate((at) => (document.querySelector(at) as unknown as { end(): void }).end(), PLAIN)

/** Opens the snippet, runs it, and puts the cursor into its middle. */
async function prepare(app: ElectronApplication, page: Page): Promise<void> {
  await page.getByTestId('new-snippet').click()
  const lines = page.locator(`${OURS} .view-lines`)
  await lines.click()
  await page.keyboard.press('ControlOrMeta+A')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), SOURCE)
  await page.keyboard.press('ControlOrMeta+V')
  await page.getByTestId('clock-virtual').click()
  await page.getByTestId('run').click()
  await runHasEnded(page)
  await lines.click()
  await page.keyboard.press('ControlOrMeta+G')
  await page.keyboard.type(String(MIDDLE))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.getByTestId('line-mark').first().waitFor()
}

async function editorFigures(app: ElectronApplication, page: Page, rounds: number): Promise<Figure[]> {
  await prepare(app, page)
  const of: Record<'plain' | 'ours', Typing[]> = { plain: [], ours: [] }
  // The first is none: TypeScript reads all its types then, with a processor to itself.
  for (let round = 0; round <= rounds; round++) {
    const ours = await typing(app, page, userData, OURS)
    await showPlain(page, SOURCE)
    const plain = await typing(app, page, userData, PLAIN)
    await hidePlain(page)
    await page.locator(OURS).getByRole('textbox').focus()
    if (round === 0) continue
    of.ours.push(ours)
    of.plain.push(plain)
  }
  const p95 = (name: keyof typeof of) => median(of[name].map(({ keys }) => percentile(keys, 0.95)))
  const figures = (['plain', 'ours'] as const).flatMap((name): Figure[] => {
    const keys = of[name].flatMap((one) => one.keys)
    return [
      { name: `${name}: key to letter p50, ms`, value: median(keys).toFixed(1) },
      { name: `${name}: key to letter p95, ms`, value: p95(name).toFixed(1) },
      { name: `${name}: longest, ms`, value: Math.max(...keys).toFixed(1) },
      {
        name: `${name}: longest task, ms`,
        value: median(of[name].map(({ tasks }) => longest(tasks, 'wall'))).toFixed(1),
      },
    ]
  })
  return [
    ...figures,
    atMost('p95 / plain', p95('ours') / p95('plain'), 1.2),
    atMost('ours: most processor time of a task, ms', median(of.ours.map(({ tasks }) => longest(tasks, 'cpu'))), 50),
  ]
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
await buildIfStale()
const userData = mkdtempSync(join(tmpdir(), 'taskscope-editor-bench-'))
const app = await startApp(userData)
try {
  const figures = await editorFigures(app, await app.firstWindow(), Number(values.rounds))
  console.log(`${table('editor', figures)}\n`)
  process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}

import { createRequire } from 'node:module'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { startApp, startElectron } from '../../e2e/app.ts'
import type { BigRun } from './big-run.ts'
import { type Area, comeToRest, type Gestures } from './measure-page.ts'

/** A program that shows the run, in a window of its own process. */
export interface Shown {
  readonly app: ElectronApplication
  readonly page: Page
  /** From having the data until the first frame that shows all of it, in ms. */
  readonly ready: number
  /** How much of that went into JSON.parse, where we can tell. */
  readonly parsing?: number
  /** Where the picture is. */
  readonly area: Area
  readonly gestures: Gestures
}

declare global {
  interface Window {
    benchData: ArrayBuffer
    /** When what was begun was seen. */
    benchReady: Promise<number>
  }
}

const require = createRequire(import.meta.url)
const SPEEDSCOPE = join(dirname(require.resolve('speedscope/package.json')), 'dist/release/index.html')
const BARE_WINDOW = resolve(import.meta.dirname, 'window')
const EMPTY = resolve(import.meta.dirname, 'pages/empty.html')

/** Of our window's content, such that its timeline is about 1600 × 900. */
export const WINDOW = { width: 1875, height: 1280 }

/** Our own window, at rest; its timeline gets as much of this content size as the user can give it. */
export async function startOurs(userData: string, size: { width: number; height: number }) {
  const app = await startApp(userData)
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  for (const [handle, key] of [
    ['code-handle', 'Home'],
    ['timeline-handle', 'End'],
  ] as const) {
    await page.locator(`#${handle}`).press(key)
  }
  await comeToRest(app)
  return { app, page }
}

/** Our own window with the run opened out of its database. */
export async function showOurs(run: BigRun, folder: string, size: { width: number; height: number }): Promise<Shown> {
  const userData = mkdtempSync(join(folder, 'ours-'))
  copyFileSync(run.database, join(userData, 'taskscope.db'))
  const { app, page } = await startOurs(userData, size)
  await page.evaluate(() => {
    window.benchReady = new Promise((resolve) => {
      const opened = () => {
        const began = performance.now()
        let button: HTMLButtonElement | null = null
        const look = () => {
          // It can be pressed as soon as every event has come.
          button ??= document.querySelector('[data-testid=critical-path]')
          const isWhole = button?.disabled === false
          requestAnimationFrame(isWhole ? () => resolve(performance.now() - began) : look)
        }
        requestAnimationFrame(look)
      }
      document.addEventListener('click', opened, { capture: true, once: true })
    })
  })
  await page.getByTestId('run-1').click()
  const ready = await page.evaluate(() => window.benchReady)
  await page.getByTestId('inspector-toggle').click()
  const area = await page.getByTestId('timeline').boundingBox()
  if (area === null) throw new Error('There is no timeline.')
  return { app, page, ready, area, gestures: { zoom: 50 } }
}

/** An empty canvas of this size. */
export async function showEmpty(size: Area): Promise<Shown> {
  const { app, page } = await openPage(EMPTY, size)
  return { app, page, ready: 0, area: { ...size, x: 0, y: 0 }, gestures: { zoom: 50 } }
}

/** speedscope as it comes in its package, with the run's trace dropped on it. */
export async function showSpeedscope(run: BigRun, size: Area): Promise<Shown> {
  const { app, page } = await openPage(SPEEDSCOPE, size)
  await giveData(page, run.trace)
  const ready = await page.evaluate(async () => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([window.benchData], 'run.trace.json'))
    const target = [...document.querySelectorAll('div')].find((div) => div.textContent.includes('Drag and drop'))
    const began = performance.now()
    target?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }))
    const frame = () => new Promise(requestAnimationFrame)
    // It puts the name of the thread in front, and how many there are, above its picture.
    while (!/\(\d+\/\d+\)/.test(document.body.textContent)) await frame()
    await frame()
    return performance.now() - began
  })
  return { app, page, ready, area: { ...size, x: 0, y: 0 }, gestures: { zoom: 4, zoomKey: 'Control' } }
}

/** flame-chart-js with the same stretches as bars. `script` is the built page program. */
export async function showFlameChart(run: BigRun, size: Area, pageFile: string): Promise<Shown> {
  const { app, page } = await openPage(pageFile, size)
  await giveData(page, run.flame)
  const { ready, parsing } = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const began = performance.now()
    const parsing = window.showFlameChart(window.benchData)
    // It paints in the next frame.
    await frame()
    await frame()
    return { ready: performance.now() - began, parsing }
  })
  return { app, page, ready, parsing, area: { ...size, x: 0, y: 0 }, gestures: { zoom: 100 } }
}

/** A page from disk in a bare Electron window whose content has this size. */
async function openPage(file: string, { width, height }: Area): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await startElectron(['--enable-unsafe-swiftshader', BARE_WINDOW])
  const opened = app.firstWindow()
  await app.evaluate(
    async ({ app, BrowserWindow }, { url, ...size }) => {
      await app.whenReady()
      const window = new BrowserWindow({ ...size, useContentSize: true, webPreferences: { sandbox: true } })
      await window.loadURL(url)
    },
    { url: pathToFileURL(file).href, width: Math.round(width), height: Math.round(height) },
  )
  return { app, page: await opened }
}

/** Puts a file's bytes into the page. */
async function giveData(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'bench-data'
    document.body.append(input)
  })
  const input = page.locator('#bench-data')
  await input.setInputFiles(path)
  await input.evaluate(async (element: HTMLInputElement) => {
    window.benchData = await element.files![0]!.arrayBuffer()
    element.remove()
  })
}

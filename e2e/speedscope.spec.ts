import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, expect, test } from '@playwright/test'
import { CHROMIUM, EXAMPLES, exportFile } from './exported.ts'

const require = createRequire(import.meta.url)
const SPEEDSCOPE = join(dirname(require.resolve('speedscope/package.json')), 'dist/release/index.html')

let browser: Browser
test.beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM)
})
test.afterAll(() => browser.close())

/** Opens a Chrome trace as the command `speedscope FILE` does: what it complains of, and how many threads it found. */
async function openTrace(path: string, folder: string): Promise<{ threads: number; complaints: string[] }> {
  const loader = join(folder, 'load.js')
  const base64 = readFileSync(path).toString('base64')
  writeFileSync(loader, `speedscope.loadFileFromBase64('run.trace.json', '${base64}')`)
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    const isAboutDrawing = message.text().includes('WebGL')
    if (['error', 'warning'].includes(message.type()) && !isAboutDrawing) complaints.push(message.text())
  })
  await page.goto(`${pathToFileURL(SPEEDSCOPE).href}#localProfilePath=${loader}`)
  const title = page.getByText(/\(\d+\/\d+\)/).last()
  await expect(title).toBeVisible()
  const [, threads] = /\/(\d+)\)/.exec(await title.innerText())!
  await page.close()
  return { threads: Number(threads), complaints }
}

for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.ts'))) {
  const name = basename(file, '.ts')
  test(`speedscope opens the trace of ${name} without a complaint, a thread for each task`, async ({}, testInfo) => {
    const { path, tasks } = exportFile(join(EXAMPLES, file), 'trace', testInfo.outputPath())
    const { threads, complaints } = await openTrace(path, testInfo.outputPath())
    expect(complaints).toEqual([])
    expect(threads).toBe(tasks)
  })
}

import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { answerDialog, runExample, runHasEnded } from './window.ts'

// What takes long: files that are read and written. Nothing here waits for time to pass.

test('a file that is being read leaves the window free, and is given up at once', async ({ launch }, testInfo) => {
  test.skip(process.platform === 'win32', 'files have no pipes there')
  const { app, page } = await launch()
  const pipe = testInfo.outputPath('endless.taskscope')
  execFileSync('mkfifo', [pipe])
  await answerDialog(app, 'TASKSCOPE_E2E_OPEN', pipe)
  await page.getByTestId('import').click()
  const writer = await open(pipe, 'w') // once the program reads
  try {
    await writer.write('taskscope-file 1 ')
    await expect(page.getByTestId('work')).toContainText('Opening endless.taskscope')
    await runExample(page, '01-first-coroutine', 'virtual')
    await runHasEnded(page)
    await expect(page.getByTestId('work')).toBeVisible()
    await page.getByTestId('work-cancel').click()
    await expect(page.getByTestId('work')).toHaveCount(0) // though nobody wrote its end
  } finally {
    await writer.close()
  }
  await page.getByTestId('run-1').click() // its own run is all that is there
  await expect(page.getByTestId('run-2')).toHaveCount(0)
})

/** Lets the next page that is printed wait until `goOn` is called. */
interface Held {
  begun: Promise<void>
  goOn: () => void
}

const holdPrinting = (app: ElectronApplication) =>
  app.evaluate(({ app }) => {
    const held = globalThis as unknown as Held
    held.begun = new Promise((begin) => {
      app.once('browser-window-created', (_event, { webContents }) => {
        const print = webContents.printToPDF.bind(webContents)
        webContents.printToPDF = (options) =>
          new Promise((resolve) => {
            held.goOn = () => resolve(print(options))
            begin()
          })
      })
    })
  })

test('a PDF is given up while it is drawn, and nothing of it is left', async ({ launch }, testInfo) => {
  const { app, page } = await launch()
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  const path = testInfo.outputPath('run.pdf')
  await answerDialog(app, 'TASKSCOPE_E2E_SAVE', path)
  const exportPdf = async () => {
    await page.getByTestId('export').click()
    await page.getByTestId('export-pdf').click()
  }
  await holdPrinting(app)
  await exportPdf()
  await app.evaluate(() => (globalThis as unknown as Held).begun)
  await page.getByTestId('work-cancel').click()
  await expect(page.getByTestId('work')).toHaveCount(0) // though it is not drawn yet
  await exportPdf() // waits for its turn
  await app.evaluate(() => (globalThis as unknown as Held).goOn())
  await expect(page.getByText(path)).toHaveCount(1)
  expect(readdirSync(dirname(path))).toEqual(['run.pdf'])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a clean-up spares runs with marks, goes on without its dialog, and says what it deleted', async ({ page }) => {
  for (const example of ['01-first-coroutine', '02-one-after-the-other']) {
    await runExample(page, example, 'virtual')
    await runHasEnded(page)
  }
  await page.getByTestId('timeline').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+M')
  await page.getByTestId('open-storage').click()
  await page.getByRole('dialog').getByRole('combobox').selectOption('0')
  await expect(page.getByRole('dialog')).toContainText('1 run can be deleted')
  await page.getByTestId('clean').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('1 run deleted')).toBeVisible()
  await expect(page.getByTestId('run-1')).toHaveCount(0)
  await expect(page.getByTestId('run-2')).toBeVisible()
})

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from './fixture.ts'
import { answerDialog, runExample, runHasEnded } from './window.ts'

// What takes long: files that are read and written. Nothing here waits for time to pass.

test('a file that is being read leaves the window free, and is given up at once', async ({ launch }, testInfo) => {
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

test('a PDF is given up while it is drawn, and nothing of it is left', async ({ launch }, testInfo) => {
  const { app, page } = await launch()
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  const path = testInfo.outputPath('run.pdf')
  await answerDialog(app, 'TASKSCOPE_E2E_SAVE', path)
  const drawing = app.waitForEvent('window')
  await page.getByTestId('export').click()
  await page.getByTestId('export-pdf').click()
  const hidden = await drawing
  // As the button does, which is only there once it has taken a while.
  const cancelled = await page.evaluate(`taskscope.request('work.cancel', { kind: 'export' })`)
  expect(cancelled).toEqual({ ok: true, value: null })
  if (!hidden.isClosed()) await hidden.waitForEvent('close')
  await expect(page.getByTestId('work')).toHaveCount(0)
  expect(existsSync(path)).toBe(false)
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([])

  await page.getByTestId('export').click()
  await page.getByTestId('export-pdf').click()
  await expect(page.getByText(path)).toBeVisible()
})

import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium, type ElectronApplication, type Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { command } from './looks.ts'
import { answerDialog, consoleLines, runExample, runHasEnded, writeSnippet } from './window.ts'

const EXAMPLE = '07-wait-modes'

/** Runs every variant once and opens their comparison. */
async function compareVariants(page: Page): Promise<void> {
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  await page.getByTestId('run-all').click()
  await page.getByTestId('compare-batch').click()
}

/** Exports the run in front. */
async function exportRun(app: ElectronApplication, page: Page, format: string, path: string): Promise<void> {
  await answerDialog(app, 'TASKSCOPE_E2E_SAVE', path)
  await page.getByTestId('export').click()
  await page.getByTestId(`export-${format}`).click()
  await expect(page.getByText(path)).toBeVisible()
  expect(existsSync(path)).toBe(true)
}

test('all variants of the wait modes run, and their comparison says how much sooner each ends and why', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await compareVariants(page)
  const verdicts = page.getByTestId('verdicts').getByRole('listitem')
  await expect(verdicts).toHaveText([
    /^FIRST_COMPLETED ends 2\.000.s \(67%\) sooner, exactly/,
    /^FIRST_EXCEPTION ends 1\.000.s \(33%\) sooner, exactly/,
  ])
  await expect(page.getByTestId('cause').first()).toContainText('c (line 10) made the difference')
  await expect(page.getByTestId('parting').first()).toContainText('line 27')

  await page.getByTestId('baseline').selectOption({ label: 'FIRST_COMPLETED' })
  await expect(verdicts.first()).toHaveText(/^ALL_COMPLETED ends 2\.000.s \(200%\) later/)

  await command(app, 'language.fr')
  await expect(page.getByTestId('cause').first()).toContainText('a fait la différence')
  await expect(page.getByTestId('parting').first()).toContainText('ligne 27')
})

test('any two runs of the library can be held against each other', async ({ page }) => {
  await runExample(page, '02-one-after-the-other', 'virtual')
  await runHasEnded(page)
  await runExample(page, '03-tasks-concurrent', 'virtual')
  await expect(page.getByTestId('run-2')).toBeVisible()
  await runHasEnded(page)
  await page.getByTestId('pick-1').check()
  await page.getByTestId('pick-2').check()
  await page.getByTestId('compare-picked').click()
  await expect(page.getByTestId('verdicts')).toContainText(/The same two as tasks ends 2\.000.s \(40%\) sooner/)
  await expect(page.getByTestId('compare-timelines')).toContainText('added')
})

test('a batch that is cancelled keeps the runs that are done', async ({ page }) => {
  await runExample(page, EXAMPLE, 'real')
  await runHasEnded(page)
  await page.getByTestId('repeats').fill('20')
  await page.getByTestId('repeats').press('Tab')
  await page.getByTestId('run-all').click()
  await expect(page.getByTestId('batch-progress')).toContainText('1 of 60')
  await page.getByTestId('batch-cancel').click()
  await expect(page.getByTestId('run-all')).toBeVisible()
  await expect(page.getByTestId('run-2')).toBeVisible()
})

test('a replay at 2.5 s shows what every task does and why it waits', async ({ page }) => {
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  await page.getByTestId('scrubber').fill('2500000000')
  const task = (name: string) => page.locator(`[data-testid=moment-task][data-name="${name}"]`)
  await expect(task('a')).toHaveAttribute('data-state', 'finished')
  await expect(task('b')).toHaveAttribute('data-state', 'failed')
  await expect(task('c')).toHaveAttribute('data-state', 'waiting')
  await expect(task('Task-1').getByTestId('why')).toHaveText(
    /^Task-1 waits for c \(wait ALL_COMPLETED, 2 of 3 done, line.27\), which sleeps until 3\.000.s \(line.10\)\.$/,
  )
  await expect(page.getByTestId('moment-group')).toContainText('lacks c')
  await expect(consoleLines(page)).toHaveCount(0)

  await task('c').getByRole('button', { name: 'To the next change of c' }).click()
  await expect(page.getByTestId('replay-time')).toHaveText(/^3\.000.s$/)
  await page.getByTestId('replay-back').click()
  await expect(page.getByTestId('moment')).toBeVisible()
  await page.getByTestId('replay-leave').click()
  await expect(page.getByTestId('moment')).toHaveCount(0)
  await expect(consoleLines(page)).toHaveCount(4)
})

test('a replay plays to the end, and says what the console says by then', async ({ page }) => {
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('10')
  await page.getByTestId('replay-play').click()
  await expect(page.getByTestId('replay-time')).toHaveText(/^3\.000.s$/)
  await expect(consoleLines(page)).toHaveCount(4)
})

test('a run that is run again exactly goes the same way, event for event', async ({ page }) => {
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  await page.getByTestId('again').click()
  await expect(page.getByText('Run 2 went exactly the same way, event for event.')).toBeVisible()
})

test('an exported page opens from disk without a network, and shows the run', async ({ launch }, testInfo) => {
  const { app, page } = await launch()
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  const path = testInfo.outputPath('run.html')
  await exportRun(app, page, 'html', path)

  const requests: string[] = []
  const problems: string[] = []
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ offline: true })
    const shown = await context.newPage()
    shown.on('request', (request) => requests.push(request.url()))
    shown.on('pageerror', (error) => problems.push(error.message))
    await shown.goto(pathToFileURL(path).href)
    await expect(shown.locator('body')).toContainText('ALL_COMPLETED at 3.0')
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await browser.close()
  }
})

test('an imported file is found by a word of its console, after a restart too', async ({ launch }, testInfo) => {
  const path = testInfo.outputPath('run.taskscope')
  const first = await launch()
  await writeSnippet(first.page, `console.log('a quokka', 'sat')\n`)
  await first.page.getByTestId('run').click()
  await runHasEnded(first.page)
  await exportRun(first.app, first.page, 'taskscope', path)
  expect(readFileSync(path).byteLength).toBeGreaterThan(100)
  await first.page.getByRole('checkbox', { name: 'Pick Run 1' }).hover()
  await first.page.getByRole('button', { name: 'More for Run 1' }).click()
  await first.page.getByTestId('action-delete').click()
  await expect(first.page.getByTestId('run-1')).toHaveCount(0)

  await answerDialog(first.app, 'TASKSCOPE_E2E_OPEN', path)
  await first.page.getByTestId('import').click()
  await expect(first.page.getByTestId('run-2')).toBeVisible()
  await first.close()

  const { page } = await launch()
  await page.getByTestId('search').fill('quokka')
  await expect(page.getByTestId('excerpt')).toContainText('quokka')
  await page.getByTestId('run-2').click()
  await runHasEnded(page)
  await expect(consoleLines(page)).toHaveText(['a quokka sat'])
})

test('what was deleted comes back by Undo, with its name and tags', async ({ page }) => {
  await runExample(page, '01-first-coroutine', 'virtual')
  await runHasEnded(page)
  const menu = page.getByRole('button', { name: 'More for Run 1' })
  await page.getByTestId('run-1').hover()
  await menu.click()
  await page.getByTestId('action-details').click()
  await page.getByTestId('details-title').fill('The very first')
  await page.getByTestId('details-tags').fill('keep, first')
  await page.getByTestId('details-save').click()
  await expect(page.getByTestId('run-1')).toContainText('The very first')
  await expect(page.getByTestId('run-1')).toContainText('#keep #first')

  await menu.click()
  await page.getByTestId('action-delete').click()
  await expect(page.getByTestId('run-1')).toHaveCount(0)
  await page.getByTestId('toast-action').click()
  await expect(page.getByTestId('run-1')).toContainText('The very first')
})

test('notes read as Markdown, and nothing that stands in them runs', async ({ page }) => {
  await writeSnippet(page, "console.log('noted')")
  await page.getByTestId('experiment-1').hover()
  await page.getByRole('button', { name: 'More for Snippet 1' }).click()
  await page.getByTestId('action-details').click()
  const notes =
    '## Why\n\n- **two** tasks\n\n<img src=x onerror="document.title = 1"><script>document.title = 2</script>'
  await page.getByTestId('details-notes').fill(notes)
  await page.getByTestId('details-notes-switch').click()
  const text = page.getByRole('region', { name: 'Notes, in Markdown' })
  await expect(text.getByRole('heading', { name: 'Why' })).toBeVisible()
  await expect(text.locator('strong')).toHaveText('two')
  await expect(text.locator('img, script')).toHaveCount(0)
  await page.getByTestId('details-save').click()
  await expect(page).toHaveTitle(/Taskscope/)
})

test('an experiment keeps the versions that it had, and brings one back', async ({ page }) => {
  await writeSnippet(page, `console.log('one')\n`)
  await page.getByTestId('run').click()
  await runHasEnded(page)
  await page.getByTestId('editor').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(`console.log('two')\n`)
  await page.getByTestId('run').click()
  await expect(consoleLines(page)).toHaveText(['two'])

  await page.getByTestId('experiment-1').hover()
  await page.getByRole('button', { name: 'More for Snippet 1' }).click()
  await page.getByTestId('action-versions').click()
  await page.getByTestId('version').filter({ hasText: 'run 1' }).click()
  await page.getByTestId('restore-version').click()
  await expect(page.getByTestId('editor').locator('.view-lines')).toContainText("console.log('one')")
})

test('from the first start to the comparison of the three wait modes it takes a minute and six clicks at most', async ({
  page,
}) => {
  const began = Date.now()
  const welcome = page.getByTestId('welcome')
  await expect(welcome).toContainText('Three steps to begin')
  const clicks = [
    welcome.getByRole('button', { name: 'The three modes of wait()' }),
    page.getByTestId('welcome-run'),
    page.getByTestId('run-all'),
    page.getByTestId('compare-batch'),
  ]
  expect(clicks.length).toBeLessThanOrEqual(6)
  for (const button of clicks) await button.click()
  await expect(page.getByTestId('verdicts').getByRole('listitem')).toHaveCount(2)
  await expect(page.getByTestId('compare-timelines')).toContainText('FIRST_EXCEPTION')
  expect(Date.now() - began).toBeLessThan(60_000)
})

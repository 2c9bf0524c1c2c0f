import { expect, test } from './fixture.ts'
import { setLook } from './looks.ts'
import { consoleLines, lanes, runExample, runHasEnded, status, timeToStop, writeSnippet } from './window.ts'

const EXAMPLE = '03-tasks-concurrent'
const SECOND = 1e9

for (const clock of ['virtual', 'real'] as const) {
  test(`two tasks on the ${clock} clock: hello, then world, on lanes that overlap`, async ({ page }) => {
    await runExample(page, EXAMPLE, clock)
    await runHasEnded(page)
    await expect(consoleLines(page)).toHaveText([/^started at /, 'hello', 'world', /^finished at /])

    const [hello, world] = (await lanes(page)).slice(-2)
    expect(hello).toMatchObject({ name: 'Task-2', state: 'finished' })
    expect(world).toMatchObject({ name: 'Task-3', state: 'finished' })
    expect((hello!.finished - hello!.started) / SECOND).toBeCloseTo(2, 1)
    expect((world!.finished - world!.started) / SECOND).toBeCloseTo(3, 1)
    expect(world!.started).toBeLessThan(hello!.finished)
  })
}

test('a run under way is seen live', async ({ page }) => {
  await runExample(page, EXAMPLE, 'real')
  await expect(consoleLines(page)).toHaveText([/^started at /, 'hello'])
  await expect(status(page)).toContainText('Running')
  await expect(page.getByTestId('task').last()).toHaveAttribute('data-state', 'waiting')
  await expect(status(page)).toContainText('Completed')
})

test('Stop ends an endless loop within half a second, keeps its output, and the app goes on', async ({ page }) => {
  await writeSnippet(page, `console.log('spinning')\nwhile (true) {}\n`)
  await page.getByTestId('run').click()
  await expect(consoleLines(page)).toHaveText(['spinning'])
  await expect(status(page)).toContainText('Running')

  expect(await timeToStop(page)).toBeLessThan(500)
  await expect(consoleLines(page)).toHaveText(['spinning'])

  await runExample(page, EXAMPLE, 'virtual')
  await expect(status(page)).toContainText('Completed')
  await expect(consoleLines(page)).toContainText(['hello', 'world'])
})

test('a snippet that takes its process down ends its own run, which says so in the window’s language, and the app goes on', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await writeSnippet(page, `console.log('last words')\nsetTimeout(() => process.kill(process.pid, 'SIGKILL'), 200)\n`)
  await page.getByTestId('run').click()
  await expect(status(page)).toContainText('Crashed')
  await expect(consoleLines(page)).toHaveText(['last words', /^The process that ran the snippet /])
  await setLook(app, page, { language: 'fr', theme: 'light' })
  await expect(consoleLines(page)).toHaveText(['last words', /^Le processus qui exécutait l’extrait /])
  await setLook(app, page, { language: 'en', theme: 'light' })

  await runExample(page, EXAMPLE, 'virtual')
  await expect(status(page)).toContainText('Completed')
})

test('a mistake of syntax is told in place, with its line and column, and nothing runs', async ({ page }) => {
  await writeSnippet(page, `console.log('never')\nconst = 1\n`)
  await page.getByTestId('run').click()
  await expect(page.getByTestId('cannot-run')).toContainText('Line 2, column 7')
  await expect(consoleLines(page)).toHaveCount(0)
  await expect(page.getByTestId('run-1')).toHaveCount(0)

  await page.getByTestId('editor').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(`console.log('mended')\n`)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(consoleLines(page)).toHaveText(['mended'])
  await expect(page.getByTestId('cannot-run')).toHaveCount(0)
})

test('a run is still there after a restart, with the same lanes and the same output', async ({ launch }) => {
  const first = await launch()
  await runExample(first.page, EXAMPLE, 'virtual')
  await runHasEnded(first.page)
  await expect(consoleLines(first.page)).toHaveCount(4)
  const live = { lanes: await lanes(first.page), lines: await consoleLines(first.page).allTextContents() }
  expect(live.lanes).toHaveLength(4)
  await first.close()

  const { page } = await launch()
  await page.getByTestId('run-1').click()
  await runHasEnded(page)
  expect(await lanes(page)).toEqual(live.lanes)
  await expect(consoleLines(page)).toHaveText(live.lines)
})

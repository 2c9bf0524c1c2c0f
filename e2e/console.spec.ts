import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { answerDialog, consoleLines, runHasEnded, writeSnippet } from './window.ts'

const counted = (page: Page) => page.getByTestId('console-count')

async function runSnippet(page: Page, source: string): Promise<void> {
  await writeSnippet(page, source)
  await page.getByTestId('clock-virtual').click()
  await page.getByTestId('run').click()
  await runHasEnded(page)
}

const TALK = `
import * as asyncio from 'asyncio'
async function worker(n) {
  for (let i = 1; i <= 20; i++) {
    console.log('worker ' + n + ' step ' + i)
    if (i % 10 === 0) console.warn('worker ' + n + ' rests')
    await asyncio.sleep(1)
  }
  if (n === 2) console.error('worker 2 is tired')
}
async function main() {
  await asyncio.gather(...[1, 2, 3].map((n) => asyncio.createTask(worker(n), { name: 'w' + n })))
}
asyncio.run(main())
`

test('lines are filtered by level, task and text together, per tab, and one click shows all again', async ({
  page,
}) => {
  await runSnippet(page, TALK)
  await expect(counted(page)).toHaveText('67 lines')
  await consoleLines(page).first().click()
  await page.keyboard.press('ControlOrMeta+F')
  await page.keyboard.insertText('REST')
  await expect(counted(page)).toHaveText('6 of 67 lines')
  await expect(page.locator('mark').first()).toHaveText('rest')
  await page.getByTestId('console-filter').fill('/step 1\\d$/')
  await expect(counted(page)).toHaveText('30 of 67 lines')
  await page.getByTestId('console-filter').fill('/(/')
  await expect(page.getByTestId('console-problem')).toContainText('`(` is never closed')

  await page.getByTestId('console-filter').fill('worker')
  await page.getByTestId('console-level-log').click()
  await expect(counted(page)).toHaveText('7 of 67 lines')
  await page.getByTestId('console-tasks').click()
  await page.getByRole('option', { name: /^w2/ }).click()
  await page.keyboard.press('Escape')
  await expect(consoleLines(page)).toHaveText(['worker 2 rests', 'worker 2 rests', 'worker 2 is tired'])

  await page.getByTestId('new-snippet').click()
  await expect(page.getByTestId('console-filter')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Snippet 1' }).click()
  await expect(counted(page)).toHaveText('3 of 67 lines')
  await page.getByTestId('console-unfilter').click()
  await expect(counted(page)).toHaveText('67 lines')
})

test('a line leads to its place and to its instant, and only the chosen task’s lines can be shown', async ({
  page,
}) => {
  await runSnippet(page, TALK)
  await page.getByTestId('console-filter').fill('worker 3 step 7')
  const line = page.getByTestId('console-line').first()
  await line.getByTitle('Go to line 5').click()
  await expect(page.getByTestId('cursor')).toContainText('Line 5,')
  await page.getByTestId('scrubber').fill('2500000000')
  await expect(counted(page)).toHaveText('0 of 9 lines')
  await page.getByTestId('console-unfilter').click()
  await page.getByTestId('console-time').last().click()
  await expect(page.getByTestId('chosen')).toContainText('w3: runs, 2.000 s')
  await page.getByTestId('replay-leave').click()
  await page.getByTestId('console-tasks').click()
  await page.getByTestId('console-only-selected').click()
  await expect(counted(page)).toHaveText('22 of 67 lines')
})

test('more lines than an element can be high are there from the first to the last, and are found in', async ({
  page,
}) => {
  await writeSnippet(page, "for (let i = 1; i <= 400_000; i++) console.log('line', i)")
  await page.getByTestId('run').click()
  await expect(counted(page)).toHaveText('400,000 lines', { timeout: 30_000 })
  await expect(consoleLines(page).last()).toHaveText('line 400000')
  await page.getByTestId('console').focus()
  await page.keyboard.press('Home')
  await expect(consoleLines(page).first()).toHaveText('line 1')
  await page.keyboard.press('End')
  await expect(consoleLines(page).last()).toHaveText('line 400000')
  await page.getByTestId('console-filter').fill('77777')
  await expect(counted(page)).toHaveText('4 of 400,000 lines')
})

test('what is shown can be copied, saved and cleared away', async ({ launch }, testInfo) => {
  const file = testInfo.outputPath('console.txt')
  const { app, page } = await launch()
  await answerDialog(app, 'TASKSCOPE_E2E_SAVE', file)
  await runSnippet(page, "console.log('first')\nconsole.warn('second')\nconsole.log('third')")
  const choose = async (item: string) => {
    await page.getByTestId('console-menu').click()
    await page.getByTestId(item).click()
  }
  await page.getByTestId('console-filter').fill('ir')
  await choose('console-copy')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('first\nthird\n')
  await choose('console-save')
  await expect(page.getByText(file)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe('first\nthird\n')
  await page.getByTestId('console-unfilter').click()
  await choose('console-clear')
  await expect(consoleLines(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(consoleLines(page)).toHaveText(['first', 'second', 'third'])
})

const VALUES = `
import * as asyncio from 'asyncio'
async function fails() { await asyncio.sleep(1); throw new TypeError('no such thing', { cause: new Error('disk full') }) }
async function middle() { await fails() }
async function main() {
  console.table([{ name: 'ben', age: 4 }, { name: 'anna', age: 31 }])
  console.log('values', { deep: { list: [1, 'two'] } })
  try { await middle() } catch (error) { console.error(error) }
  throw new AggregateError([new Error('first'), new Error('second')], 'all failed')
}
asyncio.run(main())
`

/** What the console shows of the values above, opened. */
async function shownValues(page: Page): Promise<string[]> {
  await page.getByTestId('console-filter').fill('values')
  const values = page.getByTestId('console-line').first()
  await values.getByTestId('console-open').click()
  await values.getByRole('button', { name: /^deep/ }).click()
  await values.getByRole('button', { name: /^list/ }).click()
  return values.getByTestId('logged-value').allInnerTexts()
}

/** Waits until the console has not scrolled for half a second. */
const atRest = (page: Page) =>
  page.getByTestId('console').evaluate(async (scroller) => {
    for (let still = 0; still < 30; still++) {
      const top = scroller.scrollTop
      await new Promise(requestAnimationFrame)
      if (scroller.scrollTop !== top) still = 0
    }
  })

test('few lines are left of many that were gone through to the end, however high they were', async ({ page }) => {
  await runSnippet(page, VALUES)
  await page.getByTestId('console').focus()
  await page.keyboard.press('Home')
  await page.getByTestId('console-open').first().click()
  await page.keyboard.press('End')
  await expect(page.getByText('1: Error: second')).toBeInViewport()
  await atRest(page)
  await page.getByTestId('console-filter').fill('no such')
  await expect(consoleLines(page)).toHaveCount(1)
  await page.getByTestId('console-unfilter').click()
  await expect(page.getByTestId('console-line').last()).toBeInViewport()
})

test('objects open as trees, tables are sorted, and errors show their awaits and causes, live as reopened', async ({
  launch,
}) => {
  const first = await launch()
  await runSnippet(first.page, VALUES)
  const live = await shownValues(first.page)
  expect(live[0]!.split('\n')).toEqual(['Object', 'deep: Object', 'list: Array(2)', '0: 1', '1: "two"'])
  await first.close()

  const { page } = await launch()
  await page.getByTestId('run-1').click()
  await runHasEnded(page)
  const names = page.getByTestId('console-table').locator('td:nth-child(2)')
  await page.getByRole('button', { name: 'age', exact: true }).click()
  await page.getByRole('button', { name: 'age', exact: true }).click()
  await expect(names).toHaveText(["'anna'", "'ben'"])
  expect(await shownValues(page)).toEqual(live)

  await page.getByTestId('console-filter').fill('no such thing')
  const error = page.getByTestId('console-line').filter({ hasText: 'no such thing' })
  await expect(error.getByRole('button', { name: 'awaited in middle, line 4' })).toBeVisible()
  await error.getByRole('button', { name: 'snippet.ts:3' }).first().click()
  await expect(page.getByTestId('cursor')).toContainText('Line 3,')
  await page.getByTestId('console-filter').fill('all failed')
  await expect(page.getByTestId('console-values')).toContainText('Error: second')
})

test('what is coloured for a terminal is coloured here, and a very long text is shown to its end when asked for', async ({
  page,
}) => {
  // As the editor would close a bracket that is typed within a text.
  const source = `const code = (n) => String.fromCharCode(27, 91) + n + 'm'
console.log(code(31) + 'red' + code(0) + ' and plain')
console.log('x'.repeat(1_000_000) + 'end')`
  await runSnippet(page, source)
  await page.getByTestId('console').focus()
  await page.keyboard.press('Home')
  const coloured = consoleLines(page).filter({ hasText: 'red' })
  const long = consoleLines(page).filter({ hasText: 'xxx' })
  await expect(coloured).toHaveText('red and plain')
  const colourOf = (element: Locator) => element.evaluate((shown) => getComputedStyle(shown).color)
  expect(await colourOf(coloured.getByText('red', { exact: true }))).not.toBe(await colourOf(coloured))
  const letters = () => long.evaluate((shown) => shown.textContent.length)
  expect(await letters()).toBe(10_000)
  await page.getByRole('button', { name: 'Show 990,003 more characters' }).click()
  await expect.poll(letters).toBe(1_000_003)

  // What is found stands on a ground of its own, on which not every colour could be read.
  await page.getByTestId('console-filter').fill('red')
  await expect(page.locator('mark.ansi-red')).toHaveText('red')
  expect(await colourOf(page.locator('mark.ansi-red'))).toBe(await colourOf(coloured))
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { CHROMIUM, EXAMPLES, exportFile } from './exported.ts'

let browser: Browser
test.beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM)
})
test.afterAll(() => browser.close())

const problemsOf = new WeakMap<Page, string[]>()

/** Opens an exported page from disk, without a network. */
async function openPage(path: string, size = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ offline: true, viewport: size })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('request', (request) => problems.push(`asked for ${request.url()}`))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => problems.push(message.text()))
  page.on('dialog', (dialog) => {
    problems.push(`said ${dialog.message()}`)
    void dialog.dismiss()
  })
  problemsOf.set(page, problems)
  const { href } = pathToFileURL(path)
  await page.goto(href)
  await expect(page.locator('.live .lane').first()).toBeVisible()
  expect(problems.shift()).toBe(`asked for ${href}`)
  return page
}

/** Fails where the page has asked for anything, said anything, or erred. */
async function closePage(page: Page): Promise<void> {
  await page.close()
  expect(problemsOf.get(page)).toEqual([])
}

const slideTo = (page: Page, ns: number): Promise<void> =>
  page.locator('.player input').evaluate((slider: HTMLInputElement, value) => {
    slider.value = String(value)
    slider.dispatchEvent(new Event('input'))
  }, ns)

/** The state of each task now, by name. */
async function statesNow(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('.run:not([hidden]) tbody tr').all()
  const cells = rows.map(async (row) => [await row.locator('th').innerText(), await row.locator('td.now').innerText()])
  return Object.fromEntries(await Promise.all(cells)) as Record<string, string>
}

const visibleConsole = (page: Page): Promise<string[]> => page.locator('.output li:not(.later) pre').allInnerTexts()

test('an exported page shows the code, the console and every task as they were at 2.5 s', async ({}, testInfo) => {
  const { path } = exportFile(join(EXAMPLES, '08-wait-timeout.ts'), 'html', testInfo.outputPath())
  const page = await openPage(path)
  expect(await visibleConsole(page)).toHaveLength(4)

  await slideTo(page, 2.5e9)
  expect(await visibleConsole(page)).toEqual(['time is up at 2.0', 'done: quick', 'pending: late, cancelled: false'])
  expect(await statesNow(page)).toEqual({
    '<module>': 'waiting: asyncio.run',
    'Task-1': 'waiting: task late',
    quick: 'finished',
    late: 'waiting: sleep until 4.000 s',
  })
  await expect(page.locator('.lines li[data-line="7"] .tasks-here')).toHaveText('late')
  await expect(page.locator('.lines li[data-line="21"] .tasks-here')).toHaveText('Task-1')

  await page.getByRole('button', { name: 'late', exact: true }).click()
  await expect(page.locator('.task .why')).toHaveText('late sleeps until 4.000 s (line 7).')
  await closePage(page)
})

test('an exported page steps through events, plays, and goes where one clicks', async ({}, testInfo) => {
  const { path } = exportFile(join(EXAMPLES, '03-tasks-concurrent.ts'), 'html', testInfo.outputPath())
  const page = await openPage(path, { width: 1000, height: 700 })
  const event = page.locator('.event')
  await page.keyboard.press('Home')
  await expect(event).toHaveText('Before the first event')
  expect(Object.values(await statesNow(page)).join('')).toBe('')
  for (let i = 0; i < 11; i++) await page.keyboard.press('ArrowRight')
  await expect(event).toHaveText(/^Event 11 of 42: at 0 s Task-1 runs/)
  await expect(page.locator('.lines .here')).toHaveCount(1)

  await page.getByLabel('Speed').selectOption('10')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.locator('.player output')).toHaveText('3.000 s / 3.000 s')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await visibleConsole(page)).toHaveLength(4)

  await page.locator('.output time').nth(1).click()
  expect(await visibleConsole(page)).toHaveLength(2)
  await expect(page.locator('.player output')).toHaveText('2.000 s / 3.000 s')

  await page
    .locator('.live .lane')
    .nth(2)
    .click({ position: { x: 40, y: 8 }, force: true })
  await expect(page.locator('tr.selected th')).toHaveText('Task-2')
  await page.locator('.history button').filter({ hasText: 'sleep' }).click()
  await expect(event).toHaveText(/at 0 s Task-2 sleeps until 2\.000 s/)
  await closePage(page)
})

test('a run that took no time is stepped through by its events', async ({}, testInfo) => {
  const { path } = exportFile(join(EXAMPLES, '05-task-and-result.ts'), 'html', testInfo.outputPath())
  const page = await openPage(path)
  const output = page.locator('.player output')
  await expect(output).toHaveText(/^(\d+) \/ \1 events$/)
  await page.keyboard.press('ArrowLeft')
  await expect(output).not.toHaveText(/^(\d+) \/ \1 events$/)
  await closePage(page)
})

test('nothing that a snippet calls things runs in its exported page', async ({}, testInfo) => {
  const source = `import * as asyncio from 'asyncio'
const names = ['</script><script>alert(1)</script>', '<img src=x onerror=alert(2)>', '"><svg onload=alert(3)>']
/* </script><script>alert(4)</script><img src=x onerror=alert(5)> */
asyncio.run((async () => {
  const tasks = names.map((name) => asyncio.createTask(asyncio.sleep(1, name), { name }))
  console.log(...names)
  await asyncio.wait(tasks)
})())
`
  const file = testInfo.outputPath('snippet.ts')
  writeFileSync(file, source)
  const page = await openPage(exportFile(file, 'html', testInfo.outputPath()).path)
  for (const row of await page.locator('tbody th button').all()) await row.click()
  await slideTo(page, 0.5e9)
  await page.locator('.live .lane').nth(3).hover({ force: true })
  expect(await page.evaluate(() => document.querySelectorAll('img, iframe, script:not([type])').length)).toBe(1)
  await closePage(page)
})

test('on paper an exported page has everything, and no controls', async ({}, testInfo) => {
  const { path } = exportFile(join(EXAMPLES, '07-wait-modes.ts'), 'html', testInfo.outputPath())
  const page = await openPage(path)
  await slideTo(page, 0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.player')).toBeHidden()
  await expect(page.locator('.live')).toBeHidden()
  await expect(page.locator('.still svg')).toBeVisible()
  for (const line of await page.locator('.output pre').all()) await expect(line).toBeVisible()
  await expect(page.locator('.lines li code').last()).toHaveText('asyncio.run(main())')
  await closePage(page)
})

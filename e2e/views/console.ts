import type { Page } from '@playwright/test'
import { command } from '../looks.ts'
import { runHasEnded, writeSnippet } from '../window.ts'
import { close, type Views } from './steps.ts'

const VALUES = `
import * as asyncio from 'asyncio'
async function fails() { await asyncio.sleep(1); throw new TypeError('no such thing', { cause: new Error('disk full') }) }
async function middle() { await fails() }
async function main() {
  console.table([{ name: 'ben', age: 4 }, { name: 'anna', age: 31 }])
  console.log('values', { deep: { list: [1, 'two'] }, when: new Map([['now', true]]) })
  console.warn('it takes long')
  try { await middle() } catch (error) { console.error(error) }
  throw new AggregateError([new Error('first'), new Error('second')], 'all failed')
}
asyncio.run(main())
`

async function runSnippet(page: Page, source: string): Promise<void> {
  await writeSnippet(page, source)
  await page.getByTestId('clock-virtual').click()
  await page.getByTestId('run').click()
  await runHasEnded(page)
}

export const CONSOLE: Views = {
  async values(page) {
    await runSnippet(page, VALUES)
    await page.getByTestId('console').focus()
    await page.keyboard.press('Home')
    await page.getByTestId('console-open').first().click()
  },
  async errors(page) {
    await page.getByTestId('console').focus()
    await page.keyboard.press('End')
  },
  async filters(page) {
    await page.getByTestId('console-filter').fill('no such')
    await page.getByTestId('console-tasks').click()
  },
  async 'filters-leave-nothing'(page, app) {
    await close(page, app)
    await page.getByTestId('console-filter').fill('zzzz')
  },
  async 'a-filter-that-cannot-be'(page) {
    await page.getByTestId('console-filter').fill('/(/')
    await page.getByTestId('console-problem').waitFor()
  },
  async 'console-menu'(page) {
    await page.getByTestId('console-unfilter').click()
    await page.getByTestId('console-menu').click()
  },
  async 'syntax-error'(page, app) {
    await close(page, app)
    await writeSnippet(page, "import * as asyncio from 'asyncio'\n\nconst = 1\n")
    await page.getByTestId('run').click()
    await page.getByTestId('cannot-run').waitFor()
  },
  async 'find-in-code'(page, app) {
    await command(app, 'edit.find')
    await page.locator('.find-widget.visible').waitFor()
  },
}

import { runHasEnded, writeSnippet } from '../window.ts'
import type { Views } from './steps.ts'

/** More lanes than fit, with names longer than their column, that go on for as long as one looks. */
const BUSY = `
import * as asyncio from 'asyncio'
async function page(n: number) {
  for (;;) await asyncio.sleep(0.2 + n / 10)
}
async function main() {
  await asyncio.gather(...Array.from({ length: 24 }, (_, n) =>
    asyncio.createTask(page(n), { name: \`the orders of all customers of the year before last, page \${n + 1}\` })))
}
asyncio.run(main())
`

const UNCAUGHT = `
import * as asyncio from 'asyncio'
async function main() {
  await asyncio.sleep(1)
  throw new RangeError('the queue holds more than it may, and nobody takes anything out of it any more')
}
asyncio.run(main())
`

/** What the window can come to be in. */
export const STATES: Views = {
  async running(page) {
    await writeSnippet(page, BUSY)
    await page.getByTestId('clock-real').click()
    await page.getByTestId('run').click()
    await page.getByTestId('task').nth(24).waitFor({ state: 'attached' })
    await page.waitForTimeout(1000)
  },
  async stopped(page) {
    await page.getByTestId('stop').click()
    await page.getByTestId('status').getByText('Stopped').waitFor()
  },
  async 'filter-leaves-no-lane'(page) {
    await page.getByTestId('filter').fill('zzzz')
    await page.getByRole('button', { name: 'Show all tasks' }).waitFor()
  },
  async 'failed-run'(page) {
    await page.getByRole('button', { name: 'Show all tasks' }).click()
    await writeSnippet(page, UNCAUGHT)
    await page.getByTestId('clock-virtual').click()
    await page.getByTestId('run').click()
    await runHasEnded(page)
    await page.getByTestId('timeline').focus()
    await page.keyboard.press('ArrowDown')
  },
  async 'many-tabs'(page) {
    for (let tab = 0; tab < 12; tab++) await page.getByTestId('new-snippet').click()
  },
  async dropping(page) {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['1'], 'a.ts'))
      window.dispatchEvent(new DragEvent('dragenter', { dataTransfer, cancelable: true }))
    })
    await page.getByTestId('drop').waitFor()
  },
}

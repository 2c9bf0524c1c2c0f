import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

const mark = (page: Page, line: number) =>
  page.getByTestId('line-mark').and(page.locator(`[data-line="${String(line)}"]`))

/** Puts the cursor into a line of the editor, by its text. */
const clickLine = (page: Page, text: string) =>
  page
    .getByTestId('editor')
    .locator('.view-line')
    .filter({ hasText: text })
    .click({ position: { x: 24, y: 8 } })

test('after a run each line tells how often and how long was awaited there, and leads to its slices', async ({
  page,
}) => {
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await expect(mark(page, 10)).toHaveText(/3×\s*6\.000.s/)
  await expect(mark(page, 9)).toHaveText('3×')

  await mark(page, 10).hover()
  const card = page.getByTestId('line-card')
  await expect(card).toContainText(/total\s*6\.000.s/)
  await expect(card).toContainText(/shortest\s*1\.000.s/)
  await expect(card).toContainText('a, b and c')

  await mark(page, 10).click()
  await expect(mark(page, 10)).toContainText('1 of 3')
  await expect(page.getByTestId('slice-facts')).toContainText('1.000')
  await mark(page, 10).click()
  await expect(page.getByTestId('slice-facts')).toContainText('2.000')

  await page.mouse.move(0, 0)
  await clickLine(page, 'await asyncio.sleep')
  await page.keyboard.press('F9')
  await expect(mark(page, 10)).toContainText('3 of 3')
  await page.keyboard.press('Shift+F9')
  await page.keyboard.press('Shift+F9')
  await expect(mark(page, 10)).toContainText('1 of 3')
  await expect(page.getByTestId('slice-facts')).toContainText('1.000')
})

test('a line’s mark counts up in a replay, moves with its line, and goes where the line is edited', async ({
  page,
}) => {
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await page.getByTestId('scrubber').fill('1500000000')
  await expect(mark(page, 10)).toHaveText(/3×\s*4\.000.s/)
  await page.getByTestId('scrubber').fill('0')
  await expect(mark(page, 10)).toHaveText(/0.s/)
  await page.getByTestId('replay-leave').click()
  await expect(mark(page, 10)).toHaveText(/3×\s*6\.000.s/)

  await clickLine(page, 'await asyncio.sleep')
  const before = await mark(page, 10).boundingBox()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await mark(page, 10).boundingBox())?.y).toBeGreaterThan(before!.y)
  await page.keyboard.type('// ')
  await expect(mark(page, 10)).toHaveCount(0)
  await expect(mark(page, 9)).toHaveText('3×')
  await page.keyboard.press('F9')
  await expect(page.getByTestId('editor')).toContainText('The last run recorded nothing at this line.')
})

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

const background = (element: Locator) => element.evaluate((one) => getComputedStyle(one).backgroundColor)

/** Which of these has the colour that the system gives to what is chosen. */
async function chosenAmong(page: Page, selector: string): Promise<(string | null)[]> {
  const highlight = await page.evaluate(() => {
    const sample = document.body.appendChild(document.createElement('i'))
    sample.style.backgroundColor = 'Highlight'
    sample.style.setProperty('forced-color-adjust', 'none')
    const { backgroundColor } = getComputedStyle(sample)
    sample.remove()
    return backgroundColor
  })
  const found: (string | null)[] = []
  for (const one of await page.locator(selector).all()) {
    if ((await background(one)) === highlight) found.push(await one.textContent())
  }
  return found.map((text) => text?.trim() ?? null)
}

test('where the system sets the colours, what is chosen still stands out', async ({ page }) => {
  await runExample(page, '01-first-coroutine', 'virtual')
  await runHasEnded(page)
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await chosenAmong(page, '[data-testid^=example-]')).toEqual([expect.stringContaining('A first coroutine')])
  expect(await chosenAmong(page, '[data-testid^=clock-]')).toEqual(['Virtual'])
  expect(await chosenAmong(page, '[role=tab]')).toEqual(['A first coroutine'])
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByTestId('palette-query').fill('virtual clock')
  expect(await chosenAmong(page, '[data-testid=palette-entry]')).toEqual([expect.stringContaining('virtual clock')])
})

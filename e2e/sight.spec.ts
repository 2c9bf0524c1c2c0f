import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { command } from './looks.ts'
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

test('at twice the size in the smallest window no tool lies beside it', async ({ launch }) => {
  const { app, page } = await launch()
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await command(app, 'language.fr', 'timeline.find')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 560))
  for (let step = 0; step < 8; step++) await page.keyboard.press('ControlOrMeta+=')
  await expect.poll(() => page.evaluate(() => [devicePixelRatio, innerWidth])).toEqual([2, 400])
  const beside = () =>
    page.locator('header button, .strip button, .strip input, footer > *').evaluateAll((tools) =>
      tools.flatMap((tool) => {
        const { left, right } = tool.getBoundingClientRect()
        return left < 0 || right > innerWidth ? `${tool.outerHTML.slice(0, 200)} ${left} to ${right}` : []
      }),
    )
  await expect.poll(beside).toEqual([])
})

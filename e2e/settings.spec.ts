import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const openSettings = (page: Page) => page.keyboard.press('ControlOrMeta+,')
const section = (page: Page, name: string) => page.getByTestId(`section-${name}`).click()
const code = (page: Page) => page.getByTestId('editor').locator('.view-line').first()
const ratio = async (page: Page) => Math.round((await page.evaluate(() => devicePixelRatio)) * 100) / 100

test('a setting takes effect at once, is remembered, and has a way back', async ({ launch }) => {
  const { page, app, close } = await launch()
  await expect(code(page)).toBeVisible()
  await openSettings(page)

  await page.getByTestId('setting-theme-dark').click()
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await page.getByTestId('setting-motion-reduced').click()
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced')
  await expect(page.getByTestId('settings')).toHaveCSS('transition-duration', '0s')
  await page.getByTestId('setting-textScale-field').selectOption('125')
  await expect.poll(() => ratio(page)).toBe(1.25)

  await section(page, 'code')
  await page.getByTestId('setting-codeSize-field').fill('20')
  await page.getByTestId('setting-codeSize-field').press('Enter')
  await expect(code(page)).toHaveCSS('font-size', '20px')
  await page.getByTestId('setting-codeFont-field').fill('No Such Font')
  await page.getByTestId('setting-codeFont-field').press('Enter')
  await expect(page.getByTestId('hint-codeFont')).toContainText('There is no font No Such Font')
  await expect(code(page)).toHaveCSS('font-family', /^"No Such Font", "JetBrains Mono Variable"/)

  await section(page, 'runs')
  await page.getByTestId('setting-repeats-field').fill('5000')
  await page.getByTestId('setting-repeats-field').press('Enter')
  await expect(page.getByTestId('setting-repeats-field')).toHaveValue('1000')
  await page.getByTestId('setting-clock-virtual').click()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('clock-virtual')).toHaveAttribute('data-state', 'on')
  await close()

  const again = (await launch()).page
  await expect(code(again)).toHaveCSS('font-size', '20px')
  expect(await ratio(again)).toBe(1.25)
  await expect(again.locator('html')).toHaveAttribute('data-motion', 'reduced')
  await openSettings(again)
  await again.getByRole('button', { name: 'Size of text: back to the default' }).click()
  await expect.poll(() => ratio(again)).toBe(1)
  await again.keyboard.press('Escape')
  await again.keyboard.press('ControlOrMeta+=')
  await expect.poll(() => ratio(again)).toBe(1.1)
  await again.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => ratio(again)).toBe(1)
})

import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixture.ts'

/** Main handles these keys, which it does not see where the page is sent them. */
const press = (app: ElectronApplication, keyCode: string, ...modifiers: 'alt'[]): Promise<void> =>
  app.evaluate(
    ({ webContents }, key) => {
      const guide = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/docs/'))
      guide!.sendInputEvent({ type: 'keyDown', ...key })
    },
    { keyCode, modifiers },
  )

test('Help opens the documentation in a window of its own, whose pages link, show pictures and can ask for nothing', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await expect(page.getByTestId('run')).toBeVisible()
  const opened = app.waitForEvent('window')
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('combobox').fill('Documentation')
  await page.keyboard.press('Enter')
  const guide = await opened
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('User guide')
  const picture = guide.getByRole('img').first()
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600)
  expect(await guide.evaluate(() => 'taskscope' in window)).toBe(false)

  await guide.getByRole('link', { name: 'Your data' }).click()
  await expect(guide.getByRole('heading', { name: 'Where the data is' })).toBeInViewport()
  await guide.getByRole('navigation').getByRole('link', { name: 'The command line' }).click()
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('The command line')
  await press(app, 'Left', 'alt')
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('User guide')

  const closed = guide.waitForEvent('close')
  await press(app, 'Escape')
  await closed
})

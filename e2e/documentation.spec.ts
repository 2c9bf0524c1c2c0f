import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { setLook } from './looks.ts'
import { openExample } from './window.ts'

/** Main handles these keys, which it does not see where the page is sent them. */
const press = (app: ElectronApplication, keyCode: string, ...modifiers: 'alt'[]): Promise<void> =>
  app.evaluate(
    ({ webContents }, key) => {
      const guide = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/docs/'))
      guide!.sendInputEvent({ type: 'keyDown', ...key })
    },
    { keyCode, modifiers },
  )

/** Opens the documentation as a user finds it. */
async function openGuide(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.getByRole('combobox').fill('Documentation')
  await page.keyboard.press('Enter')
  return opened
}

test('Help opens the documentation in a window of its own, whose pages link, show pictures and can ask for nothing', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await expect(page.getByTestId('run')).toBeVisible()
  const guide = await openGuide(app, page)
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('User guide')
  const picture = guide.getByRole('img').first()
  await expect(picture).toBeVisible()
  // A picture that is still on its way has a place, but no width of its own.
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600)
  expect(await guide.evaluate(() => 'taskscope' in window)).toBe(false)

  await guide.getByRole('link', { name: 'Your data' }).click()
  await expect(guide.getByRole('heading', { name: 'Where the data is' })).toBeInViewport()
  await guide.getByRole('navigation').getByRole('link', { name: 'The command line' }).click()
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('The command line')
  await press(app, 'Left', 'alt')
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('User guide')

  // The window itself never goes there: it would be gone with all that is in it.
  const refused = app.evaluate(
    ({ webContents }) =>
      new Promise<boolean>((resolve) => {
        const window = webContents.getAllWebContents().find((contents) => contents.getURL().endsWith('/index.html'))
        window!.once('will-navigate', (event) => resolve(event.defaultPrevented))
      }),
  )
  await page.evaluate(() => location.assign('docs/user-guide.html'))
  expect(await refused).toBe(true)

  const closed = guide.waitForEvent('close')
  await press(app, 'Escape')
  await closed
})

test('the documentation and what the editor says of a function are in the window’s language, and each page leads to the other’s', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await openExample(page, '07-wait-modes')
  await setLook(app, page, { language: 'fr', theme: 'light' })
  const guide = await openGuide(app, page)
  const heading = guide.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Guide d’utilisation')
  await expect(guide.locator('html')).toHaveAttribute('lang', 'fr')
  const picture = guide.getByRole('img').first()
  await expect(picture).toBeVisible()
  // A picture that is still on its way has a place, but no width of its own.
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600)

  await guide.getByRole('link', { name: 'La ligne de commande' }).click()
  await expect(heading).toHaveText('La ligne de commande')
  await guide.getByRole('link', { name: 'English' }).click()
  await expect(heading).toHaveText('The command line')
  await expect(guide.locator('html')).toHaveAttribute('lang', 'en')
  await guide.getByRole('link', { name: 'Français' }).click()
  await expect(heading).toHaveText('La ligne de commande')
  await setLook(app, page, { language: 'en', theme: 'light' })
  await expect(heading).toHaveText('The command line')
  await setLook(app, page, { language: 'fr', theme: 'dark' })
  await expect(heading).toHaveText('La ligne de commande')
  await guide.close()

  const call = page
    .getByTestId('editor')
    .locator('.view-line span', { hasText: /^sleep$/ })
    .first()
  const says = (text: string) =>
    expect(async () => {
      await page.mouse.move(0, 0)
      await call.hover()
      await expect(page.locator('.monaco-hover:visible')).toContainText(text, { timeout: 3000 })
    }).toPass()
  await says('Suspend la tâche courante')
  await setLook(app, page, { language: 'en', theme: 'light' })
  await says('Suspends the current task')
})

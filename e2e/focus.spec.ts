import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { command, resize, SIZES } from './looks.ts'
import { runExample, runHasEnded } from './window.ts'

const code = (page: Page) => page.getByTestId('editor').locator('.view-lines')
const field = (page: Page) => page.getByTestId('editor').getByRole('textbox')
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

test('whoever takes a tab types into its code at once; arrows pass by', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(code(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+N')
  await page.keyboard.type('first ')
  await expect(code(page)).toContainText('first import')
  await page.keyboard.press('ControlOrMeta+N')
  await page.keyboard.type('second ')
  await tab(page, 'Snippet 1').click()
  await page.keyboard.type('again ')
  await expect(code(page)).toContainText('first again import')

  await tab(page, 'Snippet 1').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Snippet 2')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.getByTestId('search').focus()
  await page.keyboard.press('Control+Shift+Tab')
  await expect(page).toHaveTitle(/^Snippet 1/)
  await expect(field(page)).toBeFocused()

  // A dialog that leads to another leaves it the way back.
  await command(app, 'app.about')
  await page.getByTestId('open-licenses').click()
  await expect(page.getByTestId('licenses')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()

  await resize(app, page, SIZES[1])
  await page.keyboard.press('ControlOrMeta+B')
  await page.getByTestId('example-02-one-after-the-other').click()
  await expect(page.getByTestId('search')).toHaveCount(0)
  await expect(field(page)).toBeFocused()
})

test('rows of the library are renamed and deleted from the keyboard, and the focus goes on to the next', async ({
  page,
}) => {
  await runExample(page, '01-first-coroutine', 'virtual')
  await runHasEnded(page)
  await page.getByTestId('run').click()
  await expect(page.getByTestId('run-2')).toBeVisible()
  await runHasEnded(page)

  await page.getByTestId('run-2').click({ button: 'right' })
  await page.getByTestId('action-pin').click()
  await expect(page.getByTestId('run-2').getByRole('img', { name: 'Pinned' })).toBeVisible()
  await page.getByTestId('run-2').focus()
  await page.keyboard.press('F2')
  await expect(page.getByTestId('details-title')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+N') // nothing goes on behind a dialog
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab')).toHaveCount(1)
  await expect(page.getByTestId('run-2')).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(page.getByTestId('run-2')).toHaveCount(0)
  await expect(page.getByTestId('run-1')).toBeFocused()
  // The message that takes it back is one of the panes while it is there.
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press('F6')
    if (await page.getByTestId('toast-action').evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('run-2')).toBeVisible()
})

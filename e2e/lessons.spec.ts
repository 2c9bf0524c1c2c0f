import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const said = (page: Page) => page.getByTestId('lesson-said')
const choose = (page: Page, text: string) =>
  page.getByTestId('choice').filter({ hasText: text }).locator('input').check()

test('a lesson: a wrong order is told from the right one, which counts and is remembered after a restart', async ({
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await page.getByTestId('lessons-continue').click()
  await expect(page.getByTestId('lesson-heading')).toHaveText('A call that does nothing')
  await choose(page, 'before')
  await choose(page, 'hello')
  await page.getByTestId('lesson-check').click()
  await expect(said(page)).toHaveText('Not quite. The recording says: “before” and “after”.')
  await expect(page.getByTestId('verdict')).toContainText('its body never runs')
  await page.getByTestId('evidence').filter({ hasText: 'after' }).click()
  await expect(page.getByTestId('cursor')).toContainText('Line 10,') // console.log('after')
  await page.getByTestId('lesson-again').click()
  await page.getByTestId('choice').filter({ hasText: 'hello' }).locator('input').uncheck()
  await choose(page, 'after')
  await page.getByTestId('lesson-check').click()
  await expect(said(page)).toHaveText('Right.')
  await page.getByTestId('lesson-next').click()

  const lines = page.getByTestId('order-line')
  await expect(lines).toHaveText(['hello', 'got a greeting', 'called'])
  await page.getByTestId('lesson-check').click()
  await expect(said(page)).toHaveText('The first difference: “called” came as line 1.')
  await page.getByTestId('lesson-again').click()
  // By the keyboard alone, and by dragging.
  await page.getByRole('button', { name: 'Move “called” up' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(lines).toHaveText(['hello', 'called', 'got a greeting'])
  await lines.nth(1).dragTo(lines.nth(0))
  await expect(lines).toHaveText(['called', 'hello', 'got a greeting'])
  await page.getByTestId('lesson-check').click()
  await expect(said(page)).toHaveText('Right.')
  await page.getByTestId('lesson-next').click()
  await choose(page, '1 task')
  await page.getByTestId('lesson-check').click()
  await page.getByTestId('lesson-skip').click()
  await expect(said(page)).toHaveText('Right.')
  await expect(page.getByTestId('lesson')).toContainText(/1 of \d+ done/)
  await first.close()

  const again = (await launch()).page
  await expect(again.getByTestId('lesson-heading')).toHaveText('Coroutines in coroutines')
  await expect(again.getByTestId('lesson')).toContainText(/1 of \d+ done/)
  await again.getByTestId('lesson-contents').click()
  await expect(again.getByRole('menuitem').first().getByRole('img', { name: 'Done' })).toBeVisible()
})

test('a lesson in French: code that was changed is judged as it ran, does not count, and is restored by one click', async ({
  launch,
}) => {
  const { page } = await launch()
  await expect(page.getByTestId('run')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByTestId('setting-language').getByText('Français').click()
  await page.keyboard.press('Escape')
  await page.getByTestId('lessons-continue').click()
  await page.getByTestId('lesson-contents').click()
  await page.getByRole('menuitem', { name: /L’une après l’autre/ }).click()
  await expect(page.getByTestId('lesson-heading')).toHaveText('Deux await à la suite')
  await page.getByTestId('editor').locator('.view-line').filter({ hasText: 'await sayAfter(3' }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('ControlOrMeta+/')
  await expect(page.getByTestId('own-code')).toBeVisible()
  await choose(page, '2\u00a0s')
  await page.getByTestId('lesson-check').click()
  await page.getByTestId('lesson-skip').click()
  await expect(said(page)).toHaveText('C’est exact.')
  await expect(page.getByTestId('own-code')).toContainText('cela ne compte pas')

  await page.getByTestId('restore-code').click()
  await expect(page.getByTestId('own-code')).toHaveCount(0)
  await page.getByTestId('lesson-again').click()
  await page.getByTestId('lesson-check').click()
  await page.getByTestId('lesson-skip').click()
  await expect(said(page)).toHaveText(/^Pas tout à fait. L’enregistrement dit\u00a0: 5\u00a0s\.$/)
})

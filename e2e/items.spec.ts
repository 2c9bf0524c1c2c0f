import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { command, resize, SIZES } from './looks.ts'
import { runExample, runHasEnded, writeSnippet } from './window.ts'

const title = (page: Page) => page.getByTestId('details-title')
const toast = (page: Page, text: string) => page.locator('.toast').filter({ hasText: text })

test('what is typed into the details of a run stays when the window becomes narrow, and comes back when it is left', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await resize(app, page, SIZES[0])
  await runExample(page, '01-first-coroutine', 'virtual')
  await runHasEnded(page)
  await page.getByTestId('run-1').hover()
  await page.getByRole('button', { name: 'More for Run 1' }).click()
  await page.getByTestId('action-details').click()
  await title(page).fill('The very first')
  await resize(app, page, SIZES[1])
  await expect(title(page)).toHaveValue('The very first')
  await expect(title(page)).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveCount(0)
  await toast(page, 'were not kept').getByTestId('toast-action').click()
  await expect(title(page)).toHaveValue('The very first')
  await resize(app, page, SIZES[0])
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('run-1')).toContainText('The very first')
  await expect(title(page)).toHaveCount(0)
})

test('commands do with the run and the experiment in front what their rows offer', async ({ launch }) => {
  const { app, page } = await launch()
  const run = page.getByTestId('run-1')
  await writeSnippet(page, "console.log('one')\n")
  await page.getByTestId('run').click()
  await runHasEnded(page)

  await command(app, 'run.pin')
  await expect(toast(page, 'Run 1 is pinned')).toBeVisible()
  await expect(run.getByRole('img', { name: 'Pinned' })).toBeVisible()
  await command(app, 'run.pin')
  await expect(run.getByRole('img', { name: 'Pinned' })).toHaveCount(0)
  await command(app, 'run.pick')
  await expect(page.getByTestId('pick-1')).toBeChecked()
  await page.getByTestId('search').fill('nothing has this')
  await expect(run).toHaveCount(0)
  await command(app, 'run.details')
  await title(page).fill('Not listed')
  await page.getByTestId('details-save').click()
  await command(app, 'library.showAll')
  await expect(run).toContainText('Not listed')
  await command(app, 'run.delete')
  await expect(run).toHaveCount(0)
  await toast(page, '1 run was deleted').getByTestId('toast-action').click()
  await expect(run).toBeVisible()

  const [first, second] = [page.getByTestId('experiment-1'), page.getByTestId('experiment-2')]
  await command(app, 'experiment.pin')
  await expect(first.getByRole('img', { name: 'Pinned' })).toBeVisible()
  await command(app, 'experiment.details')
  await title(page).fill('Mine')
  await page.getByTestId('details-tags').fill(`short, ${'long'.repeat(20)}`)
  await expect(page.getByRole('alert')).toContainText('“longlonglonglonglong…” has more')
  await expect(page.getByTestId('details-save')).toBeDisabled()
  await page.getByTestId('details-tags').fill('short')
  await page.getByTestId('details-notes').fill('why')
  await page.getByTestId('details-notes').press('ControlOrMeta+Enter')
  await expect(page).toHaveTitle(/^Mine/)
  await command(app, 'experiment.versions')
  await expect(page.getByRole('dialog', { name: 'Versions of Mine' })).toBeVisible()
  await page.keyboard.press('Escape')
  await command(app, 'experiment.duplicate')
  await expect(second).toBeVisible()
  // The copy is newer, and not pinned.
  const order = page.getByTestId(/^experiment-/)
  await expect(order.first()).toContainText('#short')
  await expect(order.first()).toHaveAttribute('data-testid', 'experiment-1')
  await command(app, 'experiment.delete')
  await expect(second).toHaveCount(0)
  await command(app, 'motion.reduced')
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced')
})

test('a stretch of runs is picked with Shift, all that are listed by a command, and what is deleted comes back', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await page.getByTestId('run-all').click()
  await expect(page.getByTestId('compare-batch')).toBeVisible()
  const picked = () =>
    page
      .locator('[data-testid^=pick-]:checked')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-testid')))
  await page.getByTestId('pick-4').check()
  await page.getByTestId('pick-2').click({ modifiers: ['Shift'] })
  expect(await picked()).toEqual(['pick-4', 'pick-3', 'pick-2'])
  await page.getByTestId('pick-3').click({ modifiers: ['Shift'] })
  expect(await picked()).toEqual(['pick-4'])
  await command(app, 'library.pickAll')
  await expect.poll(picked).toEqual(['pick-4', 'pick-3', 'pick-2', 'pick-1'])

  await command(app, 'library.delete')
  await expect(page.locator('[data-testid^=pick-]')).toHaveCount(0)
  await toast(page, '4 runs were deleted').getByTestId('toast-action').click()
  await expect(page.getByTestId('run-4')).toBeVisible()

  // A key that is held deletes the run at which it was pressed, and none to which the focus goes on.
  await page.getByTestId('run-4').focus()
  await page.keyboard.down('Delete')
  await expect(page.getByTestId('run-3')).toBeFocused()
  await page.keyboard.down('Delete')
  await page.keyboard.up('Delete')
  await toast(page, '1 run was deleted').first().getByTestId('toast-action').click()
  await expect(page.getByTestId('run-4')).toBeVisible()
  await expect(page.getByTestId('run-3')).toBeVisible()
})

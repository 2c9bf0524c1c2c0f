import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

test('marks and their names are kept with the run: after a restart they are there, and what was removed is gone', async ({
  launch,
}) => {
  const first = await launch()
  await runExample(first.page, '03-tasks-concurrent', 'virtual')
  await runHasEnded(first.page)
  await first.page.getByTestId('timeline').focus()
  for (const key of ['ArrowDown', 'Shift+M', 'ArrowRight', 'Shift+M', 'Escape']) await first.page.keyboard.press(key)
  const marks = first.page.getByTestId('marks')
  await expect(marks.getByRole('listitem')).toHaveCount(2)
  const name = marks.getByTestId('mark-name').last()
  await name.fill('the long wait')
  await name.press('Enter')
  await marks
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click()
  await expect(marks.getByRole('listitem')).toHaveCount(1)
  await expect(name).toHaveValue('the long wait')
  const place = await marks.getByRole('listitem').innerText()
  await first.close()

  const { page } = await launch()
  await page.getByTestId('run-1').click()
  await runHasEnded(page)
  const kept = page.getByTestId('marks')
  await expect(kept.getByRole('listitem')).toHaveText([place])
  await expect(kept.getByTestId('mark-name')).toHaveValue('the long wait')
  await page.getByTestId('example-01-first-coroutine').click()
  await page.getByTestId('run').click()
  await runHasEnded(page)
  await expect(kept).toHaveCount(0)
})

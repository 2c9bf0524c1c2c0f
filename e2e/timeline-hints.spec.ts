import { expect, test } from './fixture.ts'
import { barsOf } from './pixels.ts'
import { runHasEnded, writeSnippet } from './window.ts'

/** One after the other: an early task of which nothing lies where the late one works. */
const EARLY_AND_LATE = `import * as asyncio from 'asyncio'
async function main() {
  await asyncio.createTask(asyncio.sleep(1), { name: 'early' })
  await asyncio.sleep(8)
  await asyncio.createTask(asyncio.sleep(1), { name: 'late' })
}
asyncio.run(main())
`
/** Three jobs, and as many as make eight at the very end. */
const JOBS = `import * as asyncio from 'asyncio'
async function main() {
  for (let i = 0; i < 3; i++) asyncio.createTask(asyncio.sleep(0), { name: \`job \${i}\` })
  await asyncio.sleep(1.5)
  for (let i = 3; i < 8; i++) asyncio.createTask(asyncio.sleep(0), { name: \`job \${i}\` })
}
asyncio.run(main())
`
const WAITING = '#7a8594'
/** The lanes of early and late, in pixels from the timeline's top. */
const [EARLY, LATE] = [60 + 2.5 * 22, 60 + 3.5 * 22]

test('the timeline says what it does not show: why no arrow leads on, what lies sideways, how many tasks a filter shows', async ({
  page,
}) => {
  await writeSnippet(page, EARLY_AND_LATE)
  await page.getByTestId('clock-virtual').click()
  await page.getByTestId('run').click()
  await runHasEnded(page)
  const timeline = page.getByTestId('timeline')
  const chosen = page.getByTestId('chosen')
  const messages = page.locator('.toasts')

  await test.step('a key that follows arrows says why it leads nowhere, one sentence at a time', async () => {
    await timeline.click({ position: { x: 60, y: EARLY } })
    await page.keyboard.press('.')
    await expect(chosen).toContainText('early: ready')
    await page.keyboard.press('.')
    await page.keyboard.press(']')
    await expect(messages).toHaveText(
      'No arrow leads on from here: in this step early creates, wakes and cancels no other task.',
    )
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('[')
    await expect(messages).toHaveText('No arrow leads here: no other task woke <module>.')
    await expect(messages.locator('.toast')).toHaveCount(1)
    await messages.getByRole('button').click()
  })

  await test.step('the sign at the edge of a lane leads to what lies beyond it, both ways', async () => {
    const { width } = (await timeline.boundingBox())!
    const names = width * 0.22
    await timeline.click({ position: { x: 60, y: EARLY } })
    await page.keyboard.press('f')
    // Its wait fills the view once the picture stands still.
    await expect.poll(async () => (await barsOf(timeline, WAITING, width / 3)).length).toBe(3)
    await timeline.hover({ position: { x: width - 30, y: LATE } })
    await expect(page.getByRole('tooltip')).toContainText('9.000 s to 9.000 s')
    await timeline.click({ position: { x: width - 30, y: LATE } })
    await expect(chosen).toHaveText('late: ready, 9.000 s to 9.000 s')
    await page.mouse.move(0, 0)
    await timeline.click({ position: { x: names + 20, y: EARLY } })
    await expect(chosen).toHaveText('early: runs, 1.000 s to 1.000 s')
  })

  await test.step('a filter says how many tasks it shows, also while the search has its place, and is taken away', async () => {
    const filtered = page.getByTestId('filtered')
    await expect(filtered).toHaveText('')
    await page.getByTestId('filter').fill('LAT')
    await expect(filtered).toHaveText('1 of 4 tasks')
    await expect(page.getByTestId('task')).toHaveText([/^late: finished/])
    await timeline.focus()
    await page.keyboard.press('/')
    await expect(filtered).toHaveText('1 of 4 tasks')
    await page.getByTestId('unfilter').click()
    await expect(filtered).toHaveText('')
    await expect(page.getByTestId('unfilter')).toHaveCount(0)
  })

  await test.step('a filter finds what a run makes at its very end', async () => {
    await page.getByTestId('clock-real').click()
    await writeSnippet(page, JOBS)
    await page.getByTestId('run').click()
    await expect(page.getByTestId('status')).toContainText('5 tasks')
    await page.getByTestId('filter').fill('job')
    await runHasEnded(page)
    await expect(page.getByTestId('filtered')).toHaveText('8 of 10 tasks')
  })
})

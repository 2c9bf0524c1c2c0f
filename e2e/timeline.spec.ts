import { expect, test } from './fixture.ts'
import { barsOf } from './pixels.ts'
import { runExample, runHasEnded } from './window.ts'

// The signs' colours in the light theme.
const RUNNING = '#0072b2'
const WAITING = '#7a8594'
/** Longer than any stroke of a letter, in pixels. */
const LINE = 100

test.beforeEach(async ({ page }) => {
  await runExample(page, '03-tasks-concurrent', 'virtual')
  await runHasEnded(page)
})

test('the two sleeping tasks are painted as lines that overlap, one two thirds as long as the other', async ({
  page,
}) => {
  const timeline = page.getByTestId('timeline')
  const lines = await barsOf(timeline, WAITING, LINE)
  expect(lines).toHaveLength(4) // the module, main and the two sleepers
  const [hello, world] = [lines[2]!, lines[3]!]
  const [start] = (await barsOf(timeline, RUNNING, 1)).map(({ from }) => from).sort((a, b) => a - b)

  expect((hello.to - start!) / (world.to - start!)).toBeCloseTo(2 / 3, 1)
  expect(world.from).toBeLessThan(hello.to)
  expect(world.y - hello.y).toBeGreaterThan(10)
})

test('a click on a slice goes to the line where its task was', async ({ page }) => {
  const timeline = page.getByTestId('timeline')
  const [, , hello] = await barsOf(timeline, WAITING, LINE)
  await timeline.click({ position: { x: (hello!.from + hello!.to) / 2, y: hello!.y } })
  await expect(page.getByTestId('cursor')).toContainText('Line 7,') // await asyncio.sleep(delay)
})

test('the wheel zooms into the lanes, and Fit shows the whole run again', async ({ page }) => {
  const timeline = page.getByTestId('timeline')
  const whole = await barsOf(timeline, WAITING, LINE)
  const hello = whole[2]!
  await timeline.hover({ position: { x: hello.from + 10, y: hello.y } })
  await page.mouse.wheel(0, -600)
  await expect.poll(async () => (await barsOf(timeline, WAITING, LINE))[2]!.to).toBeGreaterThan(hello.to + LINE)

  await page.getByRole('button', { name: 'Fit the whole run' }).click()
  await expect.poll(() => barsOf(timeline, WAITING, LINE)).toEqual(whole)
})

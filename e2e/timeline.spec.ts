import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { barsOf } from './pixels.ts'
import { runExample, runHasEnded, writeSnippet } from './window.ts'

// The signs' colours in the light theme.
const RUNNING = '#0072b2'
const WAITING = '#7a8594'
const ACCENT = '#3b6fe0'
/** Where the lanes begin, in pixels from the timeline's top. */
const AXIS_END = 60
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

/** Where a time of this run lies, in pixels from the left edge of the timeline: its sleepers end after 2 s and 3 s. */
async function xOf(page: Page, seconds: number): Promise<number> {
  const [, , hello, world] = await barsOf(page.getByTestId('timeline'), WAITING, LINE)
  return world!.to - (world!.to - hello!.to) * (3 - seconds)
}

test('what is chosen is explained: why it waits, by whom it is woken, and its history leads to its places', async ({
  page,
}) => {
  const timeline = page.getByTestId('timeline')
  const [, main] = await barsOf(timeline, WAITING, LINE)
  await timeline.click({ position: { x: await xOf(page, 1), y: main!.y } })
  const details = page.getByTestId('inspector')
  await expect(details.getByRole('heading', { name: 'Task-1' })).toBeVisible()
  await expect(details.getByTestId('why')).toContainText('Task-1 waits for Task-2')
  await expect(details.getByTestId('why')).toContainText('which sleeps until 2.000 s')
  await expect(details.getByTestId('slice-facts')).toContainText(/Woken by\s*Task-2/)
  await expect(page.locator('[data-testid=task][aria-current=true]')).toHaveAttribute('data-name', 'Task-1')

  await details.getByTestId('history-entry').last().click()
  await expect(details.getByTestId('slice-facts')).toContainText('3.000 s to 3.000 s')
})

test('the keys follow the arrows, step through slices and lanes, and open the list of keys', async ({ page }) => {
  const timeline = page.getByTestId('timeline')
  const chosen = page.getByTestId('chosen')
  const [, main] = await barsOf(timeline, WAITING, LINE)
  await timeline.click({ position: { x: await xOf(page, 1), y: main!.y } })
  await expect(chosen).toContainText('Task-1: waits: task Task-2')
  await page.keyboard.press('[')
  await expect(chosen).toContainText('Task-2: runs, 2.000 s')
  await page.keyboard.press(']')
  await expect(chosen).toContainText('Task-1: runs, 2.000 s')
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toContainText('Task-1: waits: task Task-3')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toContainText('Task-2')

  await page.keyboard.press('?')
  await expect(page.getByTestId('keys')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('keys')).toHaveCount(0)
})

test('what the card beside the pointer says stays true while keys move the picture; a filter that leaves no lane says so', async ({
  page,
}) => {
  const timeline = page.getByTestId('timeline')
  const card = page.getByRole('tooltip')
  const [, , hello] = await barsOf(timeline, WAITING, LINE)
  await timeline.hover({ position: { x: await xOf(page, 2.5), y: hello!.y } })
  await page.mouse.wheel(0, -400)
  await expect(card).toContainText('finished')
  await timeline.focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('a')
  await expect(card).toContainText('sleep')

  await page.getByTestId('filter').fill('nobody')
  await expect(page.getByText('No task’s name contains “nobody”.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all tasks' }).click()
  await expect(page.getByTestId('filter')).toHaveValue('')
  await expect.poll(async () => (await barsOf(timeline, WAITING, LINE)).length).toBeGreaterThan(2)
})

test('a range dragged on the axis snaps to the edges of slices and is summed up', async ({ page }) => {
  const timeline = page.getByTestId('timeline')
  const box = (await timeline.boundingBox())!
  const axis = box.y + 48
  // A little beside the end of the first sleeper, at 2 s.
  const [, , hello] = await barsOf(timeline, WAITING, LINE)
  await page.mouse.move(box.x + hello!.to + 4, axis)
  await page.mouse.down()
  await page.mouse.move(box.x + hello!.from, axis)
  await page.mouse.move(box.x, axis)
  await page.mouse.up()
  const range = page.getByTestId('range-facts')
  await expect(range).toContainText('0 s to 2.000 s')
  await expect(range.getByRole('row', { name: /^sleep 2 4\.000 s 2\.000 s$/ })).toBeVisible()
})

test('a search finds tasks and lines of the console, and goes from one to the next', async ({ page }) => {
  await page.getByTestId('timeline').focus()
  await page.keyboard.press('/')
  await page.getByTestId('find').fill('task-3')
  await expect(page.getByTestId('find-status')).toHaveText('1 of 1')
  await expect(page.getByTestId('chosen')).toHaveText('Task-3')
  await page.getByTestId('find').fill('hello')
  await expect(page.getByTestId('chosen')).toContainText('Task-2: runs')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('timeline')).toBeFocused()
})

test('the playhead goes through the pinned lanes too, lanes can be low, and a task hides those below it', async ({
  page,
}) => {
  const timeline = page.getByTestId('timeline')
  const box = (await timeline.boundingBox())!
  await timeline.click({ position: { x: 60, y: AXIS_END + 50 } })
  await page.keyboard.press('p')
  await page.keyboard.press('Shift+ArrowRight')
  // Down to the last pixel, so that its middle is that of the lanes; the pinned one takes 23.
  const middle = (AXIS_END + box.height) / 2
  await expect.poll(async () => (await barsOf(timeline, ACCENT, 2)).at(-1)?.y ?? 0).toBeGreaterThan(middle - 10)

  const lanes = async () => (await barsOf(timeline, WAITING, LINE)).map(({ y }) => y)
  const apart = async () => (await lanes()).slice(-2).reduce((above, below) => below - above)
  await page.keyboard.press('p')
  await expect.poll(apart).toBe(22)
  await page.keyboard.press('l')
  await expect.poll(apart).toBe(14)
  await page.keyboard.press('l')

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await lanes()).length).toBe(2)
})

const TWO_BURSTS = `import * as asyncio from 'asyncio'
const work = (seconds: number) => asyncio.sleep(seconds)
async function main() {
  await asyncio.gather(work(1), work(2), work(3))
  await asyncio.sleep(7200)
  await asyncio.gather(work(1), work(2))
}
asyncio.run(main())
`

test('two hours between two bursts are folded into a break mark, and opened again; all times stay as they were', async ({
  page,
}) => {
  await writeSnippet(page, TWO_BURSTS)
  await page.getByTestId('run').click()
  await runHasEnded(page)
  const timeline = page.getByTestId('timeline')
  const folds = page.getByTestId('folds')
  const lines = async () => (await barsOf(timeline, WAITING, LINE / 4)).length
  await expect(page.getByTestId('task')).toHaveCount(7)
  expect(await lines()).toBe(2) // the module and main: all else is too short to be seen

  await timeline.focus()
  await page.keyboard.press('i')
  await expect(folds).toHaveText('1 idle stretch is folded. Left out: 3.000 s to 7203.000 s.')
  await expect(page.getByTestId('fold-idle')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(lines).toBeGreaterThan(4)

  // The last end of the second burst is at 7205 s, in the right half.
  const bars = await barsOf(timeline, RUNNING, 1)
  const last = Math.max(...bars.map(({ to }) => to))
  await timeline.click({ position: { x: last - 2, y: bars.find(({ to }) => to === last)!.y } })
  await expect(page.getByTestId('slice-facts')).toContainText('7205.000 s to 7205.000 s')

  // What lies between the bursts is a gap with a label; a click opens it.
  const box = (await timeline.boundingBox())!
  const below = (await barsOf(timeline, WAITING, LINE / 4)).filter(({ y }) => y > AXIS_END)
  const longest = below[4]! // the sleeper of 3 s
  const mark = longest.to + 36
  await timeline.hover({ position: { x: mark, y: box.height - 20 } })
  await expect(page.getByRole('tooltip')).toContainText('2 h 0 min without a step')
  await timeline.click({ position: { x: mark, y: box.height - 20 } })
  await expect(folds).toHaveText('')
  await expect.poll(lines).toBe(2)

  await page.keyboard.press('i')
  await expect(page.getByTestId('fold-idle')).toHaveAttribute('aria-pressed', 'false')
})

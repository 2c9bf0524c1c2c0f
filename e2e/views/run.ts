import type { Page } from '@playwright/test'
import { command } from '../looks.ts'
import { close, showRun, type Views } from './steps.ts'

/** Where the timeline's axis and its lanes are, in pixels from its top. */
const AXIS = 48
const LANES = 60
const LANE = 22

/** A place in the lanes: a share of the timeline's width, and the how manieth lane. */
async function inLanes(page: Page, share: number, lane: number): Promise<{ x: number; y: number }> {
  const { width } = (await page.getByTestId('timeline').boundingBox())!
  return { x: width * share, y: LANES + (lane + 0.5) * LANE }
}

export const RUN: Views = {
  'tasks-that-overlap': (page) => showRun(page, '03-tasks-concurrent'),
  callbacks: (page) => showRun(page, '09-done-callbacks'),
  failure: (page) => showRun(page, '10-wait-wrong-arguments'),
  deadline: (page) => showRun(page, '08-wait-timeout'),
  'wait-modes': (page) => showRun(page, '07-wait-modes'),
  async 'line-card'(page) {
    await page.getByTestId('line-mark').last().hover()
    await page.getByTestId('line-card').waitFor()
  },
  async 'lane-card'(page) {
    await page.getByTestId('timeline').hover({ position: await inLanes(page, 0.6, 4) })
    await page.getByRole('tooltip').waitFor()
  },
  async 'chosen-slice'(page) {
    await page.getByTestId('timeline').click({ position: await inLanes(page, 0.6, 4) })
    await page.mouse.move(0, 0)
    await page.getByTestId('critical-path').click()
  },
  async range(page) {
    await page.getByTestId('critical-path').click()
    const { x, y, width } = (await page.getByTestId('timeline').boundingBox())!
    await page.mouse.move(x + width * 0.5, y + AXIS)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.7, y + AXIS)
    await page.mouse.move(x + width * 0.8, y + AXIS)
    await page.mouse.up()
    await page.getByTestId('timeline').focus()
    await page.keyboard.press('Shift+M')
  },
  async find(page, app) {
    await command(app, 'timeline.clear')
    await command(app, 'timeline.find')
    await page.getByTestId('find').fill('c')
  },
  async signs(page, app) {
    await close(page, app)
    await page.locator('[aria-haspopup=dialog]', { hasText: /Signs|Signes/ }).click()
  },
  async exports(page, app) {
    await close(page, app)
    await page.getByTestId('export').click()
    await page.getByTestId('export-html').waitFor()
  },
  async replay(page, app) {
    await close(page, app)
    await page.getByTestId('scrubber').fill('2500000000')
    await page.getByTestId('moment').waitFor()
  },
}

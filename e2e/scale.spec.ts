import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

/** What CSS pixels are left of these at 200 %: 720 × 450 and 500 × 350. */
const SIZES = [
  [1440, 900],
  [1000, 700],
] as const

async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => Math.round(innerWidth * devicePixelRatio))).toBe(width)
}

/** Controls that lie outside of the window, or of what cuts them off, where nobody can scroll to them. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? ['the window scrolls sideways'] : []
    const rooms = (element: Element): DOMRect[] | null => {
      const cutting: DOMRect[] = [new DOMRect(0, 0, innerWidth, innerHeight)]
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(parent)
        if (/auto|scroll/.test(overflowX + overflowY)) return null
        if (/hidden|clip/.test(overflowX + overflowY)) cutting.push(parent.getBoundingClientRect())
      }
      return cutting
    }
    for (const control of document.querySelectorAll('button, input, select, a')) {
      if (control.closest('.monaco-editor, .visually-hidden') || !control.checkVisibility({ visibilityProperty: true }))
        continue
      const { left, top, right, bottom } = control.getBoundingClientRect()
      const within = (room: DOMRect) =>
        left >= room.left - 1 && top >= room.top - 1 && right <= room.right + 1 && bottom <= room.bottom + 1
      if (rooms(control)?.every(within) === false) found.push(control.outerHTML.slice(0, 200))
    }
    return found
  })

test('at twice the size no view is cut off, and all of it can be reached', async ({ launch }) => {
  const { page, app } = await launch()
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByTestId('setting-textScale-field').selectOption('200')
  const views: Record<string, () => Promise<void>> = {
    settings: () => page.getByTestId('section-data').click(),
    'a run': () => page.keyboard.press('Escape'),
    'a replay': () => page.getByTestId('scrubber').fill('2500000000'),
    async 'a comparison'() {
      await page.getByTestId('run-all').click()
      await page.getByTestId('compare-batch').click()
      await expect(page.getByTestId('compare-timelines')).toBeVisible()
    },
    async 'the library'() {
      await page.getByRole('button', { name: 'Library' }).click()
      await expect(page.getByTestId('search')).toBeVisible()
    },
  }
  for (const [view, show] of Object.entries(views)) {
    await show()
    for (const [width, height] of SIZES) {
      await resize(app, page, width, height)
      await expect.poll(() => cutOff(page), `${view} at ${width} × ${height}`).toEqual([])
    }
  }
  await page.keyboard.press('Escape')
  const [first] = await page.getByRole('tab').all()
  await first!.click()
  await test.step('one scrolls to what is below', async () => {
    const timeline = page.getByTestId('timeline').locator('canvas').first()
    await timeline.scrollIntoViewIfNeeded()
    await expect(timeline).toBeInViewport({ ratio: 0.9 })
    // Drawn at the size at which it is shown.
    expect(await timeline.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth)).toBeCloseTo(2)
  })
})

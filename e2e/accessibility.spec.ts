import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

/** The Web Content Accessibility Guidelines 2.2, levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Each view begins where the one before it ended. */
const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  async 'the first start'(page) {
    await expect(page.getByTestId('welcome')).toBeVisible()
  },
  async 'the palette'(page) {
    await page.keyboard.press('ControlOrMeta+Shift+P')
    await expect(page.getByTestId('palette-entry').first()).toBeVisible()
  },
  async 'the list of keys'(page) {
    await page.getByTestId('palette-query').fill('keys')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('keys')).toBeVisible()
  },
  async 'a run'(page) {
    await page.keyboard.press('Escape')
    await runExample(page, '07-wait-modes', 'virtual')
    await runHasEnded(page)
  },
  async 'a replay'(page) {
    await page.getByTestId('scrubber').fill('2500000000')
    await expect(page.getByTestId('moment')).toBeVisible()
  },
  async 'what was found'(page) {
    await page.getByTestId('search').fill('pending')
    await expect(page.getByTestId('excerpt').first()).toBeVisible()
  },
  async 'the storage'(page) {
    await page.getByTestId('search').fill('')
    await page.getByTestId('open-storage').click()
    await expect(page.getByTestId('storage')).toBeVisible()
  },
  async 'the details of a run'(page) {
    await page.keyboard.press('Escape')
    await page.getByTestId('run-1').hover()
    await page.getByRole('button', { name: 'More for Run 1' }).click()
    await page.getByTestId('action-details').click()
    await expect(page.getByTestId('details-title')).toBeVisible()
  },
  async 'a comparison'(page) {
    await page.keyboard.press('Escape')
    await page.getByTestId('run-all').click()
    await page.getByTestId('compare-batch').click()
    await expect(page.getByTestId('compare-timelines')).toBeVisible()
  },
  async 'a lesson whose prediction was judged'(page) {
    await page.getByTestId('lessons-continue').click()
    await page.getByTestId('lesson-next').click()
    await page.getByTestId('lesson-check').click()
    await expect(page.getByTestId('verdict')).toBeVisible()
    await page.getByTestId('lesson-contents').click()
    await expect(page.getByRole('menuitem').first()).toBeVisible()
  },
  async 'the settings'(page) {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menuitem')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+,')
    await expect(page.getByTestId('setting-theme')).toBeVisible()
  },
  async 'where the data is'(page) {
    await page.getByTestId('section-data').click()
    await expect(page.getByTestId('data-folder')).toBeVisible()
  },
}

for (const theme of ['light', 'dark'] as const) {
  test(`no view, ${theme}, breaks a rule of accessibility`, async ({ launch }) => {
    const { app, page } = await launch()
    await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme)
    const broken: unknown[] = []
    for (const [view, show] of Object.entries(VIEWS)) {
      await show(page)
      // Electron opens no second page, in which axe would put its results together.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
      broken.push(...violations.map(({ id, nodes }) => [view, id, ...nodes.map(({ html }) => html)]))
    }
    expect(broken).toEqual([])
  })
}

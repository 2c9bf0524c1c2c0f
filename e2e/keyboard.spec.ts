import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { runExample, runHasEnded } from './window.ts'

/** More stops than the window has: a walk that is longer goes round in a pane. */
const MOST_STOPS = 120

/** What Tab passes over, as the keyboard gets there another way. */
const OTHER_WAYS = [
  '[data-testid^=clock-]', // arrows, from the clock that is chosen
  '[role=presentation] > .close', // Delete, on its tab
  '[data-testid=line-mark]', // F9, in the code
  '[data-testid=task] > button', // arrows, in the timeline
  '.ime-text-area', // the editor's own
].join()

interface Walked {
  /** Went by without a sign of the focus. */
  readonly unseen: readonly string[]
  /** Were there to be used and never had the focus. */
  readonly missed: readonly string[]
  /** Of the panes, in the order of the walk. */
  readonly panes: readonly string[]
}

/** Puts a function in the page that looks at the element in focus; gives back what remains at the end. */
const prepareWalk = (page: Page) =>
  page.evaluate((otherWays) => {
    const USABLE =
      'button, a[href], input, select, textarea, summary, [tabindex], [contenteditable=true], [role=button], [role=tab], [role=separator]'
    const name = (element: Element) =>
      `${element.tagName} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`
    const look = (element: Element, pseudo?: string) => {
      const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(element, pseudo)
      return [outline, boxShadow, backgroundColor, borderColor].join()
    }
    // A frame around a field shows its focus too; a handle shows its own in what stands after it.
    const looks = (element: Element) => {
      for (const animation of document.getAnimations()) animation.finish()
      const frame = element.parentElement ?? element
      return [look(element), look(element, '::after'), look(frame), look(frame, '::after')].join()
    }
    ;(document.activeElement as HTMLElement).blur()
    const usable = [...document.querySelectorAll<HTMLElement>(USABLE)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(`:disabled, ${otherWays}`) &&
        // A group takes the focus for what is chosen in it.
        !element.matches('[role=group]:has(> [data-state=on])'),
    )
    const atRest = new Map(usable.map((element) => [element, looks(element)]))
    const seen = new Set<Element>()
    const unseen: string[] = []
    const panes: string[] = []
    /** False: it was here before. */
    const visit = (): boolean => {
      const element = document.activeElement!
      if (seen.has(element)) return false
      seen.add(element)
      if (atRest.get(element as HTMLElement) === looks(element)) unseen.push(name(element))
      const pane = element.closest('[data-pane]')?.getAttribute('data-pane')
      if (pane && panes.at(-1) !== pane) panes.push(pane)
      return true
    }
    const missed = () => usable.filter((element) => !seen.has(element)).map(name)
    Object.assign(window, { visit, walked: () => ({ unseen, missed: missed(), panes }) })
  }, OTHER_WAYS)

interface WalkedWindow {
  visit(): boolean
  walked(): Walked
}

async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Walked> {
  await prepareWalk(page)
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press(key)
    if (!(await page.evaluate(() => (window as unknown as WalkedWindow).visit()))) break
  }
  return page.evaluate(() => (window as unknown as WalkedWindow).walked())
}

const PANES = ['bar', 'variants', 'library', 'editor', 'timeline', 'console', 'inspector']

test('Tab alone reaches everything that can be used, and shows where it is', async ({ page }) => {
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)

  // In the code Tab indents, until one asks for it to leave.
  const code = page.getByTestId('editor').getByRole('textbox')
  await code.focus()
  await page.keyboard.press('Tab')
  await expect(code).toBeFocused()
  await expect(page.getByTestId('cursor')).toContainText('column 3')
  await expect(code).toHaveAccessibleName(/Ctrl\+M/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+m')
  await expect(page.getByTestId('tab-moves')).toHaveText('Tab leaves the code')
  await page.keyboard.press('Tab')
  await expect(code).not.toBeFocused()

  await page.getByTestId('tab-moves').focus()
  const forth = await walk(page, 'Tab')
  expect(forth).toEqual({ unseen: [], missed: [], panes: PANES })
  const back = await walk(page, 'Shift+Tab')
  expect(back).toEqual({ unseen: [], missed: [], panes: PANES.toReversed() })

  // What Tab passes over.
  await page.getByTestId('clock-virtual').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByTestId('clock-real')).toBeFocused()
  await page.getByTestId('timeline').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-testid=task][aria-current]')).toHaveCount(1)
  await page.getByRole('tab').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('tab')).toHaveCount(0)
})

test('whatever opens by a key gives the focus back to where it was', async ({ page }) => {
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const openers: readonly Locator[] = [
    page.getByTestId('open-storage'),
    button('More for Run 1'),
    button('Keyboard shortcuts'),
    button('Signs'),
    page.getByTestId('export'),
    page.getByTestId('console-tasks'),
    page.getByTestId('console-menu'),
  ]
  for (const opener of openers) {
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[role=dialog], [role=menu]')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0)
    await expect(opener).toBeFocused()
  }

  // A dialog that a menu opens, or a key.
  await button('More for Run 1').focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('action-details').press('Enter')
  await expect(page.getByTestId('details-title')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button('More for Run 1')).toBeFocused()
  for (const [keys, opened] of [
    ['ControlOrMeta+,', 'setting-theme'],
    ['ControlOrMeta+Shift+P', 'palette'],
  ] as const) {
    await page.getByTestId('run').focus()
    await page.keyboard.press(keys)
    await expect(page.getByTestId(opened)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('run')).toBeFocused()
  }
})

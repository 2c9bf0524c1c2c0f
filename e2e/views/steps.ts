import type { ElectronApplication, Page } from '@playwright/test'
import { runExample, runHasEnded } from '../window.ts'

/** Brings a view on, from where the view before it in its group ended. The window stays in its language meanwhile. */
export type Show = (page: Page, app: ElectronApplication) => Promise<void>

/** A group of views begins in a new window of a program that was never used. */
export type Views = Readonly<Record<string, Show>>

export const close: Show = (page) => page.keyboard.press('Escape')

export async function showRun(page: Page, example: string): Promise<void> {
  await runExample(page, example, 'virtual')
  await runHasEnded(page)
}

export async function itemMenu(page: Page, item: string): Promise<void> {
  await page.getByTestId(item).hover()
  await page.locator(`:has(> [data-testid=${item}]) .item-menu`).click()
}

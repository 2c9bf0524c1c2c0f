import { runHasEnded, writeSnippet } from '../window.ts'
import { close, itemMenu, showRun, type Views } from './steps.ts'

export const LIBRARY: Views = {
  async comparison(page) {
    await showRun(page, '07-wait-modes')
    await page.getByTestId('run-all').click()
    await page.getByTestId('compare-batch').click()
    await page.getByTestId('compare-timelines').waitFor()
  },
  async found(page) {
    await page.getByTestId('search').fill('pending')
    await page.getByTestId('excerpt').first().waitFor()
  },
  'found-nothing': (page) => page.getByTestId('search').fill('zzzz'),
  async picked(page) {
    await page.getByTestId('search').fill('')
    await page.getByTestId('pick-1').check()
    await page.getByTestId('pick-2').check()
  },
  'past-run': (page) => page.getByTestId('run-2').click(),
  'run-menu': (page) => itemMenu(page, 'run-1'),
  async details(page, app) {
    await close(page, app)
    await itemMenu(page, 'run-1')
    await page.getByTestId('action-details').click()
    await page.getByTestId('details-title').waitFor()
  },
  async versions(page, app) {
    await close(page, app)
    await writeSnippet(page, "console.log('one')\n")
    await page.getByTestId('run').click()
    await runHasEnded(page)
    await page.getByTestId('editor').locator('.view-lines').click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText("console.log('two')\n")
    await page.getByTestId('run').click()
    await page.getByTestId('console-text').filter({ hasText: 'two' }).waitFor()
    await itemMenu(page, 'experiment-1')
    await page.getByTestId('action-versions').click()
    await page.getByTestId('version').last().click()
  },
  async toast(page, app) {
    await close(page, app)
    await itemMenu(page, 'run-1')
    await page.getByTestId('action-delete').click()
    await page.getByTestId('toast-action').waitFor()
  },
}

import { command, resize, SIZES } from '../looks.ts'
import { showRun, type Views } from './steps.ts'

/** What is there only where the window is small. */
export const DRAWERS: Views = {
  async 'drawer-details'(page, app) {
    await showRun(page, '07-wait-modes')
    await resize(app, page, SIZES[1])
    await command(app, 'view.inspector')
    await page.getByTestId('inspector').waitFor()
  },
  async 'drawer-library'(page, app) {
    await command(app, 'view.inspector')
    await command(app, 'library.toggle')
    await page.getByTestId('search').waitFor()
  },
  async 'drawer-lesson'(page) {
    await page.getByTestId('lessons-continue').click()
    await page.getByTestId('lesson').waitFor()
  },
}

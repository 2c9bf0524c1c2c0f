import { command } from '../looks.ts'
import { openExample } from '../window.ts'
import { close, type Views } from './steps.ts'

export const BEGIN: Views = {
  'first-start': (page) => page.getByTestId('welcome').waitFor(),
  async palette(page, app) {
    await command(app, 'view.palette')
    await page.getByTestId('palette-query').fill('run')
    await page.getByTestId('palette-entry').first().waitFor()
  },
  async 'palette-finds-nothing'(page) {
    await page.getByTestId('palette-query').fill('zzzz')
  },
  async keys(page, app) {
    await close(page, app)
    await command(app, 'help.keys')
    await page.getByTestId('keys').waitFor()
  },
  async about(page, app) {
    await close(page, app)
    await command(app, 'app.about')
    await page.getByTestId('about').waitFor()
  },
  async licences(page) {
    await page.getByTestId('open-licenses').click()
    await page.getByTestId('licenses').locator('summary').first().click()
  },
  async storage(page, app) {
    await close(page, app)
    await close(page, app)
    await page.getByTestId('open-storage').click()
    await page.getByTestId('storage').waitFor()
  },
  async settings(page, app) {
    await close(page, app)
    await command(app, 'app.settings')
    await page.getByTestId('setting-theme').waitFor()
  },
  'settings-code': (page) => page.getByTestId('section-code').click(),
  'settings-runs': (page) => page.getByTestId('section-runs').click(),
  'settings-data': (page) => page.getByTestId('section-data').click(),
  'settings-updates': (page) => page.getByTestId('section-updates').click(),
  async 'no-snippet'(page, app) {
    await close(page, app)
    await openExample(page, '01-first-coroutine')
    await command(app, 'tab.close')
    await command(app, 'tab.close')
  },
}

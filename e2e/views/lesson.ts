import { close, type Views } from './steps.ts'

export const LESSON: Views = {
  async lesson(page) {
    await page.getByTestId('lessons-continue').click()
    await page.getByTestId('lesson-next').click()
    await page.getByTestId('prediction').waitFor()
  },
  async verdict(page) {
    await page.getByTestId('lesson-check').click()
    await page.getByTestId('verdict').waitFor()
  },
  async contents(page) {
    await page.getByTestId('lesson-contents').click()
    await page.getByRole('menuitem').first().waitFor()
  },
  async 'changed-code'(page, app) {
    await close(page, app)
    await page.getByTestId('editor').locator('.view-lines').click()
    await page.keyboard.type(' ')
    await page.getByTestId('own-code').waitFor()
  },
}

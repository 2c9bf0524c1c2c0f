import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

/** The window's parts, as the tests name them. */
export const consoleLines = (page: Page): Locator => page.getByTestId('console-text')
export const status = (page: Page): Locator => page.getByTestId('status')

export async function openExample(page: Page, name: string): Promise<void> {
  await page.getByTestId(`example-${name}`).click()
}

/** Opens an example and runs it on this clock. Does not wait for its end. */
export async function runExample(page: Page, name: string, clock: 'real' | 'virtual'): Promise<void> {
  await openExample(page, name)
  await page.getByTestId(`clock-${clock}`).click()
  await page.getByTestId('run').click()
}

/** Waits until the run in front is over and all of it is shown. */
export async function runHasEnded(page: Page): Promise<void> {
  await expect(status(page)).toContainText(/Completed|Failed|Stopped|Crashed|Terminée|Échouée|Arrêtée|Plantée/)
  await expect(page.getByTestId('task').first()).toBeAttached()
  await expect(
    page.locator('[data-testid=task]:not([data-state=finished], [data-state=failed], [data-state=cancelled])'),
  ).toHaveCount(0)
}

/** Stops the run. Gives back how long the window took from the click until it said so, in milliseconds. */
export async function timeToStop(page: Page): Promise<number> {
  const button = page.getByTestId('stop')
  const time = status(page).evaluate(
    async (status, stop) => {
      await new Promise((resolve) => stop?.addEventListener('click', resolve, { once: true }))
      const clicked = performance.now()
      while (!status.textContent.includes('Stopped')) await new Promise(requestAnimationFrame)
      return performance.now() - clicked
    },
    await button.elementHandle(),
  )
  await button.click()
  return time
}

/** Opens a new snippet and writes this code into the editor. */
export async function writeSnippet(page: Page, source: string): Promise<void> {
  await page.getByTestId('new-snippet').click()
  await page.getByTestId('editor').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(source)
}

/** Where the next export is written, or the next import read, instead of asking with the system's dialog. */
export const answerDialog = (
  app: ElectronApplication,
  name: 'TASKSCOPE_E2E_SAVE' | 'TASKSCOPE_E2E_OPEN',
  path: string,
): Promise<void> => app.evaluate((_, [name, path]) => void (process.env[name!] = path), [name, path])

/** One lane of the timeline's model, as its list for screen readers tells it. Times in nanoseconds. */
export interface Lane {
  readonly name: string
  readonly state: string
  readonly parent: string
  readonly started: number
  readonly finished: number
}

export async function lanes(page: Page): Promise<Lane[]> {
  const tasks = await page.getByTestId('task').all()
  return Promise.all(
    tasks.map(async (task) => {
      const read = async (name: string) => (await task.getAttribute(`data-${name}`)) ?? ''
      return {
        name: await read('name'),
        state: await read('state'),
        parent: await read('parent'),
        started: Number(await read('started')),
        finished: Number(await read('finished')),
      }
    }),
  )
}

import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { writeSnippet } from './window.ts'

/** The native questions that main asked, each answered with its first button. */
interface Asked {
  asked: { message: string; buttons: string[]; signal: AbortSignal | undefined }[]
}
const answerQuestions = (app: ElectronApplication) =>
  app.evaluate(({ dialog }) => {
    const { asked } = Object.assign(globalThis as unknown as Asked, { asked: [] })
    const answer = (...args: unknown[]) => {
      const { message, buttons, signal } = args.at(-1) as Electron.MessageBoxOptions
      asked.push({ message, buttons: [...(buttons ?? [])], signal })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    dialog.showMessageBox = answer as typeof dialog.showMessageBox
  })
/** `isOver`: it was taken back. */
const questions = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as Asked).asked.map(({ message, buttons, signal }) => ({
      message,
      buttons,
      isOver: signal?.aborted === true,
    })),
  )

/** Ends the page's process. Resolved with the tabs and the code of the page that comes in its place, as it looks then. */
const crash = (app: ElectronApplication): Promise<{ tabs: string; code: string }> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const loaded = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
    webContents.forcefullyCrashRenderer()
    await loaded
    return webContents.executeJavaScript(`(async () => {
      const text = (selector) => document.querySelector(selector)?.textContent ?? ''
      while (text('.view-lines') === '') await new Promise(requestAnimationFrame)
      return { tabs: text('[role=tablist]'), code: text('.view-lines') }
    })()`) as Promise<{ tabs: string; code: string }>
  })

test('a page that crashes comes back with the code that was in it, and asks no longer whether to wait for it; one that does so again and again asks first', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await answerQuestions(app)
  await writeSnippet(page, "console.log('kept')")
  await expect(page.getByTestId('run')).toBeEnabled()
  await page.getByTestId('run').click()
  await expect(page.getByTestId('console-text')).toHaveText('kept')

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.emit('unresponsive'))
  const hanging = { message: 'The window of Taskscope does not answer.', buttons: ['Wait', 'Load it again'] }
  expect(await questions(app)).toEqual([{ ...hanging, isOver: false }])
  const { tabs, code } = await crash(app)
  expect(tabs).toContain('Snippet 1')
  expect(code).toContain('kept')
  await crash(app)
  // Whoever answered it now would crash the page that came back.
  expect(await questions(app)).toEqual([{ ...hanging, isOver: true }])
  await crash(app)
  const crashing = {
    message: 'The window of Taskscope crashes again and again.',
    buttons: ['Load it again', 'Quit'],
  }
  expect((await questions(app)).slice(1)).toEqual([{ ...crashing, isOver: false }])
})

import type { ElectronApplication, Page } from '@playwright/test'

export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1000, height: 700 },
] as const
export type Size = (typeof SIZES)[number]

export const LOOKS = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
)
export type Look = (typeof LOOKS)[number]

/** Changes theme and language of an open window, without closing what is open in it. */
export async function setLook(app: ElectronApplication, page: Page, { language, theme }: Look): Promise<void> {
  await command(app, `theme.${theme}`, `language.${language}`)
  await page.evaluate(
    async ({ language, theme }) => {
      const frame = () => new Promise(requestAnimationFrame)
      const isDone = () =>
        document.documentElement.lang === language && matchMedia(`(prefers-color-scheme: ${theme})`).matches
      while (!isDone()) await frame()
      // What follows the theme by a script, as the editor does, has it once this frame is drawn.
      await frame()
      await frame()
    },
    { language, theme },
  )
}

export async function resize(
  app: ElectronApplication,
  page: Page,
  size: Readonly<Record<keyof Size, number>>,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await page.evaluate(async (width) => {
    while (innerWidth !== width) await new Promise(requestAnimationFrame)
    // What hangs on the width follows before the next frame is drawn.
    await new Promise(requestAnimationFrame)
  }, size.width)
}

/** As the native menus carry commands out. */
export const command = (app: ElectronApplication, ...names: string[]): Promise<void> =>
  app.evaluate(({ BrowserWindow }, names) => {
    // The documentation is a window too, without commands.
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => !webContents.getURL().includes('/docs/'))
    for (const command of names) window?.webContents.send('menu.command', { command })
  }, names)

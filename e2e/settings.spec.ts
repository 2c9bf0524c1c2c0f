import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { setLook } from './looks.ts'
import { runExample, runHasEnded } from './window.ts'

const openSettings = (page: Page) => page.keyboard.press('ControlOrMeta+,')
const section = (page: Page, name: string) => page.getByTestId(`section-${name}`).click()
const code = (page: Page) => page.getByTestId('editor').locator('.view-line').first()
const ratio = async (page: Page) => Math.round((await page.evaluate(() => devicePixelRatio)) * 100) / 100

test('a setting takes effect at once, is remembered, and has a way back', async ({ launch }) => {
  const { page, app, close } = await launch()
  await expect(code(page)).toBeVisible()
  await openSettings(page)

  await page.getByTestId('setting-theme-dark').click()
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await page.getByTestId('setting-motion-reduced').click()
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced')
  await expect(page.getByTestId('settings')).toHaveCSS('transition-duration', '0s')
  await page.getByTestId('setting-textScale-field').selectOption('125')
  await expect.poll(() => ratio(page)).toBe(1.25)

  await section(page, 'code')
  await page.getByTestId('setting-codeSize-field').fill('20')
  await page.getByTestId('setting-codeSize-field').press('Enter')
  await expect(code(page)).toHaveCSS('font-size', '20px')
  await page.getByTestId('setting-codeFont-field').fill('No Such Font')
  await page.getByTestId('setting-codeFont-field').press('Enter')
  await expect(page.getByTestId('hint-codeFont')).toContainText('There is no font No Such Font')
  await expect(code(page)).toHaveCSS('font-family', /^"No Such Font", "JetBrains Mono Variable"/)

  await section(page, 'runs')
  await page.getByTestId('setting-repeats-field').fill('5000')
  await page.getByTestId('setting-repeats-field').press('Enter')
  await expect(page.getByTestId('setting-repeats-field')).toHaveValue('1000')
  await page.getByTestId('setting-clock-virtual').click()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('clock-virtual')).toHaveAttribute('data-state', 'on')
  await close()

  const again = (await launch()).page
  await expect(code(again)).toHaveCSS('font-size', '20px')
  expect(await ratio(again)).toBe(1.25)
  await expect(again.locator('html')).toHaveAttribute('data-motion', 'reduced')
  await openSettings(again)
  await again.getByRole('button', { name: 'Text size: back to the default' }).click()
  await expect.poll(() => ratio(again)).toBe(1)
  await again.keyboard.press('Escape')
  await again.keyboard.press('ControlOrMeta+=')
  await expect.poll(() => ratio(again)).toBe(1.1)
  await again.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => ratio(again)).toBe(1)
})

test('the data moves to another folder and back, and a database that is there is used only when asked', async ({
  launch,
}) => {
  const base = mkdtempSync(join(tmpdir(), 'taskscope-data-'))
  const [folder, other] = ['mine', 'theirs'].map((name) => join(base, name)) as [string, string]
  mkdirSync(folder)
  process.env.TASKSCOPE_E2E_FOLDER = folder
  try {
    const { page, app } = await launch()
    await runExample(page, '03-tasks-concurrent', 'virtual')
    await runHasEnded(page)
    await openSettings(page)
    await section(page, 'data')
    const home = await page.getByTestId('data-folder').textContent()
    await page.getByTestId('data-change').click()
    await expect(page.getByTestId('data-folder')).toHaveText(folder)
    expect(existsSync(join(folder, 'taskscope.db'))).toBe(true)
    expect(existsSync(join(home!, 'taskscope.db'))).toBe(false)
    await page.keyboard.press('Escape')
    await page.getByTestId('run-1').click() // it is read from where it is now
    await expect(page.getByTestId('task').first()).toBeAttached()

    cpSync(folder, other, { recursive: true })
    await app.evaluate((_, path) => (process.env.TASKSCOPE_E2E_FOLDER = path), other)
    await openSettings(page)
    await section(page, 'data')
    await page.getByTestId('data-change').click()
    await expect(page.getByTestId('data-occupied')).toContainText('has a Taskscope database already')
    await expect(page.getByTestId('data-folder')).toHaveText(folder)
    await page.getByTestId('data-use').click()
    await expect(page.getByTestId('settings')).toBeHidden() // all is read anew
    await expect(page.getByTestId('run-1')).toBeVisible()
    expect(existsSync(join(folder, 'taskscope.db'))).toBe(true)

    await openSettings(page)
    await section(page, 'data')
    await page.getByTestId('data-default').click()
    await expect(page.getByTestId('data-folder')).toHaveText(home!)
  } finally {
    delete process.env.TASKSCOPE_E2E_FOLDER
    rmSync(base, { recursive: true })
  }
})

test('the program says what it is made of, and under which licences', async ({ launch }) => {
  const { page, app } = await launch()
  await expect(code(page)).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu.command', { command: 'app.about' })
  })
  await page.getByTestId('copy-about').click()
  await expect(page.getByTestId('copy-about')).toHaveText('Copied')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Taskscope \d+\.\d+\.\d+\nElectron [\d.]+\nChromium [\d.]+\nNode [\d.]+\nSQLite [\d.]+$/)

  await page.getByTestId('open-licenses').click()
  await page.getByRole('searchbox', { name: 'Search names and texts' }).fill('jetbrains font')
  await page.getByTestId('license-@fontsource-variable/jetbrains-mono').locator('summary').click()
  await expect(page.getByTestId('licenses').locator('pre:visible')).toContainText('SIL OPEN FONT LICENSE')
})

test('a language that is chosen while the window still loads is that of its examples too', async ({ launch }) => {
  const { app, page } = await launch()
  await setLook(app, page, { language: 'fr', theme: 'light' })
  await expect(page.getByTestId('example-01-first-coroutine')).toContainText('Une première coroutine')
})

test('the editor’s own menus follow the language after a reload, which keeps the code', async ({ page }) => {
  await expect(code(page)).toBeVisible()
  const menuOfCode = async (): Promise<Locator> => {
    await code(page).click({ button: 'right' })
    return page.locator('.monaco-menu .action-label')
  }
  await page.getByTestId('new-snippet').click()
  await openSettings(page)
  await expect(page.getByTestId('reload')).toHaveCount(0)
  await page.getByTestId('setting-language-fr').click()
  await page.keyboard.press('Escape')
  await expect((await menuOfCode()).filter({ hasText: 'puis sa tranche suivante' })).toBeVisible()
  await expect((await menuOfCode()).filter({ hasText: 'Command Palette' })).toBeVisible()
  await page.keyboard.press('Escape')

  await openSettings(page)
  await page.getByTestId('reload').click()
  await expect(code(page)).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Snippet 1' })).toBeVisible()
  await expect((await menuOfCode()).filter({ hasText: 'Palette de commandes' })).toBeVisible()
  await page.keyboard.press('Escape')
  await openSettings(page)
  await expect(page.getByTestId('reload')).toHaveCount(0)
})

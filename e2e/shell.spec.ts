import { writeFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { openExample, runExample, runHasEnded } from './window.ts'

const EXAMPLE = '07-wait-modes'

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await expect(page.getByTestId('palette-query')).toBeFocused()
}

/** Types into the palette and takes what is first. */
async function choose(page: Page, query: string): Promise<void> {
  await openPalette(page)
  await page.getByTestId('palette-query').fill(query)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('palette')).toHaveCount(0)
}

const entry = (page: Page, command: string) => page.locator(`[data-command="${command}"]`)

/** A command as a menu or the palette shows it. */
interface Shown {
  readonly label: string
  readonly enabled: boolean
  readonly checked: boolean
}

/** The native menu as main has it: its items by the names of their commands. */
const nativeMenu = (app: ElectronApplication): Promise<Record<string, Shown>> =>
  app.evaluate(({ Menu }) => {
    interface Item extends Shown {
      readonly id: string
      readonly submenu?: { readonly items: readonly Item[] } | undefined
    }
    const commands = (items: readonly Item[]): [string, Shown][] =>
      items.flatMap(({ id, label, enabled, checked, submenu }): [string, Shown][] => [
        ...(id ? [[id, { label, enabled, checked }] satisfies [string, Shown]] : []),
        ...commands(submenu?.items ?? []),
      ])
    return Object.fromEntries<Shown>(commands(Menu.getApplicationMenu()?.items ?? []))
  })

/** What the palette shows, by the names of the commands. */
const palette = async (page: Page): Promise<Record<string, Shown>> => {
  const entries = await page.getByTestId('palette-entry').evaluateAll((found) =>
    found.map((entry): [string, Shown] => [
      entry.getAttribute('data-command')!,
      {
        label: entry.querySelector('.found-text')!.textContent,
        enabled: !entry.hasAttribute('data-disabled'),
        checked: entry.querySelector('[role=img]') !== null,
      },
    ]),
  )
  return Object.fromEntries(entries)
}

const clickMenu = (app: ElectronApplication, command: string) =>
  app.evaluate(({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command)

test('the palette runs what is chosen, and says why it cannot do the rest', async ({ page }) => {
  await openExample(page, EXAMPLE)
  await openPalette(page)
  await expect(entry(page, 'timeline.fit')).toContainText('Run a snippet first')
  await expect(entry(page, 'timeline.fit')).toHaveAttribute('data-disabled', '')
  await expect(entry(page, 'run.again')).toContainText('Run a snippet first')
  await page.keyboard.press('Escape')

  await choose(page, 'virtual clock')
  await expect(page.getByTestId('clock-virtual')).toHaveAttribute('data-state', 'on')
  await choose(page, 'run snippet')
  await runHasEnded(page)

  // Only a few need something else first: nothing runs, nothing is selected, nothing was closed.
  await openPalette(page)
  const blocked = await page.locator('[data-testid=palette-entry][data-disabled]').all()
  expect(await Promise.all(blocked.map((one) => one.getAttribute('data-command')))).toEqual([
    ...['run.stop', 'run.cancelAll', 'run.compare', 'tab.reopen', 'tab.next', 'tab.previous', 'tab.copy'],
    ...['experiment.details', 'experiment.pin', 'experiment.duplicate', 'experiment.versions', 'experiment.delete'],
    ...['library.showAll', 'library.compare', 'library.delete', 'library.unpick', 'replay.leave'],
    ...['timeline.pin', 'timeline.collapse', 'console.unfilter', 'console.unclear'],
    ...['lessons.next', 'lessons.previous', 'app.updates'],
  ])
  await expect(page.getByTestId('palette-entry').first()).toHaveAttribute('data-command', 'run.start')
  await page.keyboard.press('Escape')

  await choose(page, 'clear view console')
  await expect(page.getByText('earlier lines are not shown')).toBeVisible()
  await choose(page, 'show cleared lines')
  await expect(page.getByText('earlier lines are not shown')).toHaveCount(0)
  await choose(page, 'wrap long lines')
  await openPalette(page)
  await expect(entry(page, 'console.wrap').getByRole('img')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await choose(page, 'find code')
  await expect(page.getByTestId('editor').locator('.find-widget.visible')).toBeVisible()
  await choose(page, 'first coroutine')
  await expect(page).toHaveTitle(/^A first coroutine/)
})

test('the palette gives the focus back, and finds English names in French', async ({ page }) => {
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  await page.getByTestId('timeline').focus()
  await openPalette(page)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('timeline')).toBeFocused()

  await choose(page, 'francais')
  await choose(page, 'critical path')
  await expect(page.getByTestId('critical-path')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByTestId('timeline')).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByTestId('critical-path')).toHaveAttribute('aria-pressed', 'false')
})

test('the native menus say what the palette says, and follow the window', async ({ launch }) => {
  const { app, page } = await launch()
  await openExample(page, EXAMPLE)
  await expect.poll(async () => (await nativeMenu(app))['run.start']?.enabled).toBe(true)
  await openPalette(page)
  // The editor's commands come with it, a moment after the window.
  await expect(async () => {
    const shown = await palette(page)
    const { 'view.palette': itself, ...menu } = await nativeMenu(app)
    expect(itself).toMatchObject({ label: 'Show all commands', enabled: true })
    expect(Object.keys(menu).length).toBeGreaterThan(60)
    for (const [command, item] of Object.entries(menu)) {
      // In its submenu a theme or a language does without the heading.
      const heading = /^(theme|motion|language)\./.test(command) ? /^.*: /.exec(shown[command]?.label ?? '')?.[0] : ''
      expect(shown[command], command).toEqual({ ...item, label: `${heading}${item.label}` })
    }
  }).toPass({ timeout: 20_000 })
  await page.keyboard.press('Escape')

  await clickMenu(app, 'clock.virtual')
  await expect.poll(async () => (await nativeMenu(app))['clock.virtual']?.checked).toBe(true)
  await clickMenu(app, 'run.start')
  await runHasEnded(page)
  await expect.poll(async () => (await nativeMenu(app))['replay.play']?.enabled).toBe(true)
  await expect.poll(async () => (await nativeMenu(app))['clock.virtual']?.checked).toBe(true)

  await clickMenu(app, 'language.fr')
  await expect.poll(async () => (await nativeMenu(app))['run.start']?.label).toBe('Exécuter l’extrait')
  await clickMenu(app, 'language.fr')
  await expect.poll(async () => (await nativeMenu(app))['language.fr']?.checked).toBe(true)
  await expect.poll(async () => (await nativeMenu(app))['language.system']?.checked).toBe(false)
})

test('at the first start the window says what to do, and stops once something has run', async ({ page }) => {
  await expect(page.getByTestId('welcome')).toContainText('Three steps to begin')
  await page.getByTestId('welcome').getByRole('button', { name: 'The three modes of wait()' }).click()
  await expect(page).toHaveTitle(/^The three modes of wait/)
  await page.getByTestId('clock-virtual').click()
  await page.getByTestId('welcome-run').click()
  await runHasEnded(page)
  await openExample(page, '01-first-coroutine')
  await expect(page.getByTestId('welcome')).toHaveCount(0)
})

/** Drags files from a disk over the window and lets them go. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByTestId('editor').waitFor()
  // A field for files gives the page such as have a path, which those that a script makes lack.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'files' }))
  })
  await page.locator('#files').setInputFiles([...paths])
  const fire = (type: string) =>
    page.locator('#files').evaluate((field: HTMLInputElement, type) => {
      const dataTransfer = new DataTransfer()
      for (const file of field.files!) dataTransfer.items.add(file)
      const options = { dataTransfer, bubbles: true, cancelable: true }
      document.querySelector('[data-testid=editor]')!.dispatchEvent(new DragEvent(type, options))
    }, type)
  await fire('dragenter')
  await expect(page.getByTestId('drop')).toBeVisible()
  await fire('drop')
  await expect(page.getByTestId('drop')).toHaveCount(0)
}

test('files that are dropped anywhere are opened, and a sentence says why one is not', async ({ page }, testInfo) => {
  const [snippet, picture] = [testInfo.outputPath('race.ts'), testInfo.outputPath('photo.png')]
  writeFileSync(snippet, "console.log('dropped')\n")
  writeFileSync(picture, '')
  await dropFiles(page, [snippet, picture])
  await expect(page).toHaveTitle(/^race\.ts/)
  await expect(page.getByText('photo.png is nothing that Taskscope opens')).toBeVisible()
  await expect(page.getByTestId('editor').locator('.view-lines')).toContainText("console.log('dropped')")
})

test('the keyboard alone goes through the panes and back, and every dialog gives it back', async ({ page }) => {
  await runExample(page, EXAMPLE, 'virtual')
  await runHasEnded(page)
  const pane = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? '')
  await page.locator('body').press('F6')
  const order = [await pane()]
  for (let i = 1; i < 7; i++) {
    await page.keyboard.press('F6')
    order.push(await pane())
  }
  expect(order).toEqual(['bar', 'variants', 'library', 'editor', 'timeline', 'console', 'inspector'])
  await page.keyboard.press('F6')
  expect(await pane()).toBe('bar')
  await page.keyboard.press('Shift+F6')
  expect(await pane()).toBe('inspector')

  await page.getByTestId('timeline').focus()
  await page.keyboard.press('?')
  await expect(page.getByTestId('keys')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('timeline')).toBeFocused()
})

test('what goes wrong unseen is told, once however often, and what the editor gave up is not', async ({
  page,
  problems,
}) => {
  const toasts = page.locator('.toast')
  await expect(page.getByTestId('run')).toBeVisible()
  await page.evaluate(() => {
    const reject = (message: string, name = 'Error') => void Promise.reject(Object.assign(new Error(message), { name }))
    reject('No more words', 'Canceled')
    reject('The lane is gone')
    reject('The lane is gone')
  })
  await expect(toasts).toHaveText(
    'Something went wrong in the window: The lane is gone. Your code and your runs are kept.',
  )
  expect(problems.splice(0).map((problem) => problem.split('\n', 1)[0])).toEqual(
    Array(2).fill('Error: The lane is gone'),
  )
})

import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { setLook } from './looks.ts'
import { barsOf } from './pixels.ts'
import { openExample, runExample, runHasEnded, writeSnippet } from './window.ts'

const mark = (page: Page, line: number) =>
  page.getByTestId('line-mark').and(page.locator(`[data-line="${String(line)}"]`))

/** Puts the cursor into a line of the editor, by its text. */
const clickLine = (page: Page, text: string) =>
  page
    .getByTestId('editor')
    .locator('.view-line')
    .filter({ hasText: text })
    .click({ position: { x: 24, y: 8 } })

test('after a run each line tells how often and how long was awaited there, and leads to its slices', async ({
  page,
}) => {
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await expect(mark(page, 10)).toHaveText(/3×\s*6\.000.s/)
  await expect(mark(page, 9)).toHaveText('3×')

  await mark(page, 10).hover()
  const card = page.getByTestId('line-card')
  await expect(card).toContainText(/total\s*6\.000.s/)
  await expect(card).toContainText(/shortest\s*1\.000.s/)
  await expect(card).toContainText('a, b and c')

  await mark(page, 10).click()
  await expect(mark(page, 10)).toContainText('1 of 3')
  await expect(page.getByTestId('slice-facts')).toContainText('1.000')
  await mark(page, 10).click()
  await expect(page.getByTestId('slice-facts')).toContainText('2.000')

  await page.mouse.move(0, 0)
  await clickLine(page, 'await asyncio.sleep')
  await page.keyboard.press('F9')
  await expect(mark(page, 10)).toContainText('3 of 3')
  await page.keyboard.press('Shift+F9')
  await page.keyboard.press('Shift+F9')
  await expect(mark(page, 10)).toContainText('1 of 3')
  await expect(page.getByTestId('slice-facts')).toContainText('1.000')
})

test('a line’s mark counts up in a replay, moves with its line, and goes where the line is edited', async ({
  page,
}) => {
  await runExample(page, '07-wait-modes', 'virtual')
  await runHasEnded(page)
  await page.getByTestId('scrubber').fill('1500000000')
  await expect(mark(page, 10)).toHaveText(/3×\s*4\.000.s/)
  await page.getByTestId('scrubber').fill('0')
  await expect(mark(page, 10)).toHaveText(/0.s/)
  await page.getByTestId('replay-leave').click()
  await expect(mark(page, 10)).toHaveText(/3×\s*6\.000.s/)

  await clickLine(page, 'await asyncio.sleep')
  const before = await mark(page, 10).boundingBox()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await mark(page, 10).boundingBox())?.y).toBeGreaterThan(before!.y)
  await page.keyboard.type('// ')
  await expect(mark(page, 10)).toHaveCount(0)
  await expect(mark(page, 9)).toHaveText('3×')
  await page.keyboard.press('F9')
  await expect(page.getByTestId('editor')).toContainText('The last run recorded nothing at this line.')
})

test('what a run tells leads to its line where that is now, and says so where it has been edited', async ({ page }) => {
  await writeSnippet(page, `import 'asyncio'\nconsole.log('hello')`)
  await page.getByTestId('run').click()
  await runHasEnded(page)
  const editor = page.getByTestId('editor')
  const revealed = editor.locator('.view-overlays .revealed')
  const line = editor.locator('.view-line').filter({ hasText: 'hello' })
  const isAtLine = async () => (await revealed.boundingBox())?.y === (await line.boundingBox())?.y
  const toSource = page.getByTestId('console-line').getByTitle('Go to line 2')
  await toSource.click()
  await expect.poll(isAtLine).toBe(true)

  await clickLine(page, 'import')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('// one\n// two\n')
  await expect(revealed).toHaveCount(0)
  await toSource.click()
  await expect.poll(isAtLine).toBe(true)

  await page.keyboard.press('End')
  await editor.getByRole('textbox').pressSequentially(' // edited')
  await toSource.click()
  await expect(editor).toContainText('Line 2 has been changed or removed since.')
  await expect(revealed).toHaveCount(0)
})

/** Types into a fresh snippet with the keyboard, without what the editor would add by itself. */
const appendToSnippet = async (page: Page, source: string) => {
  await writeSnippet(page, source)
  await page.keyboard.press('ControlOrMeta+End')
}

/** How long the worker may take until it has read all types, on a machine that does other things too, in ms. */
const TYPESCRIPT_STARTS = 20_000

/** The list of completions. */
const suggestions = (page: Page) => page.locator('.suggest-widget .monaco-list-row')

test('the editor knows asyncio, taskscope and Node: completion with documentation, hover, and errors while one types', async ({
  page,
}) => {
  const source = `import * as asyncio from 'asyncio'
import { readFile } from 'node:fs/promises'

async function main() {
  const text = await readFile('x', 'utf8')
  await asyncio.gather(asyncio.sleep(text.length))
  await asyncio.sleep('long')
}
`
  await appendToSnippet(page, source)
  await expect(page.locator('.squiggly-error')).toHaveCount(1, { timeout: TYPESCRIPT_STARTS })
  await page
    .getByTestId('editor')
    .locator('.view-line span', { hasText: /^gather$/ })
    .first()
    .hover()
  const hover = page.locator('.monaco-hover:visible')
  await expect(hover).toContainText('gather')
  await expect(hover).toContainText(/Runs|Waits|awaitables/)

  await page.keyboard.type('asyncio.taskG')
  await expect(suggestions(page).first()).toContainText('taskGroup')
  await expect(page.locator('.suggest-details')).toContainText('group')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('editor')).toContainText('asyncio.taskGroup')
  await page.keyboard.type('\nreadFile("y").the')
  await expect(suggestions(page).filter({ hasText: 'then' })).toBeVisible()
})

test('a document is formatted as its author writes, undone in one step, and one that cannot be says why', async ({
  page,
}) => {
  await appendToSnippet(page, 'const  a = {b:1,\n  c:2}\nconsole.log( a )')
  await page.keyboard.press('Shift+Alt+F')
  const code = page.getByTestId('editor').locator('.view-lines')
  await expect(code).toContainText('const a = { b: 1, c: 2 }')
  await expect(code).toContainText('console.log(a)')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(code).toContainText('console.log( a )')

  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('const = 1')
  await page.keyboard.press('Shift+Alt+F')
  await expect(page.getByTestId('editor')).toContainText('cannot be formatted because of line 1')
  await expect(code).toContainText('const = 1')
})

test('a snippet that cannot run says what is wrong and where, in the language of the window', async ({ launch }) => {
  const { app, page } = await launch()
  await writeSnippet(page, 'let x = 1\nlet y: = 2')
  await page.getByTestId('run').click()
  const notice = page.getByTestId('cannot-run')
  await expect(notice).toContainText('Line 2, column 8: `=` cannot stand here')
  await setLook(app, page, { language: 'fr', theme: 'light' })
  await expect(notice).toContainText('Ligne 2, colonne 8\u00a0: `=` ne peut pas se trouver ici')
})

test('names are renamed, several cursors write at once, text is found and replaced, and blocks fold', async ({
  page,
}) => {
  await openExample(page, '04-nested-coroutine')
  const code = page.getByTestId('editor').locator('.view-lines')
  await clickLine(page, 'async function nested')
  await page.keyboard.press('Home')
  for (let word = 0; word < 3; word++) await page.keyboard.press('ControlOrMeta+ArrowRight')
  const name = page.locator('.rename-box input')
  await expect(async () => {
    await page.keyboard.press('F2')
    await expect(name).toHaveValue('nested', { timeout: 2000 })
  }, 'TypeScript is there').toPass()
  await name.fill('inner')
  await page.keyboard.press('Enter')
  await expect(code).toContainText('async function inner', { timeout: TYPESCRIPT_STARTS })
  await expect(code.getByText('inner', { exact: true })).toHaveCount(2)

  for (let cursor = 0; cursor < 2; cursor++) await page.keyboard.press('ControlOrMeta+D')
  await page.keyboard.type('work')
  await expect(code.getByText('work', { exact: true })).toHaveCount(2)
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+H')
  await page.getByRole('textbox', { name: 'Find' }).fill('work')
  const replace = page.getByRole('textbox', { name: 'Replace' })
  await replace.fill('play')
  await replace.press('ControlOrMeta+Alt+Enter')
  await expect(code.getByText('play', { exact: true })).toHaveCount(2)
  await page.keyboard.press('Escape')

  await clickLine(page, 'async function main')
  await page.keyboard.press('ControlOrMeta+Shift+BracketLeft')
  await expect(code).not.toContainText('called, and nothing has run')
})

test('a name leads to its declaration among the types, which is shown within the code', async ({ page }) => {
  await writeSnippet(page, `import { gather } from 'asyncio'\ngather('mistake')`)
  await expect(page.locator('.squiggly-error')).toHaveCount(1, { timeout: TYPESCRIPT_STARTS })
  await page.keyboard.press('Home')
  await page.keyboard.press('F12')
  const peek = page.locator('.peekview-widget')
  await expect(peek).toContainText('index.d.ts')
  await expect(peek.locator('.view-lines')).toContainText('function gather')
})

test('tabs are put in order with the keyboard and the mouse, and each remembers its cursor', async ({ page }) => {
  await openExample(page, '04-nested-coroutine')
  await clickLine(page, 'async function nested')
  const cursor = page.getByText('Line 6, column')
  await expect(cursor).toBeVisible()
  await page.getByTestId('new-snippet').click()
  await expect(cursor).toHaveCount(0)
  const tabs = page.getByRole('tablist', { name: 'Open snippets and runs' }).getByRole('tab')
  await expect(tabs).toHaveText(['Called is not awaited', 'Snippet 1'])
  await tabs.nth(1).press('Control+Shift+ArrowLeft')
  await expect(tabs).toHaveText(['Snippet 1', 'Called is not awaited'])
  await tabs.nth(0).dragTo(tabs.nth(1))
  await expect(tabs).toHaveText(['Called is not awaited', 'Snippet 1'])
  await page.keyboard.press('Control+Tab')
  await expect(cursor).toBeVisible()
})

test('a use of a name in another snippet is gone to there, from the list of uses too', async ({ page }) => {
  await writeSnippet(page, `import { gather } from 'asyncio'\n\n\ngather()`)
  await writeSnippet(page, `import { gather } from 'asyncio'\ngather('mistake')`)
  await expect(page.locator('.squiggly-error')).toHaveCount(1, { timeout: TYPESCRIPT_STARTS })
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+F12')
  const uses = page.locator('.peekview-widget .ref-tree')
  await uses.getByRole('treeitem', { name: 'snippet-1' }).click()
  await uses.getByRole('treeitem', { name: 'line 4' }).dblclick()
  await expect(page.getByRole('tab', { name: 'Snippet 1' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByTestId('cursor')).toContainText('Line 4,')
  await page.keyboard.press('Home')
  await page.keyboard.type('await ')
  await expect(page.getByTestId('editor').locator('.view-lines')).toContainText('await gather()')
})

test('nothing of a long line looks out beyond its mark', async ({ page }) => {
  await writeSnippet(page, `import 'asyncio'\nconsole.log('${'W'.repeat(400)}')\n`)
  await page.getByTestId('run').click()
  await runHasEnded(page)
  await expect(mark(page, 2)).toHaveText('1×')
  const beyond = page.getByTestId('editor').locator('.decorationsOverviewRuler').first()
  const { width } = (await beyond.boundingBox())!
  expect(await barsOf(beyond, '#ffffff', Math.floor(width))).toHaveLength(1)
})

test('a coroutine that nobody awaits is marked while one types, with words and fixes in the window’s language', async ({
  page,
}) => {
  const source = `import * as asyncio from 'asyncio'
async function work(n) {}
work(1)
'long' * 2
try { await asyncio.sleep(1) } catch (error) { console.log(error.message) }`
  await writeSnippet(page, source)
  const marked = page.locator('.squiggly-warning')
  const words = page.locator('.monaco-hover:visible')
  const code = page.getByTestId('editor').locator('.view-lines')
  const explain = async (line: string) => {
    await clickLine(page, line)
    await page.keyboard.press('ControlOrMeta+K')
    await page.keyboard.press('ControlOrMeta+I')
  }
  await expect(marked).toHaveCount(1, { timeout: TYPESCRIPT_STARTS })
  await expect(page.locator('.squiggly-error')).toHaveCount(1)
  await explain('work(1)')
  await expect(words).toContainText('Nobody awaits this coroutine')

  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
  await page.keyboard.press('ControlOrMeta+Comma')
  await page.getByTestId('setting-language-fr').click()
  await page.keyboard.press('Escape')
  await expect(marked).toHaveCount(1, { timeout: TYPESCRIPT_STARTS })
  await explain("'long'")
  await expect(words).toContainText('La partie gauche d’une opération')
  await expect(page.locator('html[data-same-page]')).toBeAttached()

  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  await clickLine(page, 'work(1)')
  await page.keyboard.press('ControlOrMeta+Period')
  const fixes = page.locator('.action-widget').first()
  await expect(fixes).toContainText('En faire une tâche')
  await fixes.getByText('L’attendre').click()
  await expect(code).toContainText('await work(1)')
  await expect(marked).toHaveCount(0)
})

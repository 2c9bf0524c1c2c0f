import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { writeSnippet } from './window.ts'

const state = (page: Page) => page.getByTestId('update-state')
const step = (page: Page) => page.getByTestId('update-step')
const hide = (page: Page) => page.keyboard.press('Escape')

async function openUpdates(page: Page): Promise<void> {
  await expect(page.getByTestId('run')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByTestId('section-updates').click()
}

/** A place where Taskscope 9.9.9 was published: a program that leaves a note when it is started. */
function publish(folder: string): { server: Server; asked: string[]; started: string } {
  const started = join(folder, 'started')
  const program = `#!/bin/sh\necho "$0" > '${started}'\n`
  const sha512 = createHash('sha512').update(program).digest('base64')
  const url = 'Taskscope-9.9.9.AppImage'
  const info = { version: '9.9.9', files: [{ url, sha512, size: program.length }], path: url, sha512 }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname
    asked.push(path)
    if (/^\/latest.*\.yml$/.test(path))
      response.end(JSON.stringify(info)) // JSON is YAML
    else if (path === `/${url}`) response.end(program)
    else response.writeHead(404).end()
  })
  return { server, asked, started }
}

test('a newer version is found, downloaded and started when the user says so, and never while a run is under way', async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux', 'what an AppImage does: elsewhere only a signed program replaces itself')
  const folder = mkdtempSync(join(tmpdir(), 'taskscope-updates-'))
  const { server, asked, started } = publish(folder)
  const installed = join(folder, 'Taskscope.AppImage')
  writeFileSync(installed, 'old')
  chmodSync(installed, 0o755)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const config = join(folder, 'app-update.yml')
  writeFileSync(config, `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: ${basename(folder)}\n`)
  const run = async (page: Page) => {
    await page.getByTestId('run').click()
    await expect(page.getByTestId('stop')).toBeEnabled()
  }

  try {
    await test.step('one that was not published asks nobody', async () => {
      const { page, close } = await launch()
      await openUpdates(page)
      await expect(state(page)).toContainText('was not published')
      await expect(step(page)).toBeHidden()
      await page.getByTestId('setting-updates-switch').click()
      await writeAfter(page, 'await asyncio.sleep(600)')
      await close()
    })

    Object.assign(process.env, { TASKSCOPE_E2E_UPDATES: config, APPIMAGE: installed })
    const { page, app } = await launch()
    await test.step('off, it asks nobody', async () => {
      await page.waitForTimeout(1500) // it would have asked after 0.5 s
      expect(asked).toEqual([])
    })
    await test.step('asked during a run, it waits for its end', async () => {
      await run(page)
      await openUpdates(page)
      await step(page).click()
      await expect(state(page)).toContainText('Looking for a newer version')
      expect(asked).toEqual([])
      await hide(page)
      await page.getByTestId('stop').click()
      await expect(page.getByRole('button', { name: 'Download' })).toBeVisible() // said in passing
      expect(asked).toEqual(['/latest-linux.yml'])
    })
    await test.step('so does the download', async () => {
      await run(page)
      await openUpdates(page)
      await step(page).click()
      await expect(state(page)).toContainText('will be downloaded when the run has ended')
      await hide(page)
      await page.getByTestId('stop').click()
      await openUpdates(page)
      await expect(state(page)).toContainText('Taskscope 9.9.9 is ready')
      await hide(page)
    })
    await test.step('and the restart', async () => {
      await run(page)
      await openUpdates(page)
      await step(page).click()
      await expect(page.getByRole('alert')).toContainText('Another run is under way: stop it first.')
      await hide(page)
      await page.getByTestId('stop').click()
      await openUpdates(page)
      const closed = app.waitForEvent('close')
      await expect(page.getByTestId('run')).toBeEnabled()
      await step(page).click()
      await closed
      await expect.poll(() => existsSync(started)).toBe(true)
      expect(readFileSync(started, 'utf8').trim()).toMatch(/\.AppImage$/)
    })
  } finally {
    for (const name of ['TASKSCOPE_E2E_UPDATES', 'APPIMAGE']) Reflect.deleteProperty(process.env, name)
    server.close()
    const downloads = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), basename(folder))
    for (const made of [folder, downloads]) rmSync(made, { recursive: true, force: true })
  }
})

async function writeAfter(page: Page, line: string): Promise<void> {
  await hide(page)
  await writeSnippet(page, `import * as asyncio from 'asyncio'\n${line}\n`)
  await page.waitForTimeout(500) // the draft is kept after a pause in typing
}

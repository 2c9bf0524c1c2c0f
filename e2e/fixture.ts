import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test as base } from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '..')

/** A running Taskscope. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Quits as a user does and waits until the process has ended. */
  close(): Promise<void>
}

interface Fixtures {
  /** Starts the app; every start within one test has the same data. What is still running at the end is closed. */
  launch: () => Promise<RunningApp>
  /** The window of an app that has just been started for the first time. */
  page: Page
}

/** Fails a test whose window logs an error or throws one. */
export const test = base.extend<Fixtures>({
  // Playwright wants the first argument destructured, even where it is not used.
  launch: async ({}, use) => {
    const userData = mkdtempSync(join(tmpdir(), 'taskscope-e2e-'))
    const running = new Set<RunningApp>()
    const problems: string[] = []

    await use(async () => {
      const app = await start(userData)
      const page = await app.firstWindow()
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(String(error.stack)))
      const one: RunningApp = {
        app,
        page,
        close: async () => {
          running.delete(one)
          await app.close()
        },
      }
      running.add(one)
      return one
    })

    for (const one of running) await one.close()
    rmSync(userData, { recursive: true, force: true })
    expect(problems, 'errors in the window').toEqual([])
  },
  page: async ({ launch }, use) => use((await launch()).page),
})

function start(userData: string): Promise<ElectronApplication> {
  const executablePath = process.env.ELECTRON_EXEC_PATH
  if (!executablePath) throw new Error('e2e/setup.ts has not run')
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({ executablePath, args: [...sandbox, `--user-data-dir=${userData}`, ROOT] })
}

export { expect } from '@playwright/test'

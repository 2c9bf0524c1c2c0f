import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test as base } from '@playwright/test'
import { startApp } from './app.ts'
import { HAS_OWN_SCREENS, openScreen } from './screen.ts'

export { expect } from '@playwright/test'

/** A running Taskscope. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Quits and waits until the process has ended. */
  close(): Promise<void>
}

interface Fixtures {
  /** What the windows logged or threw as errors. A test that means to cause some takes them out. */
  problems: string[]
  /** Starts the app; every start within one test has the same data. What still runs at the end is closed. */
  launch: () => Promise<RunningApp>
  /** The window of an app that was just started for the first time. */
  page: Page
}

/** A test in the real window. It fails when the window logs or throws an error. */
export const test = base.extend<Fixtures, { ownScreen: undefined }>({
  // Each worker has a screen of its own, where there can be some: two windows on one would share the focus.
  ownScreen: [
    async ({}, use) => {
      if (!HAS_OWN_SCREENS) return use(undefined)
      const screen = await openScreen()
      process.env.DISPLAY = screen.display
      await use(undefined)
      screen.close()
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright wants the first argument destructured, even where it is not used.
  problems: async ({}, use) => {
    const problems: string[] = []
    await use(problems)
    expect(problems, 'errors in the window').toEqual([])
  },
  launch: async ({ problems }, use) => {
    const userData = mkdtempSync(join(tmpdir(), 'taskscope-e2e-'))
    const running = new Set<RunningApp>()

    await use(async () => {
      const app = await startApp(userData)
      const page = await app.firstWindow()
      collectProblems(page, problems)
      const one: RunningApp = {
        app,
        page,
        close: () => {
          running.delete(one)
          return app.close()
        },
      }
      running.add(one)
      return one
    })

    for (const one of running) await one.close()
    rmSync(userData, { recursive: true, force: true })
  },
  page: async ({ launch }, use) => use((await launch()).page),
})

function collectProblems(page: Page, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
}

import { spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from '@playwright/test'

/** Chromium's sandbox refuses to run as root. */
export const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** A packaged program that runs, and its window. */
export interface Installed {
  readonly page: Page
  /** When its process was started, in milliseconds since 1970. */
  readonly startedAt: number
}

/**
 * Starts a packaged program, gives its window to `use`, and ends it. With the inspector's fuse off, Playwright
 * cannot launch the program itself; Chromium's own debugging port is open to it.
 */
export async function withInstalled<T>(
  [program, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  use: (installed: Installed) => Promise<T>,
): Promise<T> {
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(program, args, { env })
  const exited = new Promise((done) => child.once('exit', done))
  let browser: Browser | undefined
  try {
    const endpoint = await new Promise<string>((found, reject) => {
      let log = ''
      child.once('error', reject)
      child.stderr.on('data', (data: Buffer) => {
        log += data.toString()
        const match = /DevTools listening on (ws:\S+)/.exec(log)
        if (match) found(match[1]!)
      })
      void exited.then((code) => reject(new Error(`The program ended with ${String(code)}.\n${log}`)))
    })
    browser = await chromium.connectOverCDP(endpoint)
    const context = browser.contexts()[0]!
    return await use({ page: context.pages()[0] ?? (await context.waitForEvent('page')), startedAt })
  } finally {
    await browser?.close()
    child.kill()
    await exited
  }
}

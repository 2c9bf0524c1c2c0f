import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'

/** Whether tests can have screens of their own here. Elsewhere they share the user's, and its focus. */
export const HAS_OWN_SCREENS =
  process.platform === 'linux' && spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined

export interface Screen {
  /** What programs find it by: the variable DISPLAY. */
  readonly display: string
  close(): void
}

/** Opens a screen that nobody sees, under a number that is free. */
export async function openScreen(): Promise<Screen> {
  // It writes its number to the fourth of its streams once it can be used, and closes that.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = (await text(server.stdio[3] as Readable)).trim()
  if (number === '') throw new Error('Xvfb opened no screen: run it by itself to see why.')
  return { display: `:${number}`, close: () => server.kill() }
}

import { app, type BrowserWindow, dialog, type MessageBoxOptions, type MessageBoxReturnValue } from 'electron'
import type { Language } from '@shared/replay/language'
import { TEXTS } from './locales/texts'
import { note } from './log'

/** A page that crashes more often than this within a minute would go on doing so: then the user is asked. */
const RELOADS = 2
const MINUTE = 60_000

/** Loads a page again that has crashed, and asks what to do with one that crashes again and again, or hangs. */
export function rescue(window: BrowserWindow, language: () => Language): void {
  const { webContents } = window
  const crashes: number[] = []
  let question = new AbortController()
  webContents.on('render-process-gone', (_event, details) => {
    note('error', 'the page is gone', details)
    question.abort()
    crashes.push(performance.now())
    const recent = crashes.filter((at) => at > performance.now() - MINUTE)
    if (recent.length <= RELOADS) window.reload()
    else void askAfterCrashes(window, language())
  })

  webContents.on('unresponsive', () => {
    question.abort()
    question = new AbortController()
    void askWhileHanging(window, language(), question.signal)
  })
  webContents.on('responsive', () => question.abort())
}

/** Enter and Escape choose the first button. */
const ask = (window: BrowserWindow, question: MessageBoxOptions): Promise<MessageBoxReturnValue> =>
  dialog.showMessageBox(window, { ...question, defaultId: 0, cancelId: 0 })

async function askAfterCrashes(window: BrowserWindow, language: Language): Promise<void> {
  const { crashing, kept, loadAgain, quit } = TEXTS[language]
  const buttons = [loadAgain, quit]
  const { response } = await ask(window, { type: 'error', message: crashing, detail: kept, buttons })
  if (response === 1) app.quit()
  else if (!window.isDestroyed()) window.reload()
}

async function askWhileHanging(window: BrowserWindow, language: Language, signal: AbortSignal): Promise<void> {
  const { hanging, kept, wait, loadAgain } = TEXTS[language]
  const buttons = [wait, loadAgain]
  const { response } = await ask(window, { type: 'warning', message: hanging, detail: kept, buttons, signal })
  // It is loaded again as after any crash.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}

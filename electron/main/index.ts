import { join } from 'node:path'
import { app } from 'electron'
import { DEFAULT_SETTINGS, settingsSchema } from '@shared/settings'
import { commandLine, fileArguments } from './arguments'
import { runCommandLine } from './command-line'
import { APP_ID } from './identity'
import { JsonFile } from './json-file'
import { Preferences } from './preferences'
import type { Program } from './program'
import { registerScheme, serve } from './protocol'
import { serveRequests } from './router'
import { lockDown } from './security'
import { MainWindow } from './window'
import { windowStateSchema, type WindowState } from './window-state'

/**
 * Opens the window as soon as the app is ready. All else is loaded when the page first asks for something, which
 * is once it has painted: before, it would keep the window waiting.
 */
function startApp(): void {
  app.setAppUserModelId(APP_ID)
  registerScheme()
  if (!app.requestSingleInstanceLock()) return app.quit()
  // Else Chromium leaves the folder with its socket among the temporary files, one for each start.
  app.on('quit', () => app.releaseSingleInstanceLock())

  const window = app.whenReady().then(openWindow)
  let program: Promise<Program> | undefined
  const whole = (): Promise<Program> => (program ??= window.then(loadProgram))
  serveRequests(whole)
  const takeIn = (paths: readonly string[]): void => {
    if (paths.length > 0) void whole().then(({ openedFiles }) => openedFiles.add(paths))
  }
  const show = (): void => void window.then(({ window }) => window.show())

  takeIn(fileArguments(process.argv.slice(1), process.cwd()))
  app.on('second-instance', (_event, argv, folder) => {
    takeIn(fileArguments(argv.slice(1), folder))
    show()
  })
  // On macOS; also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    takeIn([path])
    if (app.isReady()) show()
  })
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** The window, and what it takes to open it. */
export interface Opened {
  readonly window: MainWindow
  readonly preferences: Preferences
}

function openWindow(): Opened {
  lockDown()
  serve(join(import.meta.dirname, '../renderer'))
  const userData = app.getPath('userData')
  const preferences = new Preferences(new JsonFile(join(userData, 'settings.json'), settingsSchema, DEFAULT_SETTINGS))
  const state = new JsonFile<WindowState | undefined>(join(userData, 'window.json'), windowStateSchema, undefined)
  const window = new MainWindow(state, preferences)
  window.show()
  return { window, preferences }
}

async function loadProgram(opened: Opened): Promise<Program> {
  const { createProgram } = await import('./program')
  return createProgram(opened)
}

const command = commandLine(process.argv)
if (command) runCommandLine(command)
else startApp()

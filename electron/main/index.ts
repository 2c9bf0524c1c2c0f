import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import log from 'electron-log/main'
import { DEFAULT_SETTINGS, settingsSchema } from '@shared/settings'
import { createRunner } from '../runner/client'
import { openStore } from '../store/client'
import { defaultDatabasePath } from '../store/location'
import { databaseArgument } from './arguments'
import { createHandlers } from './handlers'
import { JsonFile } from './json-file'
import { launchUtilityProcess } from './launch-runner'
import { en } from './locales/en'
import { fr } from './locales/fr'
import { setMenu } from './menu'
import { Preferences } from './preferences'
import { registerScheme, serve } from './protocol'
import { pushTo, serveRequests } from './router'
import { Runs } from './runs'
import { lockDown } from './security'
import { openWindow } from './window'
import { windowStateSchema, type WindowState } from './window-state'

/** The composition root: every part of the app is made here, and knows of the others only what it is given. */
function start(): void {
  lockDown()
  serve(join(import.meta.dirname, '../renderer'))

  const userData = app.getPath('userData')
  let window: BrowserWindow | undefined
  const push = pushTo(() => window?.webContents)

  const database = databasePath(userData)
  const store = openStore(database)
  store.catch((error: unknown) => log.error('the database', error))
  const runs = new Runs(createRunner(launchUtilityProcess), store, push)
  const preferences = new Preferences(
    new JsonFile(join(userData, 'settings.json'), settingsSchema, DEFAULT_SETTINGS),
    (settings) => {
      push('settings.changed', settings)
      showMenu()
    },
  )
  const exampleFolder = join(app.getAppPath(), 'resources', 'examples')
  serveRequests(createHandlers({ runs, store, preferences, databasePath: database, exampleFolder }))

  function showMenu(): void {
    const { language } = preferences.current
    const french = language === 'system' ? app.getLocale().startsWith('fr') : language === 'fr'
    const actions = {
      command: (command: Parameters<typeof push<'menu.command'>>[1]['command']) => push('menu.command', { command }),
      change: preferences.change.bind(preferences),
    }
    setMenu(french ? fr : en, preferences.current, actions, !app.isPackaged)
  }

  const windowState = new JsonFile<WindowState | undefined>(join(userData, 'window.json'), windowStateSchema, undefined)
  function showWindow(): void {
    if (window) {
      if (window.isMinimized()) window.restore()
      window.focus()
      return
    }
    window = openWindow(windowState)
    // A page that goes, or is loaded again, leaves nobody to watch its runs or to stop them.
    window.webContents.on('did-start-loading', () => runs.stopAll())
    window.webContents.on('render-process-gone', (_event, details) => {
      log.error('the page is gone', details)
      window?.reload()
    })
    window.on('closed', () => {
      window = undefined
      runs.stopAll()
    })
  }

  showMenu()
  showWindow()
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  closeOnQuit(runs)
}

/** What the app was told; beside a profile of its own, where it was given one; else where the command line looks too. */
function databasePath(userData: string): string {
  const own = app.commandLine.hasSwitch('user-data-dir') && !process.env.TASKSCOPE_DB
  return databaseArgument(process.argv.slice(1)) ?? (own ? join(userData, 'taskscope.db') : defaultDatabasePath())
}

/** Quitting waits until what runs has stopped and all of it is stored. */
function closeOnQuit(runs: Runs): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void runs
      .close()
      .catch((error: unknown) => log.error('closing', error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

log.errorHandler.startCatching({ showDialog: false })
registerScheme()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

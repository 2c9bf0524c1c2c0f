import { dirname, join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'
import { DEFAULT_SETTINGS, settingsSchema } from '@shared/settings'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore } from '../store/client'
import { systemFolder } from '../store/location'
import { commandLine, databaseArgument, fileArguments } from './arguments'
import { runCommandLine } from './command-line'
import { Data, type Place } from './data'
import { Documentation } from './documentation'
import { Files } from './files'
import { createHandlers } from './handlers'
import { APP_ID } from './identity'
import { JsonFile } from './json-file'
import { AppMenu } from './menu'
import { OpenedFiles } from './opened-files'
import { Preferences } from './preferences'
import { registerScheme, serve } from './protocol'
import { pushTo, serveFiles, serveRequests } from './router'
import { Runs } from './runs'
import { lockDown } from './security'
import { updateSource } from './updates/source'
import { Updates } from './updates/updates'
import { LongWork } from './work'
import { MainWindow } from './window'
import { windowStateSchema, type WindowState } from './window-state'

/** What was opened before the app was ready; macOS tells of files by an event. */
const openedEarly = fileArguments(process.argv.slice(1), process.cwd())

/** The composition root: every part of the app is made here, and knows of the others only what it is given. */
function start(): void {
  lockDown()
  serve(join(import.meta.dirname, '../renderer'))

  const userData = app.getPath('userData')
  const windowState = new JsonFile<WindowState | undefined>(join(userData, 'window.json'), windowStateSchema, undefined)

  const settingsFile = new JsonFile(join(userData, 'settings.json'), settingsSchema, DEFAULT_SETTINGS)
  const preferences = new Preferences(settingsFile, (settings) => {
    push('settings.changed', settings)
    window.setScale(settings.textScale)
    menu.show(preferences.language)
  })
  const menu = new AppMenu((command) => push('menu.command', { command }), !app.isPackaged)
  // A page that is gone leaves nobody to watch its runs or to stop them.
  const window = new MainWindow(windowState, preferences.current.textScale, () => runs.stopAll())
  const push = pushTo(() => window.contents)

  const data = new Data(databasePlace(userData), openStore)
  const { store } = data
  // What was deleted can be taken back until the app starts again. Without a database nothing was.
  void store()
    .then((opened) => opened.library.purge())
    .catch((error: unknown) => log.error('the database', error))
  const runs = new Runs(createRunner(launchChildProcess(), window.painted), store, push)
  const updates = new Updates({
    source: updateSource(),
    isWanted: () => preferences.current.updates,
    whenIdle: () => runs.whenIdle(),
    onChange: (state) => push('updates.changed', state),
  })
  updates.start()

  const exampleFolder = join(app.getAppPath(), 'resources', 'examples')
  const work = new LongWork((progress) => push('work.progress', progress))
  const files = new Files(
    store,
    () => window.window,
    () => dirname(data.file),
    work,
    () => preferences.language,
  )
  const openedFiles = new OpenedFiles(store, () => push('files.arrived', {}), work)
  openedFiles.add(openedEarly)
  serveFiles((paths) => openedFiles.add(paths))
  const documentation = new Documentation(() => preferences.current.textScale)
  serveRequests(
    createHandlers({ runs, data, documentation, preferences, menu, files, openedFiles, work, updates, exampleFolder }),
  )
  menu.show(preferences.language)
  window.show()
  app.on('second-instance', (_event, argv, folder) => {
    openedFiles.add(fileArguments(argv.slice(1), folder))
    window.show()
  })
  app.removeAllListeners('open-file')
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openedFiles.add([path])
    window.show()
  })
  app.on('activate', () => window.show())
  closeOnQuit(runs)
}

/** What the app was told; beside a profile of its own, where it was given one; else where the command line looks too. */
function databasePlace(userData: string): Place {
  const file = databaseArgument(process.argv.slice(1)) ?? process.env.TASKSCOPE_DB
  if (file) return { file }
  return { home: app.commandLine.hasSwitch('user-data-dir') ? userData : systemFolder() }
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

function startApp(): void {
  log.errorHandler.startCatching({ showDialog: false })
  app.setAppUserModelId(APP_ID)
  registerScheme()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openedEarly.push(path)
  })
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
  else app.quit()
}

const command = commandLine(process.argv)
if (command) runCommandLine(command)
else startApp()

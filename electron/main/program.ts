import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { app } from 'electron'
import log from 'electron-log/main'
import * as v from 'valibot'
import { filesSchema } from '@shared/contract'
import { doJobInThread } from '../exchange/client'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore } from '../store/client'
import { systemFolder } from '../store/location'
import { answer } from './answer'
import { databaseArgument } from './arguments'
import { Data, type Place } from './data'
import { Documentation } from './documentation'
import { Files } from './files'
import { createHandlers } from './handlers'
import { removeDeleted } from './housekeeping'
import { AppMenu } from './menu'
import { OpenedFiles } from './opened-files'
import type { Preferences } from './preferences'
import { pushTo, type Respondent } from './router'
import { Runs } from './runs'
import { updateSource } from './updates/source'
import { Updates } from './updates/updates'
import { LongWork } from './work'
import type { MainWindow } from './window'

/** The window and its editor come first, in milliseconds. A run that is asked for earlier does not wait. */
const RUNNER_DELAY = 1000

/** All that is behind the window. */
export interface Program extends Respondent {
  readonly openedFiles: OpenedFiles
}

/** The composition root: every part is made here, and knows of the others only what it is given. */
export function createProgram({ window, preferences }: { window: MainWindow; preferences: Preferences }): Program {
  log.errorHandler.startCatching({ showDialog: false })
  const push = pushTo(() => window.contents)
  const menu = new AppMenu((command) => push('menu.command', { command }), !app.isPackaged)
  menu.show(preferences.language)
  window.onContextMenu = (at) => menu.offerEditing(at, preferences.language)
  const documentation = new Documentation(
    () => preferences.language,
    () => preferences.current.textScale,
  )
  preferences.onChange = (settings) => {
    push('settings.changed', settings)
    window.scale()
    menu.show(preferences.language)
    documentation.followLanguage()
  }

  const data = new Data(databasePlace(app.getPath('userData')), openStore)
  const { store } = data
  // What was deleted can be taken back until the app starts again. Without a database nothing was.
  void removeDeleted(store, Date.now()).catch((error: unknown) => log.error('the database', error))
  const doJob = doJobInThread()
  const runs = new Runs(createRunner(launchChildProcess(), sleep(RUNNER_DELAY)), store, push, doJob)
  const updates = new Updates({
    source: updateSource(),
    isWanted: () => preferences.current.updates,
    whenIdle: () => runs.whenIdle(),
    onChange: (state) => push('updates.changed', state),
  })
  updates.start()

  const exampleFolder = join(app.getAppPath(), 'resources', 'examples')
  const work = new LongWork((progress) => push('work.progress', progress))
  // A page that is gone leaves nobody to watch its runs or to stop them, or to look at what is compared.
  window.onPageGone = () => {
    runs.stopAll()
    work.cancel('compare')
  }
  const files = new Files(
    store,
    () => window.window,
    () => dirname(data.file),
    work,
    () => preferences.language,
    doJob,
  )
  const openedFiles = new OpenedFiles(store, () => push('files.arrived', {}), work, doJob)
  const handlers = createHandlers({
    ...{ runs, data, documentation, preferences, menu },
    ...{ files, openedFiles, work, updates, doJob, exampleFolder },
  })
  closeOnQuit(runs)
  return {
    openedFiles,
    answer: (name, args) => answer(handlers, name, args, (request, error) => log.error(request, error)),
    takeDropped(paths) {
      const { success, output } = v.safeParse(filesSchema, paths)
      if (success) openedFiles.add(output)
      return success
    },
  }
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
}

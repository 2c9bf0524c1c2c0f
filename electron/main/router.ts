import { ipcMain, type WebContents } from 'electron'
import log from 'electron-log/main'
import * as v from 'valibot'
import { FILES_CHANNEL, filesSchema, type PushName, type Pushes, REQUEST_CHANNEL } from '@shared/contract'
import { answer, type Handlers } from './answer'
import { isOurPage } from './security'

/** Answers the window's requests. Here alone is listened to ipcMain. */
export function serveRequests(handlers: Handlers): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, args: unknown) => {
    if (!isOurPage(event.senderFrame)) {
      log.warn('refused a request from', event.senderFrame?.url)
      return { ok: false, message: 'Only the window of Taskscope may ask for this.' }
    }
    return answer(handlers, name, args, (request, error) => log.error(request, error))
  })
}

/** Tells of files that were dropped on the window. */
export function serveFiles(dropped: (paths: readonly string[]) => void): void {
  ipcMain.on(FILES_CHANNEL, (event, paths: unknown) => {
    const parsed = v.safeParse(filesSchema, paths)
    if (isOurPage(event.senderFrame) && parsed.success) dropped(parsed.output)
    else log.warn('refused files from', event.senderFrame?.url)
  })
}

export type Push = <K extends PushName>(name: K, payload: Pushes[K]) => void

/** Tells a window something, if it is still there. */
export const pushTo =
  (contents: () => WebContents | undefined): Push =>
  (name, payload) => {
    const target = contents()
    if (target && !target.isDestroyed()) target.send(name, payload)
  }

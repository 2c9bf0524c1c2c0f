import { ipcMain, type WebContents } from 'electron'
import log from 'electron-log/main'
import { type PushName, type Pushes, REQUEST_CHANNEL } from '@shared/contract'
import { answer, type Handlers } from './answer'
import { isOurPage } from './security'

/** Answers the window's requests. The only place that listens to ipcMain. */
export function serveRequests(handlers: Handlers): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, args: unknown) => {
    if (!isOurPage(event.senderFrame)) {
      log.warn('refused a request from', event.senderFrame?.url)
      return { ok: false, message: 'Only the window of Taskscope may ask for this.' }
    }
    return answer(handlers, name, args, (request, error) => log.error(request, error))
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

import { ipcMain, type WebContents } from 'electron'
import { FILES_CHANNEL, REQUEST_CHANNEL } from '@shared/channels'
import type { Answer, PushName, Pushes } from '@shared/contract'
import type { Sentence } from '@shared/sentence'
import { note } from './log'
import { isOurPage } from './security'

/** What answers the page. */
export interface Respondent {
  /** To a request of the contract, whose name and arguments nobody has looked at yet. Never rejects. */
  answer(name: unknown, args: unknown): Promise<Answer<unknown>>
  /** To files that were dropped on the window. False where these are no paths. */
  takeDropped(paths: unknown): boolean
}

const ONLY_OURS: Sentence = {
  en: 'Only the window of Taskscope may ask for this.',
  fr: 'Seule la fenêtre de Taskscope peut demander cela.',
}

/** Lets the page ask; `respondent` is needed from its first request on. Here alone is listened to ipcMain. */
export function serveRequests(respondent: () => Promise<Respondent>): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, args: unknown) => {
    if (isOurPage(event.senderFrame)) return (await respondent()).answer(name, args)
    note('warn', 'refused a request from', event.senderFrame?.url)
    return { ok: false, message: ONLY_OURS }
  })
  ipcMain.on(FILES_CHANNEL, (event, paths: unknown) => {
    const { senderFrame } = event
    void respondent().then(({ takeDropped }) => {
      if (!isOurPage(senderFrame) || !takeDropped(paths)) note('warn', 'refused files from', senderFrame?.url)
    })
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

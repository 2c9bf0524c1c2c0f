import { app, session, type WebFrameMain } from 'electron'
import { mayGo } from './navigation'
import { ORIGIN } from './served-file'

/** Where the window's page comes from: our own scheme, or Vite's server while developing. */
export const PAGE_ORIGIN = (!app.isPackaged && process.env.ELECTRON_RENDERER_URL?.replace(/\/+$/, '')) || ORIGIN

/** Only the top frame of our own page may ask main for anything. */
export const isOurPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${PAGE_ORIGIN}/`)

/**
 * Electron grants every permission and opens any window unless told otherwise. The page needs
 * neither, but for writing to the clipboard, which copying from the editor's menu does.
 */
export function lockDown(): void {
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write'
  session.defaultSession.setPermissionRequestHandler((_contents, permission, done) => done(allowed(permission)))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed(permission))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!mayGo(contents.getURL(), event.url)) event.preventDefault()
    })
  })
}

import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import log from 'electron-log/main'
import type { JsonFile } from './json-file'
import { PAGE_ORIGIN } from './security'
import { MINIMUM_SIZE, placeWindow, type WindowState } from './window-state'

/** The page's own background, shown until its first paint. */
const BACKGROUND = { light: '#ffffff', dark: '#17191e' }

/** Opens the window where it was last time, and keeps its place for the next. */
export function openWindow(state: JsonFile<WindowState | undefined>): BrowserWindow {
  const saved = state.read()
  const [primary, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  )
  const window = new BrowserWindow({
    ...(primary && placeWindow(saved, [primary, ...others])),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Taskscope',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  })
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    try {
      state.write({ bounds: { x, y, width, height }, maximized: window.isMaximized() })
    } catch (error) {
      log.warn("the window's place could not be kept", error)
    }
  })
  void window.loadURL(`${PAGE_ORIGIN}/index.html`)
  return window
}

import { join } from 'node:path'
import { BrowserWindow, type ContextMenuParams, nativeTheme, screen, type WebContents } from 'electron'
import { SETTINGS_ARGUMENT } from '@shared/channels'
import { COLOURS } from '@shared/colours'
import type { JsonFile } from './json-file'
import { note } from './log'
import type { Preferences } from './preferences'
import { rescue } from './rescue'
import { PAGE_ORIGIN } from './security'
import { MINIMUM_SIZE, placeWindow, type WindowState } from './window-state'

/** The app's one window: opened where it was last time, brought forward when it is asked for again. */
export class MainWindow {
  readonly #state: JsonFile<WindowState | undefined>
  readonly #preferences: Preferences
  /** The page was closed, has crashed or is loaded again, and knows nothing any more. */
  onPageGone: () => void = () => {}
  /** The other button of the mouse was pressed on what has no menu of its own. */
  onContextMenu: (at: ContextMenuParams) => void = () => {}
  #window: BrowserWindow | undefined

  constructor(state: JsonFile<WindowState | undefined>, preferences: Preferences) {
    this.#state = state
    this.#preferences = preferences
  }

  /** The page, while there is one. */
  get contents(): WebContents | undefined {
    return this.#window?.webContents
  }

  /** While it is open. */
  get window(): BrowserWindow | undefined {
    return this.#window
  }

  show(): void {
    if (!this.#window) this.#open()
    else if (this.#window.isMinimized()) this.#window.restore()
    else this.#window.focus()
  }

  /** Shows all of the page, drawings too, at the scale of the settings; at a larger one the page has less room. */
  scale(): void {
    if (this.#window) this.#window.webContents.zoomFactor = this.#preferences.current.textScale / 100
  }

  #open(): void {
    const saved = this.#state.read()
    const settings = this.#preferences.current
    const window = new BrowserWindow({
      ...placeWindow(saved, workAreas()),
      minWidth: MINIMUM_SIZE.width,
      minHeight: MINIMUM_SIZE.height,
      title: 'Taskscope',
      // The page's own, until its first paint.
      backgroundColor: COLOURS.surface[nativeTheme.shouldUseDarkColors ? 1 : 0],
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        zoomFactor: settings.textScale / 100,
        additionalArguments: [SETTINGS_ARGUMENT + JSON.stringify(settings)],
        v8CacheOptions: 'bypassHeatCheck', // code is kept compiled from the first start on, not the third
        spellcheck: false, // it would fetch dictionaries from elsewhere
      },
    })
    this.#window = window
    if (saved?.maximized) window.maximize()
    window.on('close', () => this.#keepPlace(window))
    window.on('closed', () => {
      this.#window = undefined
      this.onPageGone()
    })
    window.webContents.on('context-menu', (_event, at) => this.onContextMenu(at))
    window.webContents.on('did-start-loading', () => this.onPageGone())
    // Chromium remembers a scale of its own per site, which would win.
    window.webContents.on('did-navigate', () => this.scale())
    rescue(window, () => this.#preferences.language)
    void window.loadURL(`${PAGE_ORIGIN}/index.html`)
  }

  #keepPlace(window: BrowserWindow): void {
    const { x, y, width, height } = window.getNormalBounds()
    try {
      this.#state.write({ bounds: { x, y, width, height }, maximized: window.isMaximized() })
    } catch (error) {
      note('warn', "the window's place could not be kept", error)
    }
  }
}

/** Of all screens, the main one first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map((display) => display.workArea)] as const
}

import { BrowserWindow, shell } from 'electron'
import type { Language } from '@shared/replay/language'
import { ORIGIN } from './served-file'

/** Where each language has its pages, which are by the same names in all. */
const FOLDERS: Readonly<Record<Language, string>> = { en: `${ORIGIN}/docs/`, fr: `${ORIGIN}/docs/fr/` }
const START = 'user-guide.html'
const SIZE = { width: 960, height: 800 }

/** The window with the documentation, which the build made pages of. There is one at most. */
export class Documentation {
  readonly #language: () => Language
  readonly #scale: () => number
  #window: BrowserWindow | undefined
  /** The window's language when a page was last chosen by it. */
  #spoken: Language | undefined

  /** It opens in this language, at this scale of its pages in percent. */
  constructor(language: () => Language, scale: () => number) {
    this.#language = language
    this.#scale = scale
  }

  /** Shows the window, or brings it forward with the page that is open in it. */
  show(): void {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore()
      this.#window.focus()
    } else this.#open()
  }

  /** Shows the page that is open in the window's language, once that has changed: links lead to either at any time. */
  followLanguage(): void {
    const language = this.#language()
    if (!this.#window || language === this.#spoken) return
    this.#spoken = language
    const { webContents } = this.#window
    const page = new URL(webContents.getURL()).pathname.split('/').at(-1) || START
    void webContents.loadURL(FOLDERS[language] + page)
  }

  /** Its pages have no script and no bridge: they can ask main for nothing. */
  #open(): void {
    const window = new BrowserWindow({
      ...SIZE,
      title: 'Taskscope',
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        zoomFactor: this.#scale() / 100,
      },
    })
    this.#window = window
    window.removeMenu() // the menus are those of the main window
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => (this.#window = undefined))
    const { navigationHistory } = window.webContents
    window.webContents.on('will-navigate', ({ url }) => {
      if (url.startsWith('https:')) void shell.openExternal(url)
    })
    window.webContents.on('before-input-event', (event, { type, key, alt, control, meta }) => {
      if (type !== 'keyDown') return
      if (key === 'Escape' || (key.toLowerCase() === 'w' && (control || meta))) window.close()
      else if (alt && key === 'ArrowLeft') navigationHistory.goBack()
      else if (alt && key === 'ArrowRight') navigationHistory.goForward()
      else return
      event.preventDefault()
    })
    this.#spoken = this.#language()
    void window.loadURL(FOLDERS[this.#spoken] + START)
  }
}

import { app, nativeTheme } from 'electron'
import log from 'electron-log/main'
import type { Language } from '@shared/replay/language'
import type { Settings, SettingsChange } from '@shared/settings'
import type { JsonFile } from './json-file'

/** The user's settings: kept in a file, followed by the theme at once, and told to whoever asked to be. */
export class Preferences {
  readonly #file: JsonFile<Settings>
  readonly #onChange: (settings: Settings) => void
  #current: Settings

  constructor(file: JsonFile<Settings>, onChange: (settings: Settings) => void) {
    this.#file = file
    this.#onChange = onChange
    this.#current = file.read()
    nativeTheme.themeSource = this.#current.theme
  }

  get current(): Settings {
    return this.#current
  }

  /** The language of what main itself says. */
  get language(): Language {
    const { language } = this.#current
    if (language !== 'system') return language
    return app.getLocale().startsWith('fr') ? 'fr' : 'en'
  }

  /** Takes effect also where it cannot be kept, which only the log is told of. */
  change(change: SettingsChange): Settings {
    this.#current = { ...this.#current, ...change }
    nativeTheme.themeSource = this.#current.theme
    try {
      this.#file.write(this.#current)
    } catch (error) {
      log.warn('the settings could not be kept', error)
    }
    this.#onChange(this.#current)
    return this.#current
  }
}

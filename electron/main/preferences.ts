import { app, nativeTheme } from 'electron'
import type { Language } from '@shared/replay/language'
import type { Settings, SettingsChange } from '@shared/settings'
import type { JsonFile } from './json-file'
import { note } from './log'

/** The user's settings: kept in a file, followed by the theme at once, and told to whoever asked to be. */
export class Preferences {
  readonly #file: JsonFile<Settings>
  /** Told of every change. */
  onChange: (settings: Settings) => void = () => {}
  #current: Settings

  constructor(file: JsonFile<Settings>) {
    this.#file = file
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
      note('warn', 'the settings could not be kept', error)
    }
    this.onChange(this.#current)
    return this.#current
  }
}

import log from 'electron-log/main'
import type { AppUpdater } from 'electron-updater'
import type { UpdateState } from '@shared/contract'
import { firstLineOf } from '@shared/errors'
import type { UpdateSource } from './source'

/** For those who never quit. In milliseconds. */
const EVERY = 24 * 3600 * 1000

export interface UpdateOptions {
  /** null: nothing is ever asked of anybody. */
  readonly source: UpdateSource | null
  /** Whether the program may ask by itself. */
  isWanted(): boolean
  /** Resolved when no run is under way. */
  whenIdle(): Promise<void>
  onChange(state: UpdateState): void
}

/**
 * Newer versions: found, downloaded when the user says so, installed when the program quits or restarts for it.
 * None of it begins while a run is under way, whose times it would disturb.
 */
export class Updates {
  readonly #options: UpdateOptions
  #state: UpdateState
  #updater: Promise<AppUpdater> | undefined

  constructor(options: UpdateOptions) {
    this.#options = options
    this.#state = options.source === null ? { kind: 'unpublished' } : { kind: 'idle', checkedAt: null }
  }

  get state(): UpdateState {
    return this.#state
  }

  /** Looks for newer versions from now on, as long as that is wanted. */
  start(): void {
    const source = this.#options.source
    if (source === null) return
    const check = () => {
      if (this.#options.isWanted()) void this.check()
    }
    setTimeout(check, source.firstCheckAfter).unref()
    setInterval(check, EVERY).unref()
  }

  /** Asks whether there is a newer version. What comes of it is the state. */
  async check(): Promise<void> {
    const { source, whenIdle } = this.#options
    if (source === null || !['idle', 'available', 'failed'].includes(this.#state.kind)) return
    this.#become({ kind: 'checking' })
    await this.#tried(async () => {
      await whenIdle()
      const result = await (await this.#load(source)).checkForUpdates()
      const version = result?.isUpdateAvailable ? result.updateInfo.version : null
      this.#become(
        version === null
          ? { kind: 'idle', checkedAt: Date.now() }
          : { kind: 'available', version, isOurs: source.isOurs },
      )
    })
  }

  /** Downloads the version that was found. */
  async download(): Promise<void> {
    const { source, whenIdle } = this.#options
    if (source === null || this.#state.kind !== 'available' || !this.#state.isOurs) return
    const { version } = this.#state
    this.#become({ kind: 'waiting', version })
    await this.#tried(async () => {
      await whenIdle()
      this.#become({ kind: 'downloading', version, percent: 0 })
      await (await this.#load(source)).downloadUpdate()
      this.#become({ kind: 'ready', version })
    })
  }

  /** Ends the program, installs what was downloaded and starts it again. */
  async restart(): Promise<void> {
    const { source } = this.#options
    if (source === null || this.#state.kind !== 'ready') return
    const updater = await this.#load(source)
    // Once the answer is on its way to the window.
    setImmediate(() => updater.quitAndInstall())
  }

  /** Loaded when it is first needed: most starts do without. */
  #load({ config }: UpdateSource): Promise<AppUpdater> {
    this.#updater ??= import('electron-updater').then(({ default: { autoUpdater } }) => {
      autoUpdater.logger = log
      autoUpdater.autoDownload = false
      autoUpdater.updateConfigPath = config
      autoUpdater.forceDevUpdateConfig = true // else it asks nobody, where it could not install what it finds
      autoUpdater.on('download-progress', ({ percent }) => {
        if (this.#state.kind === 'downloading') this.#become({ ...this.#state, percent: Math.floor(percent) })
      })
      return autoUpdater
    })
    return this.#updater
  }

  async #tried(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.warn('updates', error)
      this.#become({ kind: 'failed', message: firstLineOf(error) })
    }
  }

  #become(state: UpdateState): void {
    this.#state = state
    this.#options.onChange(state)
  }
}

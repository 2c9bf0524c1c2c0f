import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DataInfo, DataMoved } from '@shared/contract'
import { toSentence, UserError } from '@shared/errors'
import { type Attendance, UNATTENDED } from '../exchange/client'
import type { OpenedStore } from '../store/client'
import { chosenFolder, databaseIn, dataFolder, pointTo } from '../store/location'
import { Meter } from '../store/meter'
import type { Move } from '../store/move'

/** Where the database is: a file that the program was told to use, or a folder that begins at `home` and can be changed. */
export type Place = { readonly file: string } | { readonly home: string }

/** Between two words on how far a move is, in milliseconds. */
const PAUSE = 100

/** The database, wherever it is now. */
export class Data {
  readonly #place: Place
  readonly #open: (path: string) => Promise<OpenedStore>
  #store: Promise<OpenedStore>

  constructor(place: Place, open: (path: string) => Promise<OpenedStore>) {
    this.#place = place
    this.#open = open
    this.#store = this.#openPlace()
  }

  /** Rejects where the database cannot be opened. Ask anew each time: it may have moved. */
  readonly store = (): Promise<OpenedStore> => this.#store

  /** The database's file, whether or not it can be opened. */
  get file(): string {
    return 'file' in this.#place ? this.#place.file : databaseIn(chosenFolder(this.#place.home) ?? this.#place.home)
  }

  async info(): Promise<DataInfo> {
    const problem = await this.#store.then(() => null, toSentence)
    const { file } = this
    const isFixed = 'file' in this.#place
    return { file, folder: dirname(file), isFixed, isDefault: isFixed || dirname(file) === this.#place.home, problem }
  }

  /** The folder where the data is unless the user chooses another. */
  get defaultFolder(): string {
    return 'home' in this.#place ? this.#place.home : dirname(this.#place.file)
  }

  /**
   * Moves all to another folder. Where that has a database already, nothing is moved: it is used in place of
   * the present one, which stays where it is, but only when `useExisting` says so.
   *
   * @throws Error with a sentence, and all is as before
   */
  async moveTo(folder: string, useExisting: boolean, attendance = UNATTENDED): Promise<DataMoved> {
    const place = this.#place
    if ('file' in place)
      throw new UserError({
        en: 'The program was told which database to use: start it without that to choose.',
        fr: 'La base de données a été imposée au démarrage\u00a0: relancez le programme sans cela pour choisir.',
      })
    if (folder === dirname(this.file))
      throw new UserError({ en: `The data is in ${folder} already.`, fr: `Les données sont déjà dans ${folder}.` })
    if (existsSync(databaseIn(folder))) return useExisting ? this.#switchTo(place.home, folder) : 'occupied'
    const before = this.#store
    const moved = before.then(async (store) => {
      await moveStore(store, { home: place.home, folder }, attendance)
      await store.close()
    })
    // At once: whoever asks meanwhile waits for the one that is opened then.
    this.#store = moved.then(
      () => this.#openPlace(),
      () => before,
    )
    this.#store.catch(() => {}) // whoever asks for it is told
    const isOpen = await before.then(
      () => true,
      () => false,
    )
    if (!isOpen) return this.#switchTo(place.home, folder)
    await moved
    await this.#store
    return 'moved'
  }

  /** Opens the database of a folder, or begins one there; the present one is left as it is. */
  async #switchTo(home: string, folder: string): Promise<DataMoved> {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UserError({ en: `There is no folder ${folder}.`, fr: `Le dossier ${folder} n’existe pas.` })
    const present = this.#store
    const next = await this.#open(databaseIn(folder))
    try {
      pointTo(home, folder)
    } catch (error) {
      await next.close()
      throw error
    }
    this.#store = Promise.resolve(next)
    await present.then((store) => store.close()).catch(() => {})
    return 'opened'
  }

  #openPlace(): Promise<OpenedStore> {
    const opened = this.#opened()
    opened.catch(() => {}) // whoever asks for it is told
    return opened
  }

  async #opened(): Promise<OpenedStore> {
    return this.#open('file' in this.#place ? this.#place.file : databaseIn(dataFolder(this.#place.home)))
  }
}

/** Tells how many bytes are copied: the store's own thread is busy with them. */
async function moveStore(store: OpenedStore, to: Move, { signal, tell }: Attendance): Promise<void> {
  const meter = new Meter()
  const stop = (): void => meter.stop()
  const told = setInterval(() => tell(meter.done, meter.total), PAUSE)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    await store.move({ ...to, meter: meter.memory })
  } finally {
    clearInterval(told)
    signal.removeEventListener('abort', stop)
  }
}

import { basename } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter, nativeTheme } from 'electron'
import type { RequestResults } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { ExportFormat } from '@shared/library'
import type { Language } from '@shared/replay/language'
import type { Attendance, DoJob } from '../exchange/client'
import { extensionOf, type FileFormat } from '../exchange/export'
import { writeWhole } from '../exchange/write-whole'
import { fileNameFor } from '../report/formats'
import { thisMachine } from '../report/machine'
import type { OpenedStore } from '../store/client'
import { EXTENSIONS } from './opened-files'
import { drawPdf, drawPng } from './pictures'
import type { LongWork } from './work'

/** What goes out of the app as a file, and what comes in. The user chooses where, but in tests of a program that is not packaged. */
export class Files {
  readonly #store: () => Promise<OpenedStore>
  readonly #window: () => BrowserWindow | undefined
  readonly #dataFolder: () => string
  readonly #work: LongWork
  readonly #language: () => Language
  readonly #doJob: DoJob

  /** `window`: the one above which dialogs stand. Of `dataFolder` no file that goes out says anything. */
  constructor(
    store: () => Promise<OpenedStore>,
    window: () => BrowserWindow | undefined,
    dataFolder: () => string,
    work: LongWork,
    language: () => Language,
    doJob: DoJob,
  ) {
    this.#store = store
    this.#window = window
    this.#dataFolder = dataFolder
    this.#work = work
    this.#language = language
    this.#doJob = doJob
  }

  /** null: the user chose no file, or cancelled it. @throws Error with a sentence where it cannot be written */
  async export(runIds: readonly RunId[], format: ExportFormat): Promise<RequestResults['export.run']> {
    const [first, ...rest] = runIds
    if (first === undefined) return null
    const { title } = await (await this.#store()).library.run(first)
    const extension = extensionOf(format)
    const path = await this.#askWhereTo(fileNameFor({ title }, extension), { name: format, extension })
    if (path === null) return null
    return this.#work.attend('export', basename(path), async (attendance) =>
      writeWhole(path, await this.#render([first, ...rest], format, attendance), attendance.signal),
    )
  }

  /** Lines of a run's console. null: the user chose no file, or cancelled it. @throws Error with a sentence where it cannot be written */
  async saveText(title: string, parts: readonly string[]): Promise<RequestResults['console.save']> {
    const path = await this.#askWhereTo(fileNameFor({ title }, 'txt'), { name: 'txt', extension: 'txt' })
    if (path === null) return null
    return this.#work.attend('export', basename(path), ({ signal }) => writeWhole(path, parts, signal))
  }

  async #render(
    runIds: readonly [RunId, ...RunId[]],
    format: ExportFormat,
    attendance: Attendance,
  ): Promise<Uint8Array> {
    const store = await this.#store()
    const machine = thisMachine([app.getPath('userData'), this.#dataFolder()])
    const theme = nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
    const language = this.#language()
    if (format === 'png') {
      const picture = await this.#doJob(store, 'picture', { runIds, theme, language, machine }, attendance)
      return drawPng(picture, attendance.signal)
    }
    const options = { version: app.getVersion(), theme: 'auto', machine, language } as const
    const write = (as: FileFormat) => this.#doJob(store, 'export', { runIds, format: as, options }, attendance)
    return format === 'pdf' ? drawPdf(await write('html'), attendance.signal) : write(format)
  }

  /** Files to open; empty: the user chose none. */
  askFiles(): Promise<string[]> {
    return this.#ask('TASKSCOPE_E2E_OPEN', {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'Taskscope, TypeScript, JavaScript', extensions: EXTENSIONS }],
    })
  }

  async #askWhereTo(
    defaultPath: string,
    { name, extension }: { readonly name: string; readonly extension: string },
  ): Promise<string | null> {
    const scripted = answerOfTest('TASKSCOPE_E2E_SAVE')
    if (scripted !== undefined) return scripted
    const filters: FileFilter[] = [{ name, extensions: [extension.split('.').at(-1)!] }]
    const window = this.#window()
    const options = { defaultPath, filters }
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return canceled ? null : filePath
  }

  /** A folder for the data, which the user may make in the dialog; null: the user chose none. */
  async askFolder(): Promise<string | null> {
    const [folder] = await this.#ask('TASKSCOPE_E2E_FOLDER', {
      defaultPath: this.#dataFolder(),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    })
    return folder ?? null
  }

  async #ask(ofTest: TestVariable, options: Electron.OpenDialogOptions): Promise<string[]> {
    const scripted = answerOfTest(ofTest)
    if (scripted !== undefined) return [scripted]
    const window = this.#window()
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return canceled ? [] : filePaths
  }
}

type TestVariable = 'TASKSCOPE_E2E_SAVE' | 'TASKSCOPE_E2E_OPEN' | 'TASKSCOPE_E2E_FOLDER'

/** A native dialog cannot be driven from outside, so tests of the window answer it beforehand. */
const answerOfTest = (variable: TestVariable): string | undefined =>
  app.isPackaged ? undefined : process.env[variable]

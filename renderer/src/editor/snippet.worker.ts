import { initialize, type Start } from 'monaco-editor/internal/common/initialize'
import { typescript as ts } from 'monaco-editor/languages/features/typescript/lib/typescriptServices'
import { type Finding, TypeScriptWorker } from 'monaco-editor/languages/features/typescript/tsWorker'
import type { CodeFixAction, CompletionInfo, FileTextChanges, RenameInfo, SourceFile } from 'typescript'
import { enEditor } from '../locales/en-editor'
import { frEditor } from '../locales/fr-editor'
import { mostUsefulFirst } from './completion-order'
import { type ForgottenCoroutine, forgottenCoroutines, hasCoroutines, nameOfCreateTask } from './forgotten-coroutines'

/** TypeScript for snippets: it also knows what becomes of a coroutine, and speaks the window's language. */
class SnippetWorker extends TypeScriptWorker {
  readonly #words
  /** The compiler's own messages are there. */
  readonly #ready: Promise<void>

  constructor(context: unknown, start: Start) {
    super(context, start)
    const isFrench = start.compilerOptions.locale === 'fr'
    this.#words = (isFrench ? frEditor : enEditor).forgotten
    this.#ready = isFrench ? speakFrench() : Promise.resolve()
  }

  override async getSemanticDiagnostics(file: string): Promise<Finding[]> {
    await this.#ready
    const mistakes = await super.getSemanticDiagnostics(file)
    const forgotten = this.#forgottenIn(file).map(({ kind, start, length }): Finding => ({
      ...{ start, length, messageText: this.#words[kind] },
      ...{ category: ts.DiagnosticCategory.Warning, code: '' },
    }))
    return [...mistakes, ...forgotten]
  }

  override async getSuggestionDiagnostics(file: string): Promise<Finding[]> {
    await this.#ready
    return super.getSuggestionDiagnostics(file)
  }

  override async getRenameInfo(file: string, position: number, options: object): Promise<RenameInfo> {
    await this.#ready
    return super.getRenameInfo(file, position, options)
  }

  override async getCompletionsAtPosition(file: string, position: number): Promise<CompletionInfo | undefined> {
    const found = await super.getCompletionsAtPosition(file, position)
    const source = this.#source(file)
    if (!found?.isMemberCompletion || !source) return found
    return { ...found, entries: mostUsefulFirst(found.entries, hasCoroutines(ts, source)) }
  }

  override async getCodeFixesAtPosition(
    file: string,
    start: number,
    end: number,
    codes: number[],
    format: object,
  ): Promise<readonly CodeFixAction[]> {
    await this.#ready
    const forgotten = this.#forgottenIn(file).filter((one) => one.start <= end && start <= one.start + one.length)
    const fixes = await super.getCodeFixesAtPosition(file, start, end, codes, format)
    return [...forgotten.flatMap((one) => this.#fixesOf(file, one)), ...fixes]
  }

  #source(file: string): SourceFile | undefined {
    return this._languageService.getProgram()?.getSourceFile(file)
  }

  #forgottenIn(file: string): ForgottenCoroutine[] {
    const source = this.#source(file)
    const checker = this._languageService.getProgram()?.getTypeChecker()
    return source && checker ? forgottenCoroutines(ts, checker, source) : []
  }

  /** What is given to a caller who drops it has to be written anew. */
  #fixesOf(file: string, { kind, start, length, canAwait }: ForgottenCoroutine): CodeFixAction[] {
    if (kind === 'callback') return []
    const insert = (at: number, newText: string) => ({ span: { start: at, length: 0 }, newText })
    const fix = (description: string, textChanges: FileTextChanges['textChanges']): CodeFixAction => ({
      ...{ fixName: 'forgotten-coroutine', description },
      changes: [{ fileName: file, textChanges }],
    })
    const createTask = nameOfCreateTask(ts, this.#source(file)!)
    return [
      ...(canAwait ? [fix(this.#words.awaitIt, [insert(start, 'await ')])] : []),
      ...(createTask === undefined
        ? []
        : [fix(this.#words.makeTask, [insert(start, `${createTask}(`), insert(start + length, ')')])]),
    ]
  }
}

async function speakFrench(): Promise<void> {
  const { default: messages } = await import('typescript/lib/fr/diagnosticMessages.generated.json')
  // Quotation marks stay as they are; apostrophes are those of the rest of the window.
  const typeset = (text: string) => text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
  ts.setLocalizedDiagnosticMessages(
    Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, typeset(text)])),
  )
}

self.onmessage = () => initialize((context, start) => new SnippetWorker(context, start))

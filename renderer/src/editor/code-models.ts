import type { IPosition, IRange, Range, Uri } from 'monaco-editor/editor'
import type { Diagnostic } from '@shared/lowered'
import type { Settings } from '@shared/settings'
import { codeFamily, codeLineHeight } from '../appearance'
import type { Locale } from '../i18n'
import type { CodeRange } from '../stores/view'
import { registerFormatting } from './formatting'
import type { Monaco } from './load'
import { showMessage } from './message'
import { PLAIN_BRACKETS, themeName } from './themes'
import { type CodeView, type VisibleCode, watchVisibleCode } from './visible-lines'

type CodeEditor = CodeView
type TextModel = ReturnType<Monaco['editor']['createModel']>
type Disposable = ReturnType<CodeEditor['addAction']>
type ViewState = ReturnType<CodeEditor['saveViewState']>

/** What of the editor is called how by us: all of it, and its actions in the context menu. */
export interface EditorWords {
  readonly label: string
  readonly nextSlice: string
  readonly previousSlice: string
}

/** What the editor tells. Lines and columns count from 1. */
export interface EditorEvents {
  edited(text: string): void
  /** The next slice of the cursor's line is asked for, or the one before. Gives back what is to be said at the cursor; empty: nothing. */
  stepped(line: number, by: 1 | -1): string
  moved(line: number, column: number): void
  /** A place in another document is asked for. Resolved when that document is shown. */
  left(id: string): Promise<void>
  /** Words for a source that cannot be formatted; line 0: unknown. */
  cannotFormat(reason: string, line: number): Promise<string>
}

/** What the editor shows: a tab of the window, as far as it matters here. */
export interface Document {
  readonly id: string
  readonly kind: 'snippet' | 'run'
  readonly source: string
}

/** What the editor does that others ask for, by its own names. */
const ACTIONS = {
  find: 'actions.find',
  replace: 'editor.action.startFindReplaceAction',
  format: 'editor.action.formatDocument',
  nextSlice: 'taskscope.nextSlice',
  previousSlice: 'taskscope.previousSlice',
} as const
export type CommandedAction = keyof typeof ACTIONS

const MARKER_OWNER = 'taskscope'

/** One editor over many documents, each with its own undo history, cursor and scroll position. */
export class CodeModels {
  readonly #monaco: Monaco
  readonly #editor: CodeEditor
  readonly #events: EditorEvents
  readonly #open = new Map<string, { readonly model: TextModel; view: ViewState }>()
  readonly #revealed: ReturnType<CodeEditor['createDecorationsCollection']>
  readonly #lit: ReturnType<CodeEditor['createDecorationsCollection']>
  readonly #registered: readonly Disposable[]
  #actions: readonly Disposable[] = []
  #shown: string | undefined
  #tabSize = 2

  constructor(monaco: Monaco, host: HTMLElement, events: EditorEvents) {
    this.#monaco = monaco
    this.#editor = monaco.editor.create(host, {
      model: null,
      automaticLayout: true,
      fontLigatures: false,
      minimap: { enabled: false },
      padding: { top: 8, bottom: 8 },
      scrollBeyondLastLine: false,
      // So that the end of a long line can be brought out from under its mark.
      scrollBeyondLastColumn: 24,
      lineNumbersMinChars: 4,
      folding: true,
      fixedOverflowWidgets: true,
      overviewRulerBorder: false,
      hideCursorInOverviewRuler: true,
      renderLineHighlight: 'all',
      renderFinalNewline: 'on',
      stickyScroll: { enabled: false },
    })
    this.#revealed = this.#editor.createDecorationsCollection()
    this.#lit = this.#editor.createDecorationsCollection()
    this.#editor.onDidChangeModelContent(() => {
      this.#revealed.clear()
      events.edited(this.#editor.getValue())
    })
    this.#events = events
    this.#editor.onDidChangeCursorPosition(() => this.#tellCursor())
    this.#registered = [
      registerFormatting(
        monaco,
        (...why) => void events.cannotFormat(...why).then((text) => showMessage(this.#editor, text)),
      ),
      monaco.editor.registerEditorOpener({ openCodeEditor: (_editor, uri, at) => this.#goTo(uri, at) }),
    ]
  }

  /** Tells what of the code is in sight, now and on each change. Gives back the function that ends it. */
  watchVisible(told: (code: VisibleCode) => void): () => void {
    return watchVisibleCode(this.#monaco, this.#editor, told)
  }

  /** In CSS pixels. */
  scrollBy(dx: number, dy: number): void {
    this.#editor.setScrollPosition({
      scrollLeft: this.#editor.getScrollLeft() + dx,
      scrollTop: this.#editor.getScrollTop() + dy,
    })
  }

  show({ id, kind, source }: Document): void {
    const before = this.#shown !== undefined && this.#open.get(this.#shown)
    if (before) before.view = this.#editor.saveViewState()
    let next = this.#open.get(id)
    if (!next) {
      const uri = this.#monaco.Uri.from({ scheme: 'file', path: `/snippets/${id.replaceAll(/[:/]/g, '-')}.ts` })
      next = { model: this.#monaco.editor.createModel(source, 'typescript', uri), view: null }
      next.model.updateOptions({ tabSize: this.#tabSize, bracketColorizationOptions: PLAIN_BRACKETS })
      this.#open.set(id, next)
    }
    this.#shown = id
    this.#revealed.clear()
    this.#lit.clear()
    this.#editor.setModel(next.model)
    this.#editor.updateOptions({ readOnly: kind === 'run' })
    if (next.view) this.#editor.restoreViewState(next.view)
    this.#tellCursor()
  }

  /** Takes over a source that was changed elsewhere; the editor can undo it. */
  replace(source: string): void {
    const model = this.#editor.getModel()
    if (!model || model.getValue() === source) return
    model.pushStackElement()
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null)
  }

  /** Forgets the documents that are open no longer. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const [id, { model }] of this.#open) {
      if (ids.has(id)) continue
      model.dispose()
      this.#open.delete(id)
    }
  }

  /** Takes over what the settings say of code. */
  follow({ codeFont, codeSize, tabSize, wordWrap }: Settings): void {
    this.#tabSize = tabSize
    for (const { model } of this.#open.values()) model.updateOptions({ tabSize, indentSize: tabSize })
    this.#editor.updateOptions({
      fontFamily: codeFamily(codeFont),
      fontSize: codeSize,
      lineHeight: codeLineHeight(codeSize),
      wordWrap: wordWrap ? 'on' : 'off',
    })
  }

  /** Takes over the words of the window's language. The editor's own are those of the language that it was loaded in. */
  speak({ label, nextSlice, previousSlice }: EditorWords): void {
    this.#editor.updateOptions({ ariaLabel: label })
    for (const action of this.#actions) action.dispose()
    this.#actions = [this.#addStep('nextSlice', nextSlice, 1), this.#addStep('previousSlice', previousSlice, -1)]
  }

  /** Whether Tab goes on to what comes after the code, instead of indenting it. */
  letTabLeave(leave: boolean): void {
    this.#editor.updateOptions({ tabFocusMode: leave })
  }

  setDark(dark: boolean): void {
    this.#monaco.editor.setTheme(themeName(dark))
  }

  /** Selects a stretch of the code and brings it into view. */
  reveal({ line, column, endLine, endColumn }: CodeRange): void {
    const range = new this.#monaco.Range(line, column + 1, endLine, endColumn + 1)
    this.#select(range)
    this.#revealed.set([{ range, options: { isWholeLine: true, className: 'revealed' } }])
  }

  /** Shows nothing as revealed any more, and says why at the cursor. */
  say(message: string): void {
    this.#revealed.clear()
    showMessage(this.#editor, message)
  }

  /** Lights the code that runs at an instant of a replay, and where tasks wait; follows the former. */
  light(current: CodeRange | undefined, waiting: readonly CodeRange[]): void {
    const lines = (className: string, { line, endLine }: CodeRange) => ({
      range: new this.#monaco.Range(line, 1, endLine, 1),
      options: { isWholeLine: true, className },
    })
    this.#lit.set([...waiting.map((range) => lines('waits', range)), ...(current ? [lines('lit', current)] : [])])
    if (current) this.#editor.revealLineInCenterIfOutsideViewport(current.line)
  }

  /** Marks mistakes in the document that is shown, in place of those marked before. */
  mark(diagnostics: readonly Diagnostic[], locale: Locale): void {
    const model = this.#editor.getModel()
    if (!model) return
    const markers = diagnostics.map(({ message, line, column, endLine, endColumn }) => ({
      message: message[locale],
      severity: this.#monaco.MarkerSeverity.Error,
      startLineNumber: line,
      startColumn: column + 1,
      endLineNumber: endLine,
      endColumn: endColumn + 1,
    }))
    this.#monaco.editor.setModelMarkers(model, MARKER_OWNER, markers)
  }

  focus(): void {
    this.#editor.focus()
  }

  /** Goes to the editor and does it there. */
  act(action: CommandedAction): void {
    this.focus()
    this.#editor.trigger('command', ACTIONS[action], null)
  }

  dispose(): void {
    this.keepOnly(new Set())
    for (const one of this.#registered) one.dispose()
    this.#editor.dispose()
  }

  /** Goes to a place in another document. False: it is in the one that is shown, where the editor goes by itself. */
  async #goTo(uri: Uri, place: IRange | IPosition | undefined): Promise<boolean> {
    const [id] = [...this.#open].find(([, { model }]) => model.uri.toString() === uri.toString()) ?? []
    if (id === this.#shown) return false
    if (id === undefined) this.#peek()
    else {
      await this.#events.left(id)
      if (place)
        this.#select(this.#monaco.Range.lift('lineNumber' in place ? this.#monaco.Range.fromPositions(place) : place))
      this.#editor.focus()
    }
    return true
  }

  /** Types belong to no tab: who goes to a declaration among them looks at it within the code. */
  #peek(): void {
    this.#editor.trigger('definition', 'editor.action.peekDefinition', null)
  }

  #select(range: Range): void {
    this.#editor.setSelection(range)
    this.#editor.revealRangeInCenterIfOutsideViewport(range)
  }

  #tellCursor(): void {
    const position = this.#editor.getPosition()
    if (position) this.#events.moved(position.lineNumber, position.column)
  }

  #addStep(action: 'nextSlice' | 'previousSlice', label: string, by: 1 | -1): Disposable {
    return this.#editor.addAction({
      ...{ id: ACTIONS[action], label, contextMenuGroupId: 'navigation', contextMenuOrder: 11 - by },
      run: () => {
        const position = this.#editor.getPosition()
        const message = position === null ? '' : this.#events.stepped(position.lineNumber, by)
        if (message !== '') showMessage(this.#editor, message)
      },
    })
  }
}

import { codeLineHeight } from '../appearance'
import type { Monaco } from './load'
import { PLAIN_BRACKETS, themeName } from './themes'

const FONT_SIZE = 12

type DiffEditor = ReturnType<Monaco['editor']['createDiffEditor']>

/** What the two sides are called, for who does not see them. */
export interface SideLabels {
  readonly before: string
  readonly now: string
}

/** Two versions of a source beside each other, to look at. */
export class SourceDiff {
  readonly #monaco: Monaco
  readonly #editor: DiffEditor
  #shown: ReturnType<DiffEditor['createViewModel']> | null = null

  constructor(monaco: Monaco, host: HTMLElement, labels: SideLabels, dark: boolean) {
    this.#monaco = monaco
    this.#editor = monaco.editor.createDiffEditor(host, {
      readOnly: true,
      automaticLayout: true,
      fontFamily: "'JetBrains Mono Variable', monospace",
      fontSize: FONT_SIZE,
      lineHeight: codeLineHeight(FONT_SIZE),
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      renderOverviewRuler: false,
      useInlineViewWhenSpaceIsLimited: true,
    })
    // Each change of its own options takes away the names that a comparison gives its sides.
    this.#editor.onDidUpdateDiff(() => {
      this.#editor.getOriginalEditor().updateOptions({ ariaLabel: labels.before })
      this.#editor.getModifiedEditor().updateOptions({ ariaLabel: labels.now })
    })
    monaco.editor.setTheme(themeName(dark))
  }

  show(before: string, now: string): void {
    this.#forget()
    this.#shown = this.#editor.createViewModel({
      original: this.#modelOf('before', before),
      modified: this.#modelOf('now', now),
    })
    this.#editor.setModel(this.#shown)
  }

  dispose(): void {
    this.#forget()
    this.#editor.dispose()
  }

  /** Monaco gives a model without an address its own defaults back at each change of an editor's options. */
  #modelOf(side: keyof SideLabels, source: string): ReturnType<Monaco['editor']['createModel']> {
    const address = this.#monaco.Uri.parse(`inmemory://versions/${side}`)
    const model = this.#monaco.editor.createModel(source, 'typescript', address)
    model.updateOptions({ bracketColorizationOptions: PLAIN_BRACKETS })
    return model
  }

  /** A comparison under way is called off before its texts go: it would find none and fail. */
  #forget(): void {
    const shown = this.#shown
    if (shown === null) return
    this.#shown = null
    this.#editor.setModel(null)
    shown.dispose()
    shown.model.original.dispose()
    shown.model.modified.dispose()
  }
}

import type { Monaco } from './load'
import { PLAIN_BRACKETS, themeName } from './themes'

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
      fontSize: 12,
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
      original: this.#modelOf(before),
      modified: this.#modelOf(now),
    })
    this.#editor.setModel(this.#shown)
  }

  dispose(): void {
    this.#forget()
    this.#editor.dispose()
  }

  #modelOf(source: string): ReturnType<Monaco['editor']['createModel']> {
    const model = this.#monaco.editor.createModel(source, 'typescript')
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

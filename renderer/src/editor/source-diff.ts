import type { Monaco } from './load'
import { themeName } from './themes'

/** Two versions of a source beside each other, to look at. */
export class SourceDiff {
  readonly #monaco: Monaco
  readonly #editor: ReturnType<Monaco['editor']['createDiffEditor']>

  constructor(monaco: Monaco, host: HTMLElement, dark: boolean) {
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
    monaco.editor.setTheme(themeName(dark))
  }

  show(before: string, now: string): void {
    this.#forget()
    this.#editor.setModel({
      original: this.#monaco.editor.createModel(before, 'typescript'),
      modified: this.#monaco.editor.createModel(now, 'typescript'),
    })
  }

  dispose(): void {
    this.#forget()
    this.#editor.dispose()
  }

  #forget(): void {
    const model = this.#editor.getModel()
    this.#editor.setModel(null)
    model?.original.dispose()
    model?.modified.dispose()
  }
}

import type { editor } from 'monaco-editor/editor'
import type { Monaco } from './load'

export type CodeView = ReturnType<Monaco['editor']['create']>

/** A line in sight: its number from 1, and where it begins, in CSS pixels from the top of the editor. */
interface VisibleLine {
  readonly line: number
  readonly top: number
  /** Where its text ends, in CSS pixels from the left. */
  readonly end: number
}

/** What can be seen of the code now. */
export interface VisibleCode {
  readonly lines: readonly VisibleLine[]
  readonly lineHeight: number
  /** The width of what lies at the right edge: the scrollbar. */
  readonly edge: number
  readonly width: number
}

/** Tells what is in sight, now and whenever it becomes something else. Gives back the function that ends it. */
export function watchVisibleCode(monaco: Monaco, view: CodeView, told: (code: VisibleCode) => void): () => void {
  let frame = 0
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      told(visibleCode(monaco, view))
    })
  }
  const subscriptions = [
    view.onDidScrollChange(soon),
    view.onDidLayoutChange(soon),
    view.onDidChangeHiddenAreas(soon),
    view.onDidChangeModel(soon),
    view.onDidChangeModelContent(soon),
    view.onDidChangeConfiguration(soon),
  ]
  soon()
  return () => {
    cancelAnimationFrame(frame)
    for (const subscription of subscriptions) subscription.dispose()
  }
}

function visibleCode(monaco: Monaco, view: CodeView): VisibleCode {
  const { EditorOption } = monaco.editor
  const { contentLeft, verticalScrollbarWidth, width } = view.getLayoutInfo()
  const { typicalHalfwidthCharacterWidth } = view.getOption(EditorOption.fontInfo) as editor.FontInfo
  const model = view.getModel()
  const lines: VisibleLine[] = []
  const left = contentLeft - view.getScrollLeft()
  for (const { startLineNumber, endLineNumber } of model ? view.getVisibleRanges() : []) {
    for (let line = startLineNumber; line <= endLineNumber; line++) {
      lines.push({
        line,
        top: view.getTopForLineNumber(line) - view.getScrollTop(),
        end: left + (model?.getLineLength(line) ?? 0) * typicalHalfwidthCharacterWidth,
      })
    }
  }
  return { lines, lineHeight: view.getOption(EditorOption.lineHeight), edge: verticalScrollbarWidth, width }
}

import type { Diagnostic } from '@shared/lowered'
import type { Sentence } from '@shared/sentence'
import type { Node } from './walk'

/** Collects what is wrong with a snippet, in the order of the text. */
export class Problems {
  readonly #found: Diagnostic[] = []

  /** `message` says what is wrong and what to do. */
  at(node: Node, message: Sentence): void {
    const loc = node.loc
    if (!loc) return
    const { start, end } = loc
    if (
      this.#found.some(
        (known) => known.message.en === message.en && known.line === start.line && known.column === start.column,
      )
    )
      return
    this.#found.push({ message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column })
  }

  get list(): readonly Diagnostic[] {
    return this.#found.toSorted((a, b) => a.line - b.line || a.column - b.column)
  }
}

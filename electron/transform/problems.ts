import type { Diagnostic } from '@shared/lowered'
import type { Node } from './walk'

/** Collects what is wrong with a snippet, in the order of the text. */
export class Problems {
  readonly #found: Diagnostic[] = []

  /** `message` is one sentence that says what is wrong and what to do. */
  at(node: Node, message: string): void {
    const loc = node.loc
    if (!loc) return
    this.add({
      message,
      line: loc.start.line,
      column: loc.start.column,
      endLine: loc.end.line,
      endColumn: loc.end.column,
    })
  }

  add(diagnostic: Diagnostic): void {
    this.#found.push(diagnostic)
  }

  get list(): readonly Diagnostic[] {
    return this.#found.toSorted((a, b) => a.line - b.line || a.column - b.column)
  }
}

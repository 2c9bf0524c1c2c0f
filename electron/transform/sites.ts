import type { Site, SiteKind } from '@shared/sites'
import type { Node } from './walk'

const NAME_LENGTH = 60

/** The places of the snippet, numbered from 1 as they are added. */
export class Sites {
  readonly table: Site[] = []
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  /** Gives the new site's id. `from` is a later part of `node` where the place starts. */
  add(kind: SiteKind, node: Node, name: string, from: Node = node): number {
    const start = from.loc?.start ?? { line: 1, column: 0 }
    const end = node.loc?.end ?? start
    this.table.push({
      kind,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      name,
    })
    return this.table.length
  }

  /** The node's text on one line, cut to 60 characters. */
  textOf(node: Node): string {
    const text = this.#source.slice(node.start ?? 0, node.end ?? 0).replace(/\s+/g, ' ')
    return text.length <= NAME_LENGTH ? text : text.slice(0, NAME_LENGTH - 1).replace(/[\ud800-\udbff]$/, '') + '…'
  }
}

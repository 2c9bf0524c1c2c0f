import type { SiteId } from './ids'

/** What stands at a site of the snippet. */
export const SITE_KINDS = ['call', 'await', 'coroutine', 'statement'] as const
export type SiteKind = (typeof SITE_KINDS)[number]

/**
 * One place of the user's text. Lines count from 1, columns from 0, both in UTF-16 code units, as
 * V8 and the editor's model do; `endColumn` is exclusive.
 */
export interface Site {
  readonly kind: SiteKind
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /**
   * `coroutine`: the function's name (`<anonymous>` where it has none, `Class.method` for methods);
   * `call` and `await`: the text of what is called or awaited, cut to 60 characters.
   */
  readonly name: string
}

/** `sites[id - 1]` is the site of that id. */
export type SiteTable = readonly Site[]

export const siteOf = (table: SiteTable, id: SiteId): Site | undefined => table[id - 1]

import { MagicString } from 'magic-string'
import type { ColumnMap } from '@shared/lowered'
import { columnMapOf } from './columns'

const NOT_NEWLINE = /[^\r\n\u2028\u2029]+/g
/** White space and comments. */
const TRIVIA = /(?:\s|\/\/[^\r\n\u2028\u2029]*|\/\*[^]*?\*\/)*/y
const WORD = /(?:[\p{ID_Continue}$\u200c\u200d]|\\u[\da-f]{4}|\\u\{[\da-f]+\})*/iuy

/**
 * Edits of the user's text that never move a line. Nodes are edited after their parts, so what is
 * opened later at one place stands further out, and what is closed later too.
 */
export class Edits {
  readonly source: string
  readonly #text: MagicString

  constructor(source: string) {
    this.source = source
    this.#text = new MagicString(source)
  }

  /** Inserts before what starts at `at`, outside of what was opened there before. */
  open(at: number, text: string): void {
    this.#text.prependRight(at, text)
  }

  /** Inserts after what ends at `at`, outside of what was closed there before. */
  close(at: number, text: string): void {
    this.#text.appendLeft(at, text)
  }

  /** `open` and `close` around a range, which may be empty. */
  wrap(start: number, end: number, open: string, close: string): void {
    if (start === end) return this.close(start, open + close)
    this.open(start, open)
    this.close(end, close)
  }

  /** Removes a range but for its line ends. */
  blank(start: number, end: number): void {
    for (const run of this.source.slice(start, end).matchAll(NOT_NEWLINE)) {
      this.#text.remove(start + run.index, start + run.index + run[0].length)
    }
  }

  /** Puts `text` in the place of a range of tokens and keeps the range's line ends after it. */
  replace(start: number, end: number, text: string): void {
    const [first] = this.source.slice(start, end).match(/^[^\r\n\u2028\u2029]+/) ?? ['']
    this.#text.update(start, start + first.length, text)
    if (start + first.length < end) this.blank(start + first.length, end)
  }

  /** Where the next token after white space and comments starts. */
  skip(at: number): number {
    TRIVIA.lastIndex = at
    TRIVIA.test(this.source)
    return TRIVIA.lastIndex
  }

  /** Where the word, escapes in it included, that starts at `at` ends; `at` where there is none. */
  wordEnd(at: number): number {
    WORD.lastIndex = at
    WORD.test(this.source)
    return WORD.lastIndex
  }

  /** The first place from `at` on, outside of comments, where `token` stands. */
  find(token: string, at: number): number {
    let place = this.skip(at)
    while (!this.source.startsWith(token, place) && place < this.source.length) place = this.skip(place + 1)
    return place
  }

  hasNewline(start: number, end: number): boolean {
    return /[\r\n\u2028\u2029]/.test(this.source.slice(start, end))
  }

  finish(prefix: string, suffix: string): { readonly code: string; readonly columns: ColumnMap } {
    this.#text.prepend(prefix).append(suffix)
    return { code: this.#text.toString(), columns: columnMapOf(this.#text) }
  }
}

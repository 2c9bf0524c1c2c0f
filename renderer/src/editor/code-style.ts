import type { Options } from 'prettier'

/** What a source looks like before it is formatted. */
type Style = Pick<Options, 'semi' | 'singleQuote'>

const count = (source: string, what: RegExp): number => source.match(what)?.length ?? 0

/**
 * The habits of a source, which formatting keeps: whether its statements end with semicolons, and which
 * quotes it prefers. Where it shows none: the habits of the examples.
 */
export function styleOf(source: string): Style {
  const withSemicolon = count(source, /;[ \t]*$/gm)
  // Ends of lines at which a statement may end.
  const without = count(source, /[\w)\]'"`][ \t]*$/gm)
  return {
    semi: withSemicolon > without,
    singleQuote: count(source, /"[^"'\n]*"/g) <= count(source, /'[^"'\n]*'/g),
  }
}

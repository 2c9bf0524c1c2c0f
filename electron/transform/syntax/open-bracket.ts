export interface OpenBracket {
  readonly sign: '(' | '[' | '{'
  /** From 1. */
  readonly line: number
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * What stands between brackets: comments, strings, templates' text, and regular expressions, which begin where a
 * value can. Strings and expressions that are open at the end of their line never get here: Babel names those itself.
 */
const PASSED =
  /\/\/.*|\/\*[^]*?\*\/|'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*"|(?<=(?:^|[=(,:;[{!&|?>+]|\breturn)\s*)\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+\/|[()[\]{}`]|\n/gm
const TEMPLATE_TEXT = /(?:\\[^]|\$(?!\{)|[^`\\$])*(?:`|\$\{)?/y

/** The innermost bracket that is still open where the source ends; null: none is. */
export function openBracket(source: string): OpenBracket | null {
  const open: (OpenBracket & { readonly inTemplate: boolean })[] = []
  let line = 1
  let at = 0
  const passTemplate = (from: number): number => {
    TEMPLATE_TEXT.lastIndex = from
    const [text = ''] = TEMPLATE_TEXT.exec(source) ?? []
    line += newlines(text)
    if (text.endsWith('${')) open.push({ sign: '{', line, inTemplate: true })
    return from + text.length
  }
  for (;;) {
    PASSED.lastIndex = at
    const match = PASSED.exec(source)
    if (match === null) break
    const [text] = match
    at = match.index + text.length
    line += newlines(text)
    if (text === '`') at = passTemplate(at)
    else if (text === '(' || text === '[' || text === '{') open.push({ sign: text, line, inTemplate: false })
    else if (CLOSING[text] !== undefined && open.at(-1)?.sign === CLOSING[text] && open.pop()?.inTemplate) {
      at = passTemplate(at)
    }
  }
  return open.at(-1) ?? null
}

const newlines = (text: string): number => text.split('\n').length - 1

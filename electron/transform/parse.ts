import { parse as parseBabel, type ParserOptions } from '@babel/parser'
import type { Diagnostic } from '@shared/lowered'
import { type ParseError, syntaxSentence } from './syntax'
import { tokenAt } from './syntax/tokens'
import type { NodeOf } from './walk'

const OPTIONS: ParserOptions = {
  sourceType: 'module',
  attachComment: false,
  createImportExpressions: true,
  createParenthesizedExpressions: true,
  errorRecovery: true,
  // Decorators and accessors are parsed for the sake of a clear message about them.
  plugins: ['typescript', 'explicitResourceManagement', 'decorators', 'decoratorAutoAccessors'],
}

export type ParseResult =
  | { readonly ok: true; readonly program: NodeOf<'Program'> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

export function parse(source: string): ParseResult {
  try {
    const { program, errors } = parseBabel(source, OPTIONS)
    if (errors?.length) return { ok: false, diagnostics: diagnosticsOf(errors as ParseError[], source) }
    return { ok: true, program }
  } catch (error) {
    if (isParseError(error)) return { ok: false, diagnostics: diagnosticsOf([error], source) }
    throw error
  }
}

const isParseError = (error: unknown): error is SyntaxError & ParseError =>
  error instanceof SyntaxError && 'loc' in error && 'reasonCode' in error

/** One for each mistake: what the parser says twice of one line, after the same slip, counts once. */
function diagnosticsOf(errors: readonly ParseError[], source: string): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const error of errors) {
    const message = syntaxSentence(error, source)
    const { line } = error.loc
    // A missing semicolon is at the end of what is before it: what follows on the line is what does not fit.
    const space =
      error.reasonCode === 'MissingSemicolon' ? (/^[ \t]*/.exec(source.slice(error.pos))?.[0].length ?? 0) : 0
    const column = error.loc.column + space
    const endColumn = column + Math.max(1, tokenAt(source, error.pos + space).length)
    const key = `${line} ${message.en}`
    if (!found.has(key)) found.set(key, { message, line, column, endLine: line, endColumn })
  }
  return [...found.values()]
}

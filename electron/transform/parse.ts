import { parse as parseBabel, type ParserOptions } from '@babel/parser'
import type { Diagnostic } from '@shared/lowered'
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
    if (errors?.length) return { ok: false, diagnostics: errors.map((error) => diagnosticOf(error, source)) }
    return { ok: true, program }
  } catch (error) {
    if (isParseError(error)) return { ok: false, diagnostics: [diagnosticOf(error, source)] }
    throw error
  }
}

interface ParseError {
  readonly message: string
  readonly pos: number
  readonly loc: { readonly line: number; readonly column: number }
}

const isParseError = (error: unknown): error is SyntaxError & ParseError =>
  error instanceof SyntaxError && 'loc' in error

function diagnosticOf({ message, pos, loc: { line, column } }: ParseError, source: string): Diagnostic {
  const ended = message.startsWith('Unexpected token') && source.slice(pos).trim() === ''
  return { message: ended ? ENDED : sentence(message), line, column, endLine: line, endColumn: column + 1 }
}

const ENDED = 'The code ends here, but a bracket or an expression is still open.'

/** Babel's message without the place at its end, as one sentence. */
function sentence(message: string): string {
  const text = message.replace(/ \(\d+:\d+\)$/, '').replace(/\s+/g, ' ')
  return /[.?!]$/.test(text) ? text : `${text}.`
}

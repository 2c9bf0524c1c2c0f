import type { Diagnostic } from '@shared/lowered'
import type { RunError } from '@shared/run'
import { excerpt } from './excerpt'

/** A snippet as the user knows it. */
export interface Snippet {
  /** As messages name it. */
  readonly file: string
  /** As its runs are called. */
  readonly title: string
  readonly source: string
}

type Place = Pick<Snippet, 'file' | 'source'>

/** `file:line:column: message` with its source line, for each. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], { file, source }: Place): string {
  return diagnostics
    .map(
      ({ message, line, column }) => `${file}:${line}:${column + 1}: ${message.en}\n${excerpt(source, line, column)}`,
    )
    .join('')
}

/** What ended a run, the source line where it arose, and the awaits that it came through. */
export function errorText({ message, stack }: RunError, { file, source }: Place): string {
  const [origin] = stack
  if (origin === undefined) return `${message}\n`
  const frames = stack.map(({ name, line }) => `    in ${name}, line ${line}\n`)
  const place = `${file}:${origin.line}:${origin.column + 1}: `
  return `${place}${message}\n${excerpt(source, origin.line, origin.column)}${frames.join('')}`
}

export const warningText = ({ message, line }: { message: string; line: number | null }): string =>
  `warning: ${message}${line === null ? '' : `, line ${line}`}\n`

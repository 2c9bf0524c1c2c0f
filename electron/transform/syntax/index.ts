import type { Sentence } from '@shared/sentence'
import { classPhrases } from './classes'
import { literalPhrases } from './literals'
import { namePhrases } from './names'
import type { Details, Phrases } from './phrases'
import { pythonSentence } from './python'
import { statementPhrases } from './statements'
import { tokenSentence } from './tokens'
import { typePhrases } from './types'

/** What Babel's parser throws, or gathers where it can go on. `message` ends with the place. */
export interface ParseError {
  readonly message: string
  /** Which of its messages that is; these stay the same over its versions. */
  readonly reasonCode: string
  readonly details: Details
  readonly pos: number
  readonly loc: { readonly line: number; readonly column: number }
}

const PHRASES: Phrases = {
  ...literalPhrases,
  ...namePhrases,
  ...statementPhrases,
  ...classPhrases,
  ...typePhrases,
}

/** Reasons that say only that something else was awaited. */
const GENERAL = ['UnexpectedToken', 'MissingSemicolon', 'UnexpectedReservedWord', 'UnexpectedKeyword']

/** A mistake of syntax in words of ours: what is wrong, and what to do. */
export function syntaxSentence({ reasonCode, details, pos, message }: ParseError, source: string): Sentence {
  const habit = GENERAL.includes(reasonCode) ? pythonSentence(source, pos) : undefined
  if (habit !== undefined) return habit
  if (reasonCode === 'UnexpectedToken') {
    return tokenSentence(source, pos, typeof details.expected === 'string' ? details.expected : null)
  }
  const phrase = PHRASES[reasonCode] ?? unknown(message)
  return typeof phrase === 'function' ? phrase(details) : phrase
}

/** Babel's message without the place at its end, in a sentence of ours. */
function unknown(message: string): Sentence {
  const reason = message
    .replace(/ \(\d+:\d+\)$/, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
  return {
    en: `This cannot be read as TypeScript: correct it. The parser says: ${reason}.`,
    fr: `Ceci n’est pas du TypeScript lisible\u00a0: corrigez-le. L’analyseur dit, en anglais\u00a0: «\u00a0${reason}\u00a0».`,
  }
}

import type { Sentence } from '@shared/sentence'
import { misplacedAwait } from './names'
import { openBracket } from './open-bracket'

/** A string, a word, a number, or a sign of one or more characters. */
const TOKEN =
  /'[^'\n]*'|"[^"\n]*"|[\p{ID_Start}$_#][\p{ID_Continue}$]*|\d[\w.]*|=>|\.\.\.|\?\.|[=!]==?|[<>]=|&&|\|\||\?\?|\+\+|--|\*\*|[^\s]/uy

/** What stands at this place of the source; empty: a space, or nothing more. */
export function tokenAt(source: string, pos: number): string {
  TOKEN.lastIndex = pos
  return TOKEN.exec(source)?.[0] ?? ''
}

/** Of a token that cannot stand where it does; `expected` is what would have to be there instead, where that is clear. */
export function tokenSentence(source: string, pos: number, expected: string | null): Sentence {
  if (source.slice(pos).trim() === '') return endSentence(source)
  const found = tokenAt(source, pos)
  if (found === 'await' && expected === '(') return misplacedAwait()
  if (expected !== null) return missing(expected, found)
  const before = source.slice(0, pos).trimEnd()
  if (/^[)\]}]$/.test(found)) return closingSentence(before, found)
  if (/\bfrom$/.test(before) && /^\w/.test(found)) return UNQUOTED
  return partSentence(found) ?? misplaced(found)
}

function endSentence(source: string): Sentence {
  const open = openBracket(source)
  if (open === null) {
    return {
      en: 'The code ends in the middle of an expression or a statement: finish it.',
      fr: 'Le code se termine au milieu d’une expression ou d’une instruction\u00a0: achevez-la.',
    }
  }
  const { sign, line } = open
  return {
    en: `The code ends here, but \`${sign}\` in line ${line} is still open: close it.`,
    fr: `Le code se termine ici, mais \`${sign}\` à la ligne ${line} est encore ouvert\u00a0: fermez-le.`,
  }
}

function missing(expected: string, found: string): Sentence {
  // Babel expects a comma wherever a list can also end.
  if (expected === ',') {
    return {
      en: `A comma or a closing bracket is missing before \`${found}\`: add it.`,
      fr: `Il manque une virgule ou un signe fermant avant \`${found}\`\u00a0: ajoutez-le.`,
    }
  }
  return {
    en: `\`${expected}\` is missing before \`${found}\`: add it.`,
    fr: `Il manque \`${expected}\` avant \`${found}\`\u00a0: ajoutez-le.`,
  }
}

/** After these a value has to come. */
const UNFINISHED = /\$\{$|[=(,:?+\-*/%&|<>!.[]$|\b(of|in|await|return|new|typeof|void|yield)$/

function closingSentence(before: string, found: string): Sentence {
  if (UNFINISHED.test(before)) {
    return {
      en: `Something is missing before \`${found}\`: write what belongs there.`,
      fr: `Il manque quelque chose avant \`${found}\`\u00a0: écrivez ce qui doit s’y trouver.`,
    }
  }
  return {
    en: `\`${found}\` closes nothing that is open: remove it, or write what it should close.`,
    fr: `\`${found}\` ne ferme rien d’ouvert\u00a0: supprimez-le, ou écrivez ce qu’il devrait fermer.`,
  }
}

const UNQUOTED: Sentence = {
  en: "A module's name stands in quotation marks: write `from 'asyncio'`.",
  fr: "Le nom d’un module se met entre guillemets\u00a0: écrivez `from 'asyncio'`.",
}

/** What belongs to a statement that begins with another word. */
const WHOLES: Readonly<Record<string, string>> = {
  else: 'if',
  catch: 'try',
  finally: 'try',
  case: 'switch',
  default: 'switch',
}

function partSentence(found: string): Sentence | undefined {
  const whole = Object.hasOwn(WHOLES, found) ? WHOLES[found]! : undefined
  return whole === undefined
    ? undefined
    : {
        en: `This \`${found}\` belongs to no \`${whole}\`: look for a brace too many before it, or remove it.`,
        fr: `Ce \`${found}\` n’appartient à aucun \`${whole}\`\u00a0: cherchez une accolade de trop avant lui, ou supprimez-le.`,
      }
}

const misplaced = (found: string): Sentence => ({
  en: `\`${found}\` cannot stand here: something is missing before it, or it is one sign too many.`,
  fr: `\`${found}\` ne peut pas se trouver ici\u00a0: il manque quelque chose avant, ou il est de trop.`,
})

import type { Sentence } from '@shared/sentence'

/** By what the engine says: the rest of a sentence that begins with the expression, and what to do. */
const PROBLEMS: Readonly<Record<string, Sentence>> = {
  'missing closing ]': {
    en: 'a `[` is never closed: write `]`, or `\\[` for the bracket itself.',
    fr: 'un `[` n’est jamais fermé\u00a0: écrivez `]`, ou `\\[` pour le crochet lui-même.',
  },
  'missing closing )': {
    en: 'a `(` is never closed: write `)`, or `\\(` for the parenthesis itself.',
    fr: 'une `(` n’est jamais fermée\u00a0: écrivez `)`, ou `\\(` pour la parenthèse elle-même.',
  },
  'unexpected )': {
    en: 'a `)` closes nothing: remove it, or write `\\)` for the parenthesis itself.',
    fr: 'une `)` ne ferme rien\u00a0: supprimez-la, ou écrivez `\\)` pour la parenthèse elle-même.',
  },
  'missing argument to repetition operator': {
    en: '`*`, `+` or `?` has nothing before it to repeat: write what, or put `\\` before the sign for the sign itself.',
    fr: '`*`, `+` ou `?` n’a rien à répéter avant lui\u00a0: écrivez quoi, ou mettez `\\` devant pour le signe lui-même.',
  },
  'invalid nested repetition operator': {
    en: 'two repetitions follow each other: remove one, or put parentheses around the first.',
    fr: 'deux répétitions se suivent\u00a0: supprimez-en une, ou mettez la première entre parenthèses.',
  },
  'invalid repeat count': {
    en: 'a count in `{…}` is too large, or its bounds are the wrong way round: correct it.',
    fr: 'un nombre entre `{…}` est trop grand, ou ses bornes sont inversées\u00a0: corrigez-le.',
  },
  'invalid character class range': {
    en: 'a range between `[` and `]` has its ends the wrong way round, or its class does not exist: correct it.',
    fr: 'un intervalle entre `[` et `]` a ses bornes inversées, ou sa classe n’existe pas\u00a0: corrigez-le.',
  },
  'invalid escape sequence': {
    en: 'what follows a `\\` has no meaning here: correct it, or write `\\\\` for the backslash itself.',
    fr: 'ce qui suit un `\\` n’a pas de sens ici\u00a0: corrigez-le, ou écrivez `\\\\` pour la barre oblique inverse elle-même.',
  },
  'trailing backslash at end of expression': {
    en: 'it ends with a `\\`: write what follows, or `\\\\` for the backslash itself.',
    fr: 'elle se termine par un `\\`\u00a0: écrivez la suite, ou `\\\\` pour la barre oblique inverse elle-même.',
  },
  'invalid or unsupported Perl syntax': {
    en: 'this kind of `(?…)`, such as looking ahead or behind, is not supported: write it without.',
    fr: 'cette sorte de `(?…)`, comme les assertions avant ou arrière, n’est pas prise en charge\u00a0: faites sans.',
  },
  'invalid named capture': {
    en: 'the name of a group is written `(?<name>…)`, in letters and digits, and looking behind is not supported: correct it.',
    fr: 'le nom d’un groupe s’écrit `(?<nom>…)`, en lettres et en chiffres, et les assertions arrière ne sont pas prises en charge\u00a0: corrigez cela.',
  },
  'duplicate capture group name': {
    en: 'two groups have the same name: rename one of them.',
    fr: 'deux groupes portent le même nom\u00a0: renommez l’un d’eux.',
  },
}

const TOO_MUCH: Sentence = {
  en: 'it is too large or too deeply nested: make it simpler.',
  fr: 'elle est trop grande ou trop imbriquée\u00a0: simplifiez-la.',
}

/** Why the engine refuses an expression: what follows “This regular expression cannot be used:”. */
export function patternProblem(error: unknown): Sentence {
  const [, reason = String(error)] = /^error parsing regexp: ([^:`]*)/.exec((error as Error).message) ?? []
  if (/too (large|deeply)/.test(reason)) return TOO_MUCH
  return (
    PROBLEMS[reason.trim()] ?? {
      en: `the engine says “${reason.trim()}”: correct it.`,
      fr: `le moteur dit, en anglais\u00a0: «\u00a0${reason.trim()}\u00a0»\u202f; corrigez-la.`,
    }
  )
}

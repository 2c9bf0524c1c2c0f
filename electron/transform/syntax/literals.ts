import { detail, forAll, type Phrases } from './phrases'

const TYPOGRAPHIC_QUOTES = /[‘’‚‛“”„«»′″]/

/** Strings, templates, numbers, regular expressions, comments, and characters that belong to none of these. */
export const literalPhrases: Phrases = {
  UnterminatedString: {
    en: 'This string is still open at the end of its line: close it with the same quotation mark, or use backticks for several lines.',
    fr: 'Cette chaîne est encore ouverte à la fin de sa ligne\u00a0: fermez-la par le même guillemet, ou utilisez des accents graves pour plusieurs lignes.',
  },
  UnterminatedTemplate: {
    en: 'This template is never closed: end it with a backtick, and each `${` with a `}`.',
    fr: 'Ce gabarit n’est jamais fermé\u00a0: terminez-le par un accent grave, et chaque `${` par un `}`.',
  },
  UnterminatedComment: {
    en: 'This comment is never closed: end it with `*/`.',
    fr: 'Ce commentaire n’est jamais fermé\u00a0: terminez-le par `*/`.',
  },
  UnterminatedRegExp: {
    en: 'This regular expression is still open at the end of its line: close it with `/`.',
    fr: 'Cette expression régulière est encore ouverte à la fin de sa ligne\u00a0: fermez-la par `/`.',
  },
  ...forAll(['DuplicateRegExpFlags', 'MalformedRegExpFlags', 'IncompatibleRegExpUVFlags'], {
    en: 'A regular expression takes the flags d, g, i, m, s, u, v and y, each once, and not u with v: correct the letters after its last `/`.',
    fr: 'Une expression régulière accepte les drapeaux d, g, i, m, s, u, v et y, chacun une fois, et jamais u avec v\u00a0: corrigez les lettres après son dernier `/`.',
  }),
  ...forAll(['InvalidEscapeSequence', 'InvalidEscapeSequenceTemplate', 'StrictNumericEscape'], {
    en: 'There is no such escape sequence: write `\\xHH` or `\\uHHHH`, or `\\\\` for a backslash.',
    fr: 'Cette séquence d’échappement n’existe pas\u00a0: écrivez `\\xHH` ou `\\uHHHH`, ou `\\\\` pour une barre oblique inverse.',
  }),
  ...forAll(['EscapedCharNotAnIdentifier', 'MissingUnicodeEscape', 'NumericSeparatorInEscapeSequence'], {
    en: 'A character by its number is written `\\uHHHH` or `\\u{H…}`, with hexadecimal digits: correct it.',
    fr: 'Un caractère désigné par son numéro s’écrit `\\uHHHH` ou `\\u{H…}`, en chiffres hexadécimaux\u00a0: corrigez-le.',
  }),
  InvalidCodePoint: {
    en: 'No character has this number: the last is `\\u{10FFFF}`.',
    fr: 'Aucun caractère ne porte ce numéro\u00a0: le dernier est `\\u{10FFFF}`.',
  },
  InvalidDigit: (details) => ({
    en: `A number in base ${detail(details, 'radix')} cannot go on like this, nor end here: correct its digits.`,
    fr: `Un nombre en base ${detail(details, 'radix')} ne peut ni continuer ainsi ni s’arrêter ici\u00a0: corrigez ses chiffres.`,
  }),
  NumberIdentifier: {
    en: 'A name cannot begin with a digit, nor follow a number directly: rename it, or part the two.',
    fr: 'Un nom ne peut ni commencer par un chiffre ni suivre un nombre sans espace\u00a0: renommez-le, ou séparez les deux.',
  },
  InvalidOrMissingExponent: {
    en: 'The exponent is missing after `e`: write one, as in `1e3`.',
    fr: 'L’exposant manque après `e`\u00a0: donnez-le, comme dans `1e3`.',
  },
  ...forAll(['UnexpectedNumericSeparator', 'ZeroDigitNumericSeparator'], {
    en: 'In a number, `_` stands alone between two digits, as in `1_000`: remove this one.',
    fr: 'Dans un nombre, `_` se place seul entre deux chiffres, comme dans `1_000`\u00a0: supprimez celui-ci.',
  }),
  StrictOctalLiteral: {
    en: 'A number cannot begin with 0: remove the 0, or write `0o` for base 8.',
    fr: 'Un nombre ne peut pas commencer par 0\u00a0: supprimez le 0, ou écrivez `0o` pour la base 8.',
  },
  ...forAll(['InvalidBigIntLiteral', 'InvalidDecimal'], {
    en: 'This number cannot be read: a number ending in `n` is whole, and has neither a point nor an exponent.',
    fr: 'Ce nombre est illisible\u00a0: un nombre terminé par `n` est entier, sans point ni exposant.',
  }),
  InvalidOrUnexpectedToken(details) {
    const sign = detail(details, 'unexpected')
    return TYPOGRAPHIC_QUOTES.test(sign)
      ? {
          en: `${sign} is a typographic quotation mark: write \`'\` or \`"\`.`,
          fr: `${sign} est un guillemet typographique\u00a0: écrivez \`'\` ou \`"\`.`,
        }
      : {
          en: `The sign ${sign} has no meaning in code: remove it, or put it into a string.`,
          fr: `Le signe ${sign} n’a pas de sens dans du code\u00a0: supprimez-le, ou mettez-le dans une chaîne.`,
        }
  },
  UnexpectedDigitAfterHash: {
    en: 'A private name begins with a letter after its `#`: rename it.',
    fr: 'Un nom privé commence par une lettre après son `#`\u00a0: renommez-le.',
  },
}

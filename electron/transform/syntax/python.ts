import type { Sentence } from '@shared/sentence'

/** Python's way to write a thing, which who knows asyncio from there is likeliest to write. */
interface Habit {
  /** What the line holds. */
  readonly line: RegExp
  /** What stands where the parser stopped, with what is before it on the line; absent: anything. */
  readonly at?: RegExp
  readonly sentence: Sentence
}

/** `⟨at⟩` is where the parser stopped. */
const AT = '\u0000'

/** `import asyncio, time as t`. Without a `from` the mistake is noticed only at the next word, which may be lines below. */
const BARE_IMPORT = /^\s*import\s+\w+(\s+as\s+\w+)?(\s*,\s*\w+(\s+as\s+\w+)?)*\s*(#.*)?$/

const IMPORT: Sentence = {
  en: "Modules are imported as `import * as asyncio from 'asyncio'`, or `import { sleep } from 'asyncio'`: write it so.",
  fr: "Les modules s’importent par `import * as asyncio from 'asyncio'`, ou `import { sleep } from 'asyncio'`\u00a0: écrivez-le ainsi.",
}

const HABITS: readonly Habit[] = [
  {
    line: /^\s*(async\s+)?def\s/,
    sentence: {
      en: '`def` is Python: write `async function name() { … }`, or `function` without `async`.',
      fr: '`def` vient de Python\u00a0: écrivez `async function nom() { … }`, ou `function` sans `async`.',
    },
  },
  { line: /^\s*from\s+[\w.]+\s+import\b/, sentence: IMPORT },
  { line: BARE_IMPORT, sentence: IMPORT },
  {
    line: /#/,
    at: /\u0000#\s/,
    sentence: {
      en: 'A comment begins with `//`, not with `#` as in Python: replace the sign.',
      fr: 'Un commentaire commence par `//`, et non par `#` comme en Python\u00a0: remplacez le signe.',
    },
  },
  {
    line: /^\s*(async\s+with|with)\s+\w/,
    sentence: {
      en: 'There is no `with` block here: write `await lock.with(async () => { … })`, or `await using` for what can be disposed of.',
      fr: 'Il n’y a pas ici de bloc `with`\u00a0: écrivez `await lock.with(async () => { … })`, ou `await using` pour ce qui se libère.',
    },
  },
  {
    line: /^\s*(if|elif|else|while|async\s+for|for|try|except|finally|class)\b[^{}]*:\s*(#.*)?$/,
    sentence: {
      en: 'A condition stands in parentheses and a block in braces: write `if (…) { … }` instead of a colon and an indentation.',
      fr: 'Une condition se met entre parenthèses et un bloc entre accolades\u00a0: écrivez `if (…) { … }` au lieu d’un deux-points et d’un retrait.',
    },
  },
  {
    line: /\b(and|or|not|is)\b/,
    at: /(\b(and|or|not|is)\s*\u0000|\u0000\s*(and|or|not|is)\b)/,
    sentence: {
      en: '`and`, `or`, `not` and `is` are written `&&`, `||`, `!` and `===`: replace the word.',
      fr: '`and`, `or`, `not` et `is` s’écrivent `&&`, `||`, `!` et `===`\u00a0: remplacez le mot.',
    },
  },
  {
    line: /\blambda\b/,
    at: /\blambda\s*\u0000\s*[A-Za-z_*:]/,
    sentence: {
      en: '`lambda` is Python: write `(x) => …`.',
      fr: '`lambda` vient de Python\u00a0: écrivez `(x) => …`.',
    },
  },
  {
    line: /\bprint\b/,
    at: /\bprint\s*\u0000/,
    sentence: {
      en: '`print` is Python: write `console.log(…)`.',
      fr: '`print` vient de Python\u00a0: écrivez `console.log(…)`.',
    },
  },
  {
    line: /\bf['"]/,
    at: /\bf\u0000['"]/,
    sentence: {
      en: 'A text with values in it stands between backticks: write `${name}` inside of them.',
      fr: 'Un texte qui contient des valeurs se met entre accents graves\u00a0: écrivez-y `${nom}`.',
    },
  },
]

/** What to say of a mistake that is right in Python; undefined: it is none of those that are known. */
export function pythonSentence(source: string, pos: number): Sentence | undefined {
  const start = source.lastIndexOf('\n', pos - 1) + 1
  const end = source.indexOf('\n', pos)
  const before = source.slice(start, pos)
  const after = source.slice(pos, end < 0 ? undefined : end)
  if (before.trim() === '' && BARE_IMPORT.test(source.slice(0, start).trimEnd().split('\n').at(-1)!)) return IMPORT
  const marked = `${before}${AT}${after}`
  return HABITS.find(({ line, at }) => line.test(before + after) && (at === undefined || at.test(marked)))?.sentence
}

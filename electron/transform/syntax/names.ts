import type { Sentence } from '@shared/sentence'
import { detail, forAll, type Details, type Phrases } from './phrases'

const reserved = (word: string): Sentence => ({
  en: `\`${word}\` is a word of the language and cannot be a name here: choose another.`,
  fr: `\`${word}\` est un mot du langage et ne peut pas servir de nom ici\u00a0: choisissez-en un autre.`,
})

const MISPLACED_AWAIT: Sentence = {
  en: '`await` is possible only in an `async` function or at the top level: write `async` in front of the function around it.',
  fr: '`await` n’est possible que dans une fonction `async` ou au niveau du module\u00a0: écrivez `async` devant la fonction qui l’entoure.',
}

/** `for await` outside of an async function, of which Babel says that a bracket is missing. */
export const misplacedAwait = (): Sentence => MISPLACED_AWAIT

/** Declarations, names, and words of the language that stand where they cannot. */
export const namePhrases: Phrases = {
  VarRedeclaration: twice,
  DuplicateExport: twice,
  LabelRedeclaration: twice,
  PrivateNameRedeclaration: ({ identifierName }) => twice({ identifierName: `#${String(identifierName)}` }),
  ParamDupe: {
    en: 'Two parameters have the same name: rename one of them.',
    fr: 'Deux paramètres portent le même nom\u00a0: renommez l’un d’eux.',
  },
  UnexpectedReservedWord: (details) => reserved(detail(details, 'reservedWord')),
  InvalidEscapedReservedWord: (details) => reserved(detail(details, 'reservedWord')),
  UnexpectedKeyword: (details) => reserved(detail(details, 'keyword')),
  InvalidIdentifier: (details) => reserved(detail(details, 'identifierName')),
  LetInLexicalBinding: reserved('let'),
  YieldBindingIdentifier: reserved('yield'),
  ...forAll(['AwaitBindingIdentifier', 'AwaitBindingIdentifierInStaticBlock'], reserved('await')),
  ...forAll(['AwaitNotInAsyncContext', 'AwaitUsingNotInAsyncContext'], MISPLACED_AWAIT),
  AwaitExpressionFormalParameter: {
    en: 'The default value of a parameter cannot be awaited: await it inside the function.',
    fr: 'La valeur par défaut d’un paramètre ne peut pas être attendue\u00a0: attendez-la à l’intérieur de la fonction.',
  },
  ObsoleteAwaitStar: {
    en: 'There is no `await*`: write `await asyncio.gather(…)` or `await Promise.all(…)`.',
    fr: '`await*` n’existe pas\u00a0: écrivez `await asyncio.gather(…)` ou `await Promise.all(…)`.',
  },
  YieldNotInGeneratorFunction: {
    en: '`yield` is possible only in a generator: write `function*`, or `*` in front of the method’s name.',
    fr: '`yield` n’est possible que dans un générateur\u00a0: écrivez `function*`, ou `*` devant le nom de la méthode.',
  },
  YieldInParameter: {
    en: 'The default value of a parameter cannot `yield`: do it inside the function.',
    fr: 'La valeur par défaut d’un paramètre ne peut pas contenir `yield`\u00a0: déplacez-le à l’intérieur de la fonction.',
  },
  DeclarationMissingInitializer(details) {
    const kind = detail(details, 'kind')
    if (kind === 'destructuring') {
      return {
        en: 'Names taken out of a value need that value: write `= …` after the closing bracket.',
        fr: 'Des noms extraits d’une valeur ont besoin de cette valeur\u00a0: écrivez `= …` après le crochet fermant.',
      }
    }
    const orLet = kind === 'const'
    return {
      en: `\`${kind}\` gives a name its value at once: write \`= …\` after the name${orLet ? ', or use `let`' : ''}.`,
      fr: `\`${kind}\` donne tout de suite sa valeur à un nom\u00a0: écrivez \`= …\` après le nom${orLet ? ', ou utilisez `let`' : ''}.`,
    }
  },
  ModuleExportUndefined: (details) => ({
    en: `There is no \`${detail(details, 'localName')}\` to export: declare it, or correct the name.`,
    fr: `Il n’y a pas de \`${detail(details, 'localName')}\` à exporter\u00a0: déclarez-le, ou corrigez le nom.`,
  }),
  DuplicateDefaultExport: {
    en: 'A module has one `export default`: remove this one or the other.',
    fr: 'Un module n’a qu’un seul `export default`\u00a0: supprimez celui-ci ou l’autre.',
  },
  UnsupportedDefaultExport: {
    en: '`export default` takes a value, a function or a class: declare this first, then export its name.',
    fr: '`export default` prend une valeur, une fonction ou une classe\u00a0: faites d’abord la déclaration, puis exportez son nom.',
  },
  UnexpectedImportExport: {
    en: '`import` and `export` stand at the top level only: move this out of the braces around it.',
    fr: '`import` et `export` ne se placent qu’au niveau du module\u00a0: sortez cette ligne des accolades qui l’entourent.',
  },
  ...forAll(['ImportBindingIsString', 'ExportBindingIsString'], {
    en: 'A name in quotation marks is not a variable: give it one, as in `import { "a-b" as ab } from …`.',
    fr: 'Un nom entre guillemets n’est pas une variable\u00a0: donnez-lui-en une, comme dans `import { "a-b" as ab } from …`.',
  }),
  DestructureNamedImport: {
    en: 'An import renames with `as`, as in `import { a as b } from …`: write that here.',
    fr: 'Un import renomme avec `as`, comme dans `import { a as b } from …`\u00a0: écrivez-le ainsi.',
  },
  ...forAll(['ImportCallArity', 'ImportCallSpreadArgument', 'ImportCallNotNewExpression', 'UnsupportedImport'], {
    en: 'A module is loaded by `await import("node:fs")`, with its name alone: write it so.',
    fr: 'Un module se charge par `await import("node:fs")`, avec son seul nom\u00a0: écrivez-le ainsi.',
  }),
  UnsupportedMetaProperty: ({ target, onlyValidPropertyName: property }) => ({
    en: `Only \`${String(target)}.${String(property)}\` exists: write that, or another name.`,
    fr: `Seul \`${String(target)}.${String(property)}\` existe\u00a0: écrivez cela, ou un autre nom.`,
  }),
  UnexpectedNewTarget: {
    en: '`new.target` exists only inside a function or a class: remove it here.',
    fr: '`new.target` n’existe que dans une fonction ou une classe\u00a0: supprimez-le ici.',
  },
}

function twice(details: Details): Sentence {
  const name = detail(details, 'identifierName', 'exportName', 'labelName')
  return {
    en: `\`${name}\` is declared already: rename one of the two.`,
    fr: `\`${name}\` est déjà déclaré\u00a0: renommez l’un des deux.`,
  }
}

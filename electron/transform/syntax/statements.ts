import type { Sentence } from '@shared/sentence'
import { detail, forAll, type Details, type Phrases } from './phrases'

/** Statements, expressions and what is assigned to. */
export const statementPhrases: Phrases = {
  MissingSemicolon: {
    en: 'Two statements meet here without a sign between them: begin a new line, or write what is missing.',
    fr: 'Deux instructions se suivent ici sans signe entre elles\u00a0: allez à la ligne, ou écrivez ce qui manque.',
  },
  IllegalReturn: {
    en: '`return` is possible only inside a function: remove it, or put this code into one.',
    fr: '`return` n’est possible que dans une fonction\u00a0: supprimez-le, ou mettez ce code dans une fonction.',
  },
  IllegalBreakContinue({ type }) {
    const word = type === 'BreakStatement' ? 'break' : 'continue'
    const orSwitch = word === 'break'
    return {
      en: `\`${word}\` finds no loop${orSwitch ? ' or `switch`' : ''} around it to act on, or none with this label: remove or move it.`,
      fr: `\`${word}\` n’a autour de lui ni boucle${orSwitch ? ' ni `switch`' : ''} sur quoi agir, ou aucune qui porte cette étiquette\u00a0: supprimez-le ou déplacez-le.`,
    }
  },
  MultipleDefaultsInSwitch: {
    en: 'A `switch` has one `default` at most: remove this one or the other.',
    fr: 'Un `switch` a au plus un `default`\u00a0: supprimez celui-ci ou l’autre.',
  },
  NoCatchOrFinally: {
    en: '`try { … }` needs a `catch` or a `finally` after it: add one.',
    fr: '`try { … }` doit être suivi d’un `catch` ou d’un `finally`\u00a0: ajoutez-en un.',
  },
  NewlineAfterThrow: {
    en: 'What is thrown stands on the same line as `throw`: move it up.',
    fr: 'Ce qui est lancé se trouve sur la même ligne que `throw`\u00a0: remontez-le.',
  },
  LineTerminatorBeforeArrow: {
    en: '`=>` stands on the same line as the parameters: move it up.',
    fr: '`=>` se trouve sur la même ligne que les paramètres\u00a0: remontez-le.',
  },
  ...forAll(
    [
      'UnexpectedLexicalDeclaration',
      'AsyncFunctionInSingleStatementContext',
      'GeneratorInSingleStatementContext',
      'StrictFunction',
      'SloppyFunction',
      'SloppyFunctionAnnexB',
      'UnexpectedUsingDeclaration',
    ],
    {
      en: 'Where one statement follows a condition or a loop it cannot be a declaration: put braces `{ … }` around it.',
      fr: 'L’instruction seule qui suit une condition ou une boucle ne peut pas être une déclaration\u00a0: entourez-la d’accolades `{ … }`.',
    },
  ),
  ForInOfLoopInitializer: {
    en: 'The variable of this loop gets its values from the loop: remove the `= …` after its name.',
    fr: 'La variable de cette boucle reçoit ses valeurs de la boucle\u00a0: supprimez le `= …` qui suit son nom.',
  },
  ...forAll(['ForOfLet', 'ForOfAsync'], {
    en: 'This word cannot be the variable of a loop: write `for (const x of …)`.',
    fr: 'Ce mot ne peut pas être la variable d’une boucle\u00a0: écrivez `for (const x of …)`.',
  }),
  ForInUsing: {
    en: '`using` is possible in `for … of`, not in `for … in`: write `of`, or `const`.',
    fr: '`using` est possible dans `for … of`, pas dans `for … in`\u00a0: écrivez `of`, ou `const`.',
  },
  UsingDeclarationExport: {
    en: 'What `using` holds is let go at the end of its block and cannot be exported: remove `export`.',
    fr: 'Ce que tient `using` est libéré à la fin de son bloc et ne peut pas être exporté\u00a0: supprimez `export`.',
  },
  UsingDeclarationHasBindingPattern: {
    en: '`using` takes one plain name: give the whole value a name, then take it apart.',
    fr: '`using` prend un seul nom simple\u00a0: nommez la valeur entière, puis décomposez-la.',
  },
  ElementAfterRest: rest(),
  RestTrailingComma: rest(),
  ...forAll(['InvalidLhs', 'InvalidLhsBinding', 'InvalidParenthesizedAssignment'], assignment),
  ...forAll(
    ['InvalidPropertyBindingPattern', 'InvalidRestAssignmentPattern', 'PatternHasAccessor', 'PatternHasMethod'],
    {
      en: 'Only names can stand in a pattern that takes a value apart: replace this with a name.',
      fr: 'Un motif qui décompose une valeur ne contient que des noms\u00a0: remplacez ceci par un nom.',
    },
  ),
  InvalidLhsOptionalChaining: throughChain(),
  MissingPlugin: ({ missingPlugin }) =>
    String(missingPlugin) === 'optionalChainingAssign' ? throughChain() : proposal(),
  MissingOneOfPlugins: proposal(),
  ...forAll(['OptionalChainingNoNew', 'OptionalChainingNoTemplate'], {
    en: '`?.` is not possible in `new` nor before a template: check for the object first, then use `.`.',
    fr: '`?.` n’est possible ni dans `new` ni devant un gabarit\u00a0: vérifiez d’abord que l’objet existe, puis utilisez `.`.',
  }),
  MissingEqInAssignment: {
    en: 'A default value is given with `=` alone: write that instead of this sign.',
    fr: 'Une valeur par défaut se donne avec `=` seul\u00a0: écrivez-le à la place de ce signe.',
  },
  InvalidCoverInitializedName: {
    en: 'In an object a value follows its name after a colon: write `:` instead of `=`.',
    fr: 'Dans un objet, la valeur suit son nom après un deux-points\u00a0: écrivez `:` au lieu de `=`.',
  },
  DuplicateProto: {
    en: 'An object has one `__proto__`: remove this one or the other.',
    fr: 'Un objet n’a qu’un seul `__proto__`\u00a0: supprimez celui-ci ou l’autre.',
  },
  MixingCoalesceWithLogical: {
    en: '`??` does not mix with `||` or `&&`: put parentheses around what goes first.',
    fr: '`??` ne se mélange pas avec `||` ou `&&`\u00a0: mettez entre parenthèses ce qui passe en premier.',
  },
  UnexpectedTokenUnaryExponentiation: {
    en: 'It is unclear what is raised to the power: write `(-a) ** b` or `-(a ** b)`.',
    fr: 'On ne sait pas ce qui est élevé à la puissance\u00a0: écrivez `(-a) ** b` ou `-(a ** b)`.',
  },
  StrictDelete: {
    en: 'A variable cannot be deleted: give it another value, or `delete` a property.',
    fr: 'Une variable ne se supprime pas\u00a0: donnez-lui une autre valeur, ou appliquez `delete` à une propriété.',
  },
  StrictWith: {
    en: '`with` is not there in modules: name the object each time.',
    fr: '`with` n’existe pas dans les modules\u00a0: nommez l’objet à chaque fois.',
  },
  StrictEvalArguments: builtIn,
  StrictEvalArgumentsBinding: builtIn,
  IllegalLanguageModeDirective: {
    en: 'A module is strict already: remove "use strict".',
    fr: 'Un module est déjà strict\u00a0: supprimez "use strict".',
  },
}

function rest(): Sentence {
  return {
    en: 'What begins with `...` takes all that is left: put it last, with no comma after it.',
    fr: 'Ce qui commence par `...` prend tout le reste\u00a0: placez-le en dernier, sans virgule après.',
  }
}

function throughChain(): Sentence {
  return {
    en: 'Nothing can be assigned through `?.`: check for the object first, then assign with `.`.',
    fr: 'On ne peut rien affecter à travers `?.`\u00a0: vérifiez d’abord que l’objet existe, puis affectez avec `.`.',
  }
}

function proposal(): Sentence {
  return {
    en: 'This is not part of TypeScript, or not yet: write it in another way.',
    fr: 'Ceci ne fait pas partie de TypeScript, ou pas encore\u00a0: écrivez-le autrement.',
  }
}

function assignment({ ancestor }: Details): Sentence {
  const type = (ancestor as { readonly type?: string } | undefined)?.type
  if (type === 'UpdateExpression') {
    return {
      en: '`++` and `--` change a variable or a property, and this is neither: put the value into a variable first.',
      fr: '`++` et `--` modifient une variable ou une propriété, et ceci n’en est pas une\u00a0: mettez d’abord la valeur dans une variable.',
    }
  }
  return {
    en: 'Nothing can be assigned to this: on the left of `=` stands a variable or a property. To compare, write `===`.',
    fr: 'On ne peut rien affecter à ceci\u00a0: à gauche de `=` se trouve une variable ou une propriété. Pour comparer, écrivez `===`.',
  }
}

function builtIn(details: Details): Sentence {
  const name = detail(details, 'referenceName', 'bindingName')
  return {
    en: `\`${name}\` cannot be changed or declared: choose another name.`,
    fr: `\`${name}\` ne peut être ni modifié ni déclaré\u00a0: choisissez un autre nom.`,
  }
}

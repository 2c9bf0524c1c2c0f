import { detail, forAll, type Details, type Phrases } from './phrases'

/** TypeScript's own: annotations, modifiers, declarations without a body. Babel misspells some of these reasons. */
export const typePhrases: Phrases = {
  UnexpectedTypeAnnotation: {
    en: 'A type stands only where something is declared: remove it here, or write `value as Type`.',
    fr: 'Un type ne se place que dans une déclaration\u00a0: supprimez-le ici, ou écrivez `valeur as Type`.',
  },
  UnexpectedTypeCastInParameter: {
    en: 'A parameter gets its type after a colon: write `name: Type`.',
    fr: 'Un paramètre reçoit son type après un deux-points\u00a0: écrivez `nom: Type`.',
  },
  TypeAnnotationAfterAssign: {
    en: 'The type stands before the default value: write `age: number = 25`.',
    fr: 'Le type se place avant la valeur par défaut\u00a0: écrivez `age: number = 25`.',
  },
  ...forAll(['EmptyTypeArguments', 'EmptyTypeParameters'], {
    en: 'A type is missing between `<` and `>`: name one, or remove both signs.',
    fr: 'Il manque un type entre `<` et `>`\u00a0: nommez-en un, ou supprimez les deux signes.',
  }),
  ...forAll(['EmptyHeritageClauseType', 'InvalidHeritageClauseType'], (details) => ({
    en: `After \`${detail(details, 'token')}\` stands the name of a class or an interface: write one, or remove the word.`,
    fr: `Après \`${detail(details, 'token')}\` vient le nom d’une classe ou d’une interface\u00a0: écrivez-en un, ou supprimez le mot.`,
  })),
  MissingInterfaceName: {
    en: 'An interface needs a name: write `interface Name { … }`.',
    fr: 'Une interface a besoin d’un nom\u00a0: écrivez `interface Nom { … }`.',
  },
  OptionalTypeBeforeRequired: {
    en: 'An optional element cannot stand before one that is required: move it to the end.',
    fr: 'Un élément facultatif ne peut pas précéder un élément obligatoire\u00a0: placez-le à la fin.',
  },
  ...forAll(['InvalidTupleMemberLabel', 'TupleOptionalAfterType'], {
    en: 'An element of a tuple is named `name: Type`, or `name?: Type` where it may be missing: write it so.',
    fr: 'Un élément de n-uplet se nomme `nom: Type`, ou `nom?: Type` s’il peut manquer\u00a0: écrivez-le ainsi.',
  }),
  UnexpectedReadonly: {
    en: '`readonly` in a type is for arrays and tuples, as in `readonly number[]`: remove it here.',
    fr: 'Dans un type, `readonly` est réservé aux tableaux et aux n-uplets, comme `readonly number[]`\u00a0: supprimez-le ici.',
  },
  ...forAll(['UnexpectedParameterModifier', 'UnsupportedParameterPropertyKind'], {
    en: 'Only a constructor makes fields of its parameters, each with a plain name: remove the word in front of this one.',
    fr: 'Seul un constructeur fait des champs de ses paramètres, chacun avec un nom simple\u00a0: supprimez le mot qui précède celui-ci.',
  }),
  PatternIsOptional: {
    en: 'A parameter that is taken apart cannot be optional: give it a default value, `= {}`.',
    fr: 'Un paramètre décomposé ne peut pas être facultatif\u00a0: donnez-lui une valeur par défaut, `= {}`.',
  },
  NonAbstractClassHasAbstractMethod: {
    en: 'Abstract methods are possible in an abstract class only: write `abstract class`, or give the method a body.',
    fr: 'Une méthode abstraite n’est possible que dans une classe abstraite\u00a0: écrivez `abstract class`, ou donnez un corps à la méthode.',
  },
  ...forAll(['AbstractMethodHasImplementation', 'AbstractPropertyHasInitializer'], (details) => ({
    en: `\`${detail(details, 'methodName', 'propertyName')}\` is abstract and cannot have a body or a value: remove that, or the word \`abstract\`.`,
    fr: `\`${detail(details, 'methodName', 'propertyName')}\` est abstrait et ne peut avoir ni corps ni valeur\u00a0: supprimez-les, ou supprimez le mot \`abstract\`.`,
  })),
  OverrideNotInSubClass: {
    en: '`override` is for a class that extends another one: remove it, or write `extends …`.',
    fr: '`override` est réservé à une classe qui en étend une autre\u00a0: supprimez-le, ou écrivez `extends …`.',
  },
  ...forAll(['DuplicateAccessibilityModifier', 'DuplicateModifier'], (details) => ({
    en: `\`${detail(details, 'modifier')}\` or another word of its kind is there already: leave one of them.`,
    fr: `\`${detail(details, 'modifier')}\` ou un autre mot du même genre est déjà là\u00a0: n’en laissez qu’un.`,
  })),
  InvalidModifiersOrder: ({ orderedModifiers }) => ({
    en: `The order of these words is \`${joined(orderedModifiers)}\`: swap them.`,
    fr: `L’ordre de ces mots est \`${joined(orderedModifiers)}\`\u00a0: échangez-les.`,
  }),
  IncompatibleModifiers: ({ modifiers }) => ({
    en: `The words \`${joined(modifiers)}\` do not go together: remove one of them.`,
    fr: `Les mots \`${joined(modifiers)}\` ne vont pas ensemble\u00a0: supprimez-en un.`,
  }),
  PrivateElementHasAccessibility: (details) => ({
    en: `What begins with \`#\` is private as it is: remove \`${detail(details, 'modifier')}\`.`,
    fr: `Ce qui commence par \`#\` est déjà privé\u00a0: supprimez \`${detail(details, 'modifier')}\`.`,
  }),
  ...forAll(
    [
      'ClassMethodHasDeclare',
      'ClassMethodHasReadonly',
      'ReadonlyForMethodSignature',
      'StaticBlockCannotHaveModifier',
      'PrivateElementHasAbstract',
      'OverrideOnConstructor',
      'DeclareAccessor',
      'IndexSignatureHasAbstract',
      'IndexSignatureHasAccessibility',
      'IndexSignatureHasDeclare',
      'IndexSignatureHasOverride',
      'IndexSignatureHasStatic',
      'InvalidModifierOnTypeMember',
      'InvalidModifierOnTypeParameter',
      'InvalidModifierOnTypeParameterPositions',
      'InvalidModifierOnUsingDeclaration',
      'InvalidModifierOnAwaitUsingDeclaration',
      'NonClassMethodPropertyHasAbstractModifier',
    ],
    {
      en: 'This modifier has no meaning here: remove the word.',
      fr: 'Ce modificateur n’a pas de sens ici\u00a0: supprimez le mot.',
    },
  ),
  ...forAll(
    [
      'AccesorCannotDeclareThisParameter',
      'AccesorCannotHaveTypeParameters',
      'AccessorCannotBeOptional',
      'SetAccesorCannotHaveOptionalParameter',
      'SetAccesorCannotHaveRestParameter',
      'SetAccesorCannotHaveReturnType',
      'ConstructorHasTypeParameters',
    ],
    {
      en: 'Accessors and constructors take none of the signs `<…>`, `?`, `...` and `this:` here, and a setter gives no type back: remove it.',
      fr: 'Accesseurs et constructeurs n’acceptent ici aucun des signes `<…>`, `?`, `...` et `this:`, et un `set` ne renvoie aucun type\u00a0: supprimez-le.',
    },
  ),
  ...forAll(
    [
      'ConstInitiailizerMustBeStringOrNumericLiteralOrLiteralEnumReference',
      'DeclareClassFieldHasInitializer',
      'DeclareFunctionHasImplementation',
      'InitializerNotAllowedInAmbientContext',
      'UsingDeclarationInAmbientContext',
      'ExpectedAmbientAfterExportDeclare',
    ],
    {
      en: '`declare` only says that something exists elsewhere: remove it, or remove the body or value.',
      fr: '`declare` dit seulement que quelque chose existe ailleurs\u00a0: supprimez-le, ou supprimez le corps ou la valeur.',
    },
  ),
  ...forAll(
    [
      'TypeImportCannotSpecifyDefaultAndNamed',
      'TypeModifierIsUsedInTypeExports',
      'TypeModifierIsUsedInTypeImports',
      'ImportAliasHasImportType',
      'UnsupportedImportTypeArgument',
    ],
    {
      en: 'Types are imported as `import type { Name } from …`: write it so, with one `type`.',
      fr: 'Les types s’importent par `import type { Nom } from …`\u00a0: écrivez-le ainsi, avec un seul `type`.',
    },
  ),
  ...forAll(['ReservedArrowTypeParam', 'ReservedTypeAssertion', 'SingleTypeParameterWithoutTrailingComma'], {
    en: 'Write `value as Type`, or `<T,>` before the parameters of an arrow function.',
    fr: 'Écrivez `valeur as Type`, ou `<T,>` devant les paramètres d’une fonction fléchée.',
  }),
  InvalidPropertyAccessAfterInstantiationExpression: {
    en: 'A property cannot follow `f<Type>` directly: put it in parentheses, or remove the type.',
    fr: 'Une propriété ne peut pas suivre directement `f<Type>`\u00a0: mettez-le entre parenthèses, ou supprimez le type.',
  },
  UnsupportedSignatureParameterKind: {
    en: 'Only names and patterns can be parameters of a signature: replace this with a name.',
    fr: 'Les paramètres d’une signature ne peuvent être que des noms ou des motifs\u00a0: remplacez ceci par un nom.',
  },
}

const joined = (words: Details[string]): string => (Array.isArray(words) ? words.map(String).join(' ') : String(words))

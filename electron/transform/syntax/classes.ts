import type { Sentence } from '@shared/sentence'
import { detail, forAll, type Phrases } from './phrases'

const SUPER: Sentence = {
  en: '`super` is possible only in a class that `extends` another one: `super(…)` in its constructor, `super.name` in its methods.',
  fr: '`super` n’est possible que dans une classe qui en étend une autre par `extends`\u00a0: `super(…)` dans son constructeur, `super.nom` dans ses méthodes.',
}

export const NO_DECORATORS: Sentence = {
  en: 'Decorators are not supported: call the function on the class or method yourself.',
  fr: 'Les décorateurs ne sont pas pris en charge\u00a0: appelez vous-même la fonction sur la classe ou la méthode.',
}

/** Babel lets it pass, as TypeScript has overloads. */
export const TWO_CONSTRUCTORS: Sentence = {
  en: 'A class has one constructor: make one of the two.',
  fr: 'Une classe n’a qu’un constructeur\u00a0: fondez les deux en un seul.',
}

/** Classes, their constructors, accessors and private names. */
export const classPhrases: Phrases = {
  MissingClassName: {
    en: 'A class that is declared needs a name: write `class Name { … }`.',
    fr: 'Une classe que l’on déclare a besoin d’un nom\u00a0: écrivez `class Nom { … }`.',
  },
  ...forAll(['ConstructorIsAsync', 'ConstructorIsAccessor', 'ConstructorIsGenerator'], {
    en: 'A constructor is neither `async` nor a generator nor an accessor: remove the word in front of it, and do that work in a method.',
    fr: 'Un constructeur n’est ni `async`, ni générateur, ni accesseur\u00a0: supprimez le mot qui le précède, et faites ce travail dans une méthode.',
  }),
  ...forAll(['ConstructorClassField', 'ConstructorClassPrivateField', 'StaticPrototype'], {
    en: 'A class needs this name for itself: give the field another one.',
    fr: 'La classe se réserve ce nom\u00a0: donnez-en un autre au champ.',
  }),
  ...forAll(['SuperNotAllowed', 'UnexpectedSuper', 'UnsupportedSuper', 'SuperCallNotNewExpression'], SUPER),
  BadGetterArity: {
    en: 'A getter takes no parameters: remove them, or make it a method by removing `get`.',
    fr: 'Un accesseur `get` n’a pas de paramètre\u00a0: supprimez-les, ou faites-en une méthode en supprimant `get`.',
  },
  ...forAll(['BadSetterArity', 'BadSetterRestParameter'], {
    en: 'A setter takes exactly one parameter, the new value: write `set name(value) { … }`.',
    fr: 'Un accesseur `set` a exactement un paramètre, la nouvelle valeur\u00a0: écrivez `set nom(valeur) { … }`.',
  }),
  AccessorIsGenerator: {
    en: 'An accessor cannot be a generator: remove the `*`, or make it a method.',
    fr: 'Un accesseur ne peut pas être un générateur\u00a0: supprimez le `*`, ou faites-en une méthode.',
  },
  InvalidPrivateFieldResolution: (details) => ({
    en: `No class around declares \`#${detail(details, 'identifierName')}\`: declare it, or correct the name.`,
    fr: `Aucune classe autour ne déclare \`#${detail(details, 'identifierName')}\`\u00a0: déclarez-le, ou corrigez le nom.`,
  }),
  ...forAll(['PrivateInExpectedIn', 'UnexpectedPrivateField', 'SuperPrivateField'], {
    en: 'A private name stands after `this.` or another object, in its own class: write `this.#name`.',
    fr: 'Un nom privé se place après `this.` ou un autre objet, dans sa propre classe\u00a0: écrivez `this.#nom`.',
  }),
  DeletePrivateField: {
    en: 'A private field cannot be deleted: set it to `undefined`.',
    fr: 'Un champ privé ne se supprime pas\u00a0: donnez-lui la valeur `undefined`.',
  },
  ArgumentsInClass: {
    en: '`arguments` exists only inside a function: give the field another value.',
    fr: '`arguments` n’existe que dans une fonction\u00a0: donnez une autre valeur au champ.',
  },
  ...forAll(
    [
      'UnexpectedLeadingDecorator',
      'TrailingDecorator',
      'DecoratorConstructor',
      'DecoratorStaticBlock',
      'DecoratorSemicolon',
      'DecoratorBeforeExport',
      'DecoratorExportClass',
      'DecoratorsBeforeAfterExport',
      'DecoratorArgumentsOutsideParentheses',
      'UnsupportedDecoratorExport',
      'UnsupportedParameterDecorator',
      'UnsupportedPropertyDecorator',
    ],
    NO_DECORATORS,
  ),
}

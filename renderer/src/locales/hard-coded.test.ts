import { parse } from 'vue/compiler-sfc'
import { expect, test } from 'vitest'

const COMPONENTS = import.meta.glob<string>('../**/*.vue', { query: '?raw', import: 'default', eager: true })
/** What a user sees or a screen reader says of them. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
])
/** The same in every language: names of fonts. */
const NAMES = new Set(['JetBrains Mono'])
const WORD = /\p{L}{2,}/u
/** Of a text in the languages' files: `bar.run`. */
const KEY = /^[a-z]\w*(\.\w+)+$/

/** Of Vue's syntax tree for templates: the numbers of its kinds of nodes. */
const [TEXT, INTERPOLATION, ATTRIBUTE] = [2, 5, 6]
interface Expression {
  readonly content?: unknown
}
interface Node {
  readonly type: number
  readonly content?: unknown
  readonly children?: readonly unknown[]
  readonly props?: readonly {
    readonly type: number
    readonly name: string
    readonly value?: Expression
    readonly arg?: Expression
    readonly exp?: Expression
  }[]
}

/** Every text of a template that stands there as it is: between tags, in an attribute, or as a literal in an expression. */
function* textsIn({ type, content, children = [], props = [] }: Node): Generator<string> {
  if (type === TEXT) yield String(content)
  if (type === INTERPOLATION) yield* literalsIn(content as Expression)
  for (const { type, name, value, arg, exp } of props) {
    if (type === ATTRIBUTE) {
      if (SPOKEN.has(name)) yield String(value?.content)
    } else if (exp !== undefined && SPOKEN.has(String(arg?.content))) yield* literalsIn(exp)
  }
  for (const child of children) if (typeof child === 'object') yield* textsIn(child as Node)
}

/** Without what is looked up by a function or compared. */
function* literalsIn({ content }: Expression): Generator<string> {
  for (const [, before = '', text = ''] of String(content).matchAll(/([\w.]*\(|[=!]==? *|\[)?'([^']*)'/g)) {
    if (before === '') yield text
  }
}

const ownTexts = (source: string): string[] => {
  const { ast } = parse(source).descriptor.template ?? {}
  return ast ? [...textsIn(ast as unknown as Node)].filter((text) => WORD.test(text) && !KEY.test(text)) : []
}

test.each(Object.entries(COMPONENTS))('%s shows no text but those of the languages', (_, source) => {
  expect(ownTexts(source).filter((text) => !NAMES.has(text))).toEqual([])
})

test('a text of a component’s own is found wherever it stands', () => {
  const template = `<p title="One">Two {{ x ? 'Three' : t('bar.run') }}<i :aria-label="x ?? 'Four'" class="none" /></p>`
  expect(
    ownTexts(`<template>${template}</template>`)
      .map((text) => text.trim())
      .sort(),
  ).toEqual(['Four', 'One', 'Three', 'Two'])
})

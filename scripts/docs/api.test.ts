import { expect, test } from 'vitest'
import { apiReference } from './api'

const SOURCE = `/** About the module. */
declare module 'm' {
  /* ------ things */

  /**
   * Adds.
   * @param a the first.
   * @throws {TypeError} when it cannot.
   */
  export function add(a: number): number
  export function add(a: string): string

  export class Box {
    /** What is inside. */
    get(): unknown
  }
}
`

test('every declaration has a heading, its comment and its types; overloads share theirs', () => {
  expect(apiReference('m', SOURCE)).toBe(
    [
      '## `m`',
      'About the module.',
      '### Things',
      '#### `add`',
      'Adds.\n\n- **param** `a`: the first.\n\n- **throws** `TypeError` when it cannot.',
      '```ts\nfunction add(a: number): number\n```',
      '```ts\nfunction add(a: string): string\n```',
      '#### `Box`',
      '```ts\nclass Box {\n  /** What is inside. */\n  get(): unknown\n}\n```\n',
    ].join('\n\n'),
  )
})

test('a file that declares no module is refused', () => {
  expect(() => apiReference('m', 'export {}')).toThrow('m.d.ts declares no module.')
})

test('in another language, tags and sections have its words, and one that is missing is an error', () => {
  const words = { colon: '\u00a0:', tags: { param: 'paramètre', throws: 'lève' }, sections: { things: 'choses' } }
  const reference = apiReference('m', SOURCE, words)
  expect(reference).toContain('### Choses')
  expect(reference).toContain('- **paramètre** `a`\u00a0: the first.')
  expect(reference).toContain('- **lève** `TypeError` when it cannot.')
  expect(() => apiReference('m', SOURCE, { ...words, sections: {} })).toThrow('There is no word for things.')
})

import { expect, test } from 'vitest'
import { apiReference } from './api'

const SOURCE = `/** About the module. */
declare module 'm' {
  /* ------ things */

  /**
   * Adds.
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
      'Adds.\n\n- **throws** `TypeError` when it cannot.',
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

import { expect, test } from 'vitest'
import { changeComments, readComments, withComments } from './doc-comments'

const SOURCE = `/** The module. */
declare module 'm' {
  /* ------ things */

  /**
   * Adds.
   *
   *     add(1)
   *
   * @throws {TypeError} when it cannot.
   */
  export function add(a: number): number
  /** As above. */
  export function add(a: string): string

  /** A box. */
  export class Box<T> {
    /** What is inside. */
    readonly inside: T
    /** Empties it. */
    add(): void
  }
}
`

test('every comment has the name of what it stands above, members with their owner, overloads with their number', () => {
  const names: string[] = []
  const same = changeComments(SOURCE, (name, comment) => {
    names.push(name)
    return comment
  })
  expect(names).toEqual(['m', 'add', 'add (2)', 'Box', 'Box.inside', 'Box.add'])
  expect(same).toBe(SOURCE)
})

test('comments take the place of those of the same name, and nothing else changes', () => {
  const comments = readComments(`# About this file

## add

Additionne.

    add(1)

@throws {TypeError} sinon.

## Box.inside

Ce qu’elle contient.
`)
  expect([...comments.keys()]).toEqual(['add', 'Box.inside'])
  expect(withComments(SOURCE, comments)).toBe(
    SOURCE.replace('Adds.', 'Additionne.')
      .replace('when it cannot', 'sinon')
      .replace('What is inside.', 'Ce qu’elle contient.'),
  )
})

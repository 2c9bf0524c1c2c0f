import { expect, it } from 'vitest'
import { mostUsefulFirst } from './completion-order'

/** Names in the order in which they are offered. */
function offered(members: Readonly<Record<string, string>>, isAwaited: boolean): string[] {
  const entries = Object.entries(members).map(([name, kind]) => ({ name, kind, sortText: '11' }))
  return mostUsefulFirst(entries, isAwaited)
    .toSorted((a, b) => (a.sortText < b.sortText ? -1 : Number(a.sortText > b.sortText)))
    .map(({ name }) => name)
}

it('the functions of a module come before its classes and constants', () => {
  const module = { ALL_COMPLETED: 'const', Barrier: 'class', gather: 'function', sleep: 'function' }
  expect(offered(module, true)).toEqual(['gather', 'sleep', 'ALL_COMPLETED', 'Barrier'])
})

it('what every promise has comes last where one awaits, and stays where one does not', () => {
  const task = { cancel: 'method', catch: 'method', done: 'method', then: 'method' }
  expect(offered(task, true)).toEqual(['cancel', 'done', 'catch', 'then'])
  expect(offered(task, false)).toEqual(['cancel', 'catch', 'done', 'then'])
})

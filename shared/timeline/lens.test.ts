import { describe, expect, test } from 'vitest'
import { deadlineAt, lensAt } from './lens'
import type { RunModel } from './model'
import { nameOfId } from './read'
import { foldScript } from './testing/script'

const FIRST = `
  0  main created
  0  a created by=main
  0  b created by=main
  0  c created by=main
  0  main opens-group 5 first-completed
  0  a joins-group 5
  0  b joins-group 5
  0  c joins-group 5
  0  5 group-deadline 5 9s
  0  main waits group 5
  1s c runs
  1s c finishes
  1s b runs
  1s b finishes
  1s main ready by=c cause=completed
  1s main runs
  1s main closes-group 5 satisfied
  3s a runs
  3s a finishes
`

const groupOf = (model: RunModel) => [...model.groups.values()][0]!

function at(model: RunModel, ns: number): string {
  const { done, pending, isOpen } = lensAt(model, groupOf(model), ns)
  const names = (members: typeof done): string =>
    members.map(({ task, future }) => (task ? nameOfId(model, task) : `future ${future}`)).join(' ')
  return `${isOpen ? 'open' : 'ended'}: ${names(done)} | ${names(pending)}`
}

describe('A wait group in the lens', () => {
  const model = foldScript(FIRST)

  test('lacks all its members while none of them is done', () => {
    expect(at(model, 0.5e9)).toBe('open:  | a b c')
  })

  test('names first who ended first, also where two end at one time', () => {
    expect(at(model, 1e9)).toBe('ended: c b | a')
  })

  test('leaves over after its end whoever was not done by then, however they end', () => {
    expect(at(model, 5e9)).toBe('ended: c b | a')
  })

  test('stands under the deadline that it had at that time', () => {
    const moved = foldScript(
      `0 a created\n0 a opens-group 5 timeout\n0 5 group-deadline 5 1s\n1s 5 group-deadline 5 never\n2s a runs`,
    )
    expect(deadlineAt(groupOf(moved), 0)).toBe(1e9)
    expect(deadlineAt(groupOf(moved), 1e9)).toBeNull()
  })
})

test('Who ends at the time at which the group ended, but after it, is left over', () => {
  const model = foldScript(`
    0  main created
    0  a created by=main
    0  b created by=main
    0  main opens-group 5 first-completed
    0  a joins-group 5
    0  b joins-group 5
    0  - joins-group 5 future=8
    0  - joins-group 5 future=9
    1s a runs
    1s a finishes
    1s - future-done 8
    1s main runs
    1s main closes-group 5 satisfied
    1s b runs
    1s b finishes cancelled
    1s - future-done 9
  `)
  expect(at(model, 0.5e9)).toBe('open:  | a b future 8 future 9')
  expect(at(model, 1e9)).toMatch(/^ended: (a future 8|future 8 a) \| b future 9$/)
  expect(at(model, 5e9)).toBe(at(model, 1e9))
})

test('A member of a group is a future, too', () => {
  const model = foldScript(`
    0  a created
    0  a opens-group 5 gather
    0  - joins-group 5 future=8
    0  - joins-group 5 future=9
    1s - future-done 9
    2s a runs
  `)
  expect(at(model, 0)).toBe('open:  | future 8 future 9')
  expect(at(model, 1e9)).toBe('open: future 9 | future 8')
})

test('A timeout is done when its scope ended in time, and left over when it did not', () => {
  const run = (end: string): RunModel =>
    foldScript(`0 a created\n0 a opens-group 5 timeout\n0 a joins-group 5\n1s a closes-group 5 ${end}\n3s a finishes`)
  expect(at(run('satisfied'), 0.5e9)).toBe('open:  | a')
  expect(at(run('satisfied'), 1e9)).toBe('ended: a | ')
  expect(at(run('timed-out'), 3e9)).toBe('ended:  | a')
})

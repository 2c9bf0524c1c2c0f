import { expect, test } from 'vitest'
import { finish, type Parts } from '@shared/parts'
import { workFor } from './parts'

function* count(parts: number): Parts<string> {
  for (let part = 0; part < parts; part++) yield
  return 'done'
}

test('Work that takes longer than there is time for goes on where it was', () => {
  const work = count(3)
  expect([1, 2, 3, 4].map(() => workFor(work, 0))).toEqual([undefined, undefined, undefined, 'done'])
})

test('Work that is quick is done at once', () => {
  expect(workFor(count(3), 1000)).toBe('done')
})

test('Begun work can be finished at once', () => {
  const work = count(1000)
  workFor(work, 0)
  expect(finish(work)).toBe('done')
})

import { expect, test } from 'vitest'
import { useAttempt } from './use-attempt'

/** An answer in the test's hands. */
function open() {
  let resolve!: (answer: string) => void
  let reject!: (error: Error) => void
  const promise = new Promise<string>((...ends) => ([resolve, reject] = ends))
  return { promise, resolve, reject }
}

test('An attempt that fails says why, and the next one begins without that', async () => {
  const { busy, problem, attempt } = useAttempt()
  expect(await attempt(() => Promise.reject(new Error('The disk is full.')))).toBe(false)
  expect([problem.value, busy.value]).toEqual(['The disk is full.', false])
  expect(await attempt(() => {})).toBe(true)
  expect(problem.value).toBeUndefined()
})

test('Of attempts that overlap only the last counts, whichever ends first', async () => {
  const { busy, problem, attempt } = useAttempt()
  const slow = open()
  const shown: string[] = []
  const show = (answer: string | Promise<string>) => async (isLast: () => boolean) => {
    const found = await answer
    if (isLast()) shown.push(found)
  }
  const first = attempt(show(slow.promise))
  expect(await attempt(show('second'))).toBe(true)
  slow.resolve('first')
  expect(await first).toBe(true)
  expect(shown).toEqual(['second'])

  const failing = open()
  const failed = attempt(show(failing.promise))
  const last = open()
  const third = attempt(show(last.promise))
  failing.reject(new Error('The disk is full.'))
  expect(await failed).toBe(false)
  expect([problem.value, busy.value]).toEqual([undefined, true])
  last.resolve('third')
  await third
  expect([shown, busy.value]).toEqual([['second', 'third'], false])
})

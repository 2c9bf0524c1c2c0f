import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pace } from './pace'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const taking = (ms: number) => () => void vi.advanceTimersByTime(ms)

test('cheap work is due at once', () => {
  const pace = new Pace()
  pace.do(taking(1))
  expect(pace.isDue).toBe(true)
})

test('dear work takes a ninth of the time', () => {
  const pace = new Pace()
  let worked = 0
  for (let ms = 0; ms < 9000; ms++) {
    if (pace.isDue) {
      pace.do(taking(10))
      worked += 10
      ms += 9
    } else vi.advanceTimersByTime(1)
  }
  expect(worked).toBe(1000)
})

test('work gives back its result', () => {
  expect(new Pace().do(() => 'done')).toBe('done')
})

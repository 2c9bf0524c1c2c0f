import { expect, test } from 'vitest'
import { foldScript } from '@shared/timeline/testing/script'
import { busyNs } from './loop-busy'

const STEPS = `
  0   a created
  0   a ready
  0   b created
  0   b ready
  0   a runs
  2s  a sleeps 9s
  3s  b runs
  4s  b finishes
  5s  a ready
  6s  a runs
`

test('a loop is busy while a task runs, the step under way included', () => {
  expect(busyNs(foldScript(STEPS), 8e9)).toBe(5e9)
  expect(busyNs(foldScript('0 a created'), 8e9)).toBe(0)
})

import { expect, test } from 'vitest'
import { playwrightCounts, stepCounts, vitestCounts } from './counts'

const unit = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const endToEnd = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test('passed and failed unit tests are counted', () => {
  expect(vitestCounts({ ...unit, numFailedTests: 2 })).toEqual({ passed: 3, failed: 2 })
})

test('a skipped unit test counts as failed; where a system may lack what it needs, only one that is still to be written', () => {
  const skipped = { ...unit, numPendingTests: 1, numTodoTests: 1 }
  expect(vitestCounts(skipped, false)).toEqual({ passed: 3, failed: 2 })
  expect(vitestCounts(skipped, true)).toEqual({ passed: 3, failed: 1 })
})

test('a test file that cannot be loaded counts as failed, one with failed tests not twice', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(vitestCounts({ ...unit, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 2 })
})

test('end-to-end tests that fail, pass only at times, or are skipped count as failed', () => {
  const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 }
  expect(playwrightCounts({ stats, errors: [] }, false)).toEqual({ passed: 2, failed: 3 })
  expect(playwrightCounts({ stats, errors: [] }, true)).toEqual({ passed: 2, failed: 2 })
})

test('an error outside any end-to-end test counts as failed', () => {
  expect(playwrightCounts({ ...endToEnd, errors: [{ message: 'no Electron' }] })).toEqual({ passed: 2, failed: 1 })
})

test('a report of another shape is refused', () => {
  expect(() => vitestCounts({})).toThrow()
  expect(() => playwrightCounts({ stats: {} })).toThrow()
})

test('a step without tests is one check', () => {
  expect(stepCounts(true, undefined)).toEqual({ passed: 1, failed: 0 })
  expect(stepCounts(false, undefined)).toEqual({ passed: 0, failed: 1 })
})

test('a step that ended badly has a failure even where its report shows none', () => {
  expect(stepCounts(false, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 1 })
  expect(stepCounts(false, { passed: 5, failed: 3 })).toEqual({ passed: 5, failed: 3 })
})

test('a step whose tests were not found fails', () => {
  expect(stepCounts(true, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 })
})

import * as v from 'valibot'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) })),
})

/** What a system lacks, such as pipes or a full disk to write to, cannot be tested on it; Linux has all of it. */
const MAY_SKIP = process.platform !== 'linux'

/** Counts of Vitest's JSON report. A skipped test, unless some may be, and a file that cannot be loaded count as failed. */
export function vitestCounts(report: unknown, maySkip = MAY_SKIP): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = v.parse(VitestReport, report)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const skipped = numTodoTests + (maySkip ? 0 : numPendingTests)
  return { passed: numPassedTests, failed: numFailedTests + skipped + broken.length }
}

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
})

/** Counts of Playwright's JSON report. A skipped test, unless some may be, and an error outside any test count as failed. */
export function playwrightCounts(report: unknown, maySkip = MAY_SKIP): Counts {
  const { stats, errors } = v.parse(PlaywrightReport, report)
  const skipped = maySkip ? 0 : stats.skipped
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + skipped + errors.length }
}

/**
 * What a step contributes to the sum: its tests, where it has them, else itself as one check.
 * A step that ended badly has at least one failure, whatever its report says.
 */
export function stepCounts(endedWell: boolean, tests: Counts | undefined): Counts {
  if (!tests) return endedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (endedWell && tests.passed > 0) return tests
  return { passed: tests.passed, failed: Math.max(tests.failed, 1) }
}

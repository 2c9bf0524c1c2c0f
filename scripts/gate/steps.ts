import { type Counts, playwrightCounts, vitestCounts } from './counts.ts'

/** One check of the gate: a command whose exit code says whether it passed. */
export interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Its tests, out of the report that it writes. A step without counts as one check. */
  readonly tests?: { readonly report: string; readonly count: (report: unknown) => Counts }
}

/** Where the test runners put their reports, screenshots and traces. */
export const RESULTS = 'test-results'

const UNIT_REPORT = `${RESULTS}/unit.json`
/** playwright.config.ts writes it. */
const END_TO_END_REPORT = `${RESULTS}/end-to-end.json`

export const BUILD: Step = { name: 'build', command: ['node', 'scripts/build.ts'] }

/** Checks of the source as it stands, the longest first: two run at a time. */
export const CHECKS: readonly Step[] = [
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types', command: ['vue-tsc', '--build'] },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'electron', 'renderer', 'shared', 'scripts', 'e2e'],
  },
  { name: 'unused code', command: ['knip'] },
  BUILD,
]

export const UNIT: Step = {
  name: 'unit tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  tests: { report: UNIT_REPORT, count: vitestCounts },
}

/** In the real window; on Linux on screens of its own, so that it disturbs nobody and needs no display. */
export const END_TO_END: Step = {
  name: 'end to end',
  command: ['playwright', 'test'],
  tests: { report: END_TO_END_REPORT, count: playwrightCounts },
}

import { defineConfig } from '@playwright/test'

/** End-to-end tests drive the built app in a real window, one after the other: two windows would share the focus. */
export default defineConfig({
  testDir: 'e2e',
  // scripts/package-test.ts builds what it tests.
  ...(!process.env.TASKSCOPE_TEST_PACKAGE && { testIgnore: 'packaged*.spec.ts' }),
  outputDir: 'test-results/end-to-end',
  globalSetup: './e2e/setup.ts',
  workers: 1,
  timeout: 60_000,
  globalTimeout: 9 * 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/end-to-end.json' }]],
})

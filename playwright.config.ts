import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { HAS_OWN_SCREENS } from './e2e/screen.ts'

/** End-to-end tests drive the built app in a real window: one after the other where they share a screen, and its focus. */
export default defineConfig({
  testDir: 'e2e',
  // scripts/package-test.ts builds what they test.
  testIgnore: process.env.TASKSCOPE_TEST_PACKAGE ? [] : ['packaged*.spec.ts'],
  outputDir: 'test-results/end-to-end',
  globalSetup: './e2e/setup.ts',
  // One window, with its editor's threads and a picture that no graphics card draws, keeps two cores busy.
  workers: HAS_OWN_SCREENS && !process.env.TASKSCOPE_TEST_PACKAGE ? Math.ceil(availableParallelism() / 2) : 1,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a slow machine is no mistake
  globalTimeout: 9 * 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/end-to-end.json' }]],
})

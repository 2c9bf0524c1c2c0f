import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { installMissingPackages } from './gate/packages.ts'
import { BUILD, CHECKS, END_TO_END, RESULTS, type Step, UNIT } from './gate/steps.ts'
import { runStep, type StepResult } from './gate/run.ts'

/**
 * All checks of the project, each of them even after one has failed. Ends with the line `N passed, N failed`,
 * which counts every test, and one for every check that has no tests of its own.
 */
async function main(): Promise<void> {
  rmSync(resolve(RESULTS), { recursive: true, force: true })
  const missing = installMissingPackages()

  // The checks and the build share the machine's cores; the tests, which watch the time, have it for themselves.
  const results = await runTogether(CHECKS, 2)
  const isBuilt = results.some(({ step, failed }) => step === BUILD && failed === 0)
  results.push(await runStep(UNIT, { live: true }))
  results.push(await runStep(END_TO_END, { live: true, unless: isBuilt ? missing : 'The build failed: see above.' }))

  console.log()
  for (const { step, passed, failed, seconds } of results) {
    const verdict = failed === 0 ? '✓' : '✗'
    console.log(
      `${verdict} ${step.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
    )
  }
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

/** Runs the steps in order, at most `width` at a time. */
async function runTogether(steps: readonly Step[], width: number): Promise<StepResult[]> {
  const results: StepResult[] = []
  const queue = [...steps.entries()]
  const runQueue = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, step] = next
      results[at] = await runStep(step, { live: false })
    }
  }
  await Promise.all(Array.from({ length: width }, runQueue))
  return results
}

// Ctrl+C ends the running steps too: they end with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
await main()

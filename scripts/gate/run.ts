import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Counts, stepCounts } from './counts.ts'
import type { Step } from './steps.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** A step that hangs must not hold up the rest. In milliseconds. */
const TIME_LIMIT = 10 * 60_000

export interface StepResult extends Counts {
  readonly step: Step
  readonly seconds: number
}

interface Options {
  /** Show the step's output as it comes; otherwise only when the step failed. */
  readonly live: boolean
  /** Why the step cannot run here, if it cannot: it counts as failed. */
  readonly unless?: string | undefined
}

export async function runStep(step: Step, { live, unless }: Options): Promise<StepResult> {
  const began = performance.now()
  if (live) console.log(`\n${step.name}:`)
  const { endedWell, output } = unless === undefined ? await execute(step, live) : { endedWell: false, output: unless }
  const counts = stepCounts(endedWell, step.tests && readCounts(step.tests))
  const seconds = (performance.now() - began) / 1000
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`)
  if (counts.failed > 0 && output) console.log(output.trimEnd())
  return { step, seconds, ...counts }
}

function execute(step: Step, live: boolean): Promise<{ endedWell: boolean; output: string }> {
  const [command, ...args] = step.command
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      // A group of its own, so that the time limit also ends what the step has started.
      detached: true,
      shell: process.platform === 'win32',
      env: { ...process.env, ...(!live && process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    })
    let output = ''
    const collect = (chunk: string) => (output += chunk)
    child.stdout?.setEncoding('utf8').on('data', collect)
    child.stderr?.setEncoding('utf8').on('data', collect)
    const kill = () => {
      if (child.pid !== undefined) killGroup(child.pid)
    }
    const limit = setTimeout(() => {
      output += `Stopped after ${TIME_LIMIT / 60_000} minutes.`
      kill()
    }, TIME_LIMIT)
    process.once('exit', kill)
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      clearTimeout(limit)
      process.off('exit', kill)
      resolve({ endedWell: code === 0, output })
    })
  })
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended in the meantime.
  }
}

/** The counts of the step's report; none when there is no report, because the runner did not get that far. */
function readCounts({ report, count }: NonNullable<Step['tests']>): Counts {
  try {
    return count(JSON.parse(readFileSync(resolve(ROOT, report), 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

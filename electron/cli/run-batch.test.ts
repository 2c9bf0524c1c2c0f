import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useFolders } from '../testing/folder'
import { MODES, start, taskscope } from './testing'

const newFolder = useFolders()

describe('run', () => {
  const args = ['run', MODES, '--clock', 'virtual', '--all-variants', '--repeat', '2', '--db']

  test('--all-variants prints what each variant took, and no console and no progress bar', async () => {
    expect(await taskscope(...args, join(newFolder(), 'runs.db'))).toEqual({
      code: 0,
      stdout: [
        'VARIANT          RUNS   MEDIAN  95% INTERVAL       DIFFERENCE  95% INTERVAL  OUTLIERS',
        'ALL_COMPLETED       2  3.000 s                       baseline',
        'FIRST_COMPLETED     2  1.000 s                −2.000 s (−67%)',
        'FIRST_EXCEPTION     2  2.000 s                −1.000 s (−33%)',
        '',
      ].join('\n'),
      stderr: '6 of 6 runs, runs 1 to 6\n',
    })
  })

  test('--all-variants --json prints one document of all runs, interleaved', async () => {
    const { stdout } = await taskscope(...args, join(newFolder(), 'runs.db'), '--json')
    const { runs } = JSON.parse(stdout) as { runs: { variant: { mode: string }; batchId: number }[] }
    const round = ['ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION']
    expect(runs.map(({ variant }) => variant.mode)).toEqual([...round, ...round])
    expect(new Set(runs.map(({ batchId }) => batchId)).size).toBe(1)
  })

  test('--repeat runs the chosen variant so many times', async () => {
    const path = join(newFolder(), 'runs.db')
    const { code, stdout } = await taskscope(
      ...['run', MODES, '--clock', 'virtual', '--variant', 'mode=FIRST_EXCEPTION', '--repeat', '3', '--db', path],
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^VARIANT .*\nmode=FIRST_EXCEPTION +3 +2\.000 s/)
  })

  test('--all-variants keeps to a variant that was chosen', async () => {
    const path = join(newFolder(), 'runs.db')
    const { stdout } = await taskscope(...args, path, '--variant', 'mode=FIRST_EXCEPTION', '--json')
    expect((JSON.parse(stdout) as { runs: unknown[] }).runs).toHaveLength(2)
  })

  test('--repeat has exit code 1 where a run fails', async () => {
    const file = join(newFolder(), 'fails.ts')
    writeFileSync(file, `throw new Error('no')`)
    const { code, stderr } = await taskscope('run', file, '--repeat', '2', '--db', join(newFolder(), 'runs.db'))
    expect({ code, stderr }).toEqual({ code: 1, stderr: '2 of 2 runs, runs 1 to 2\n' })
  })

  test('--repeat keeps what is done when it is interrupted', async () => {
    const file = join(newFolder(), 'endless.ts')
    const source = `import { variant } from 'taskscope'\nif (variant('mode', 'quick', 'endless') === 'endless') while (true) {}`
    writeFileSync(file, source)
    const path = join(newFolder(), 'runs.db')
    const variants = ['--variant', 'mode=quick']
    expect((await taskscope('run', file, ...variants, '--repeat', '1', '--db', path)).code).toBe(0)
    const endless = start(['run', file, '--variant', 'mode=endless', '--repeat', '2', '--db', path])
    await expect
      .poll(async () => (await taskscope('list', '--db', path)).stdout, { timeout: 8000, interval: 200 })
      .toContain('running')
    endless.kill('SIGINT')
    expect(await endless.result).toMatchObject({ code: 130, stderr: '0 of 2 runs\n' })
    expect((await taskscope('list', '--db', path)).stdout.trim().split('\n')).toHaveLength(2)
  }, 20_000)
})

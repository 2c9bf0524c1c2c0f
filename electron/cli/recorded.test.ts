import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDocumentSchema } from '@shared/timeline/document'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { EXAMPLES, MODES, start, taskscope } from './testing'

const newFolder = useFolders()

/** Runs 1 to 6 are the three variants of the example, twice; run 7 tells the time. */
let db: string
beforeAll(async () => {
  db = join(mkdtempSync(join(tmpdir(), 'taskscope-test-')), 'runs.db')
  await taskscope('run', MODES, '--clock', 'virtual', '--all-variants', '--repeat', '2', '--db', db)
  const clock = join(dirname(db), 'clock.ts')
  writeFileSync(clock, 'console.log(process.hrtime.bigint())')
  await taskscope('run', clock, '--db', db)
}, 30_000)
afterAll(() => rmSync(dirname(db), { recursive: true }))

const ask = (...args: string[]) => taskscope(...args, '--db', db)

describe('compare', () => {
  test('prints the figures, the verdicts, where the runs part and what made the difference', async () => {
    const { code, stdout, stderr } = await ask('compare', '1', '2', '4', '5')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^VARIANT .*\nALL_COMPLETED +2 +3\.000 s +baseline\nFIRST_COMPLETED +2 +1\.000 s +−2\.000 s \(−67%\)\n/,
    )
    expect(stdout).toContain('FIRST_COMPLETED ends 2.000 s (67%) sooner, exactly: the virtual clock has no noise.\n')
    expect(stdout).toContain('The runs part at event ')
    expect(stdout).toContain('c (line 10) made the difference')
  })

  test('takes the baseline that it is given', async () => {
    const { stdout } = await ask('compare', '1', '2', '--baseline', '2')
    expect(stdout).toContain('ALL_COMPLETED ends 2.000 s (200%) later')
  })

  test('--json prints one document', async () => {
    const { stdout } = await ask('compare', '1', '3', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      clock: 'virtual',
      baseline: 'ALL_COMPLETED',
      variants: [
        { label: 'ALL_COMPLETED', runs: [1], medianNs: 3e9, comparison: null },
        { label: 'FIRST_EXCEPTION', runs: [3], medianNs: 2e9, comparison: { differenceNs: -1e9 }, typicalRun: 3 },
      ],
    })
  })

  test('says of the same program that there is no difference', async () => {
    const { stdout } = await ask('compare', '1', '4')
    expect(stdout).toContain('run 4 ends at exactly the same time: the virtual clock has no noise.')
    expect(stdout).toContain('The runs went the same way')
  })
})

describe('replay', () => {
  const EXPECTED = readFileSync(join(EXAMPLES, 'expected/07-wait-modes.ALL_COMPLETED.txt'), 'utf8')

  test('prints the console at the recorded pace', async () => {
    const began = performance.now()
    const { code, stdout, stderr } = await ask('replay', '1', '--speed', '3')
    expect(performance.now() - began).toBeGreaterThan(1000)
    expect({ code, stdout }).toEqual({ code: 0, stdout: EXPECTED })
    expect(stderr).toBe('completed after 3.000 s, run 1\n')
  })

  test('--check runs it again, and finds it the same', async () => {
    const { code, stdout } = await ask('replay', '2', '--check')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Run 2 and run \d+ are identical, to the last event\.\n$/),
    })
  })

  test('--check has exit code 1 where the runs part, and shows both events', async () => {
    const { code, stdout } = await ask('replay', '7', '--check')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Run 7 and run \d+ part at event \d+:\n {2}run 7: .+\n {2}run \d+: .+\n$/)
  })
})

describe('export and import', () => {
  test.each(['html', 'md', 'json', 'csv', 'csv-events', 'trace', 'svg', 'taskscope'])('writes %s', async (format) => {
    const out = join(newFolder(), 'out')
    const { code, stdout, stderr } = await ask('export', '1', '--format', format, '--out', out)
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `${out} holds run 1\n` })
    expect(readFileSync(out).length).toBeGreaterThan(100)
  })

  test('writes to stdout where no file is given, and a comparison of several runs', async () => {
    const { stdout } = await ask('export', '1', '2', '--format', 'md')
    expect(stdout).toMatch(/^# 07-wait-modes\.ts\n/)
    expect(stdout).toContain('FIRST_COMPLETED ends 2.000 s (67%) sooner')
  })

  describe.runIf(process.platform !== 'win32')('to a place of its own', () => {
    const inShell = (script: string, format: string) =>
      promisify(execFile)('sh', [
        '-c',
        script,
        process.execPath,
        entry('cli'),
        'export',
        '1',
        '--format',
        format,
        '--db',
        db,
      ])

    test('writes into pipes and devices as they are', async () => {
      expect((await inShell('"$0" "$@" --out /dev/stdout | cat', 'md')).stdout).toMatch(/^# 07-wait-modes\.ts\n/)
    })

    test('leaves the file that is there whole where the disk takes no more', async () => {
      const folder = newFolder()
      const out = join(folder, 'report.html')
      writeFileSync(out, 'what was there')
      const full = inShell(`trap '' XFSZ; ulimit -f 80; "$0" "$@" --out '${out}'`, 'html')
      await expect(full).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(' cannot be written: ') })
      expect(readFileSync(out, 'utf8')).toBe('what was there')
      expect(readdirSync(folder)).toEqual(['report.html'])
    })
  })

  test('speaks the language that is asked for, else that of the system', async () => {
    const args = ['export', '1', '--format', 'md']
    const french = /^\*\*Terminée après 3,000\u00a0s\*\*$/m
    expect((await ask(...args, '--language', 'fr')).stdout).toMatch(french)
    const onFrenchSystem = start([...args, '--db', db], { env: { LC_ALL: 'fr_FR.UTF-8' } })
    expect((await onFrenchSystem.result).stdout).toMatch(french)
    expect((await ask(...args)).stdout).toMatch(/^\*\*Completed after 3\.000 s\*\*$/m)
  })

  test('leaves paths out unless they are asked for', async () => {
    const folder = newFolder()
    const file = join(folder, 'path.ts')
    writeFileSync(file, `console.log(${JSON.stringify(folder)})`)
    const path = join(folder, 'runs.db')
    await taskscope('run', file, '--db', path)
    const args = ['export', '1', '--format', 'md', '--db', path]
    expect((await taskscope(...args)).stdout).not.toContain(folder)
    expect((await taskscope(...args, '--include-paths')).stdout).toContain(folder)
  })

  test.each(['taskscope', 'json'])('takes a %s file in, into a database of its own, and finds it', async (format) => {
    const out = join(newFolder(), 'out')
    await ask('export', '3', '--format', format, '--out', out)
    const path = join(newFolder(), 'new.db')
    expect(await taskscope('import', out, '--db', path)).toEqual({
      code: 0,
      stdout: '07-wait-modes.ts, experiment 1: run 1\n',
      stderr: '',
    })
    const before = await ask('show', '3', '--json')
    const after = await taskscope('show', '1', '--json', '--db', path)
    const documentOf = ({ stdout }: { stdout: string }) => v.parse(runDocumentSchema, JSON.parse(stdout))
    expect(documentOf(after)).toEqual({ ...documentOf(before), run: { ...documentOf(before).run, id: 1 } })
    expect((await taskscope('search', 'pending', '--db', path)).stdout).toContain('⟦pending⟧')
  })
})

test.runIf(process.platform !== 'win32')('an import that is interrupted leaves nothing of the file', async () => {
  const folder = newFolder()
  const [out, pipe, path] = ['out', 'pipe', 'new.db'].map((name) => join(folder, name)) as [string, string, string]
  await ask('export', '1', '2', '3', '--format', 'taskscope', '--out', out)
  await promisify(execFile)('mkfifo', [pipe])
  const importing = start(['import', pipe, '--db', path])
  const writer = await open(pipe, 'w') // once it reads
  importing.kill('SIGINT')
  await writer.writeFile(readFileSync(out))
  await writer.close()
  expect(await importing.result).toEqual({ code: 130, stdout: '', stderr: `Cancelled: nothing of ${pipe} was kept.\n` })
  expect((await taskscope('list', '--db', path)).stdout).toBe('')
})

describe('search', () => {
  test('prints the runs in which all words stand, newest first, and where', async () => {
    const { code, stdout, stderr } = await ask('search', 'hrtime', 'clock')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^ *RUN .* FOUND\n(?: +\d+ {2}completed .*⟦.*\n)+$/)
  })

  test('shows as many as it is asked for, and says that there are more', async () => {
    const { stdout, stderr } = await ask('search', 'modes', '--limit', '2')
    expect(stdout.trim().split('\n')).toHaveLength(3)
    expect(stderr).toMatch(/^2 of \d+ runs; --limit shows more\n$/)
  })

  test('has exit code 1 where there is nothing', async () => {
    expect(await ask('search', 'rhinoceros')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No run has these words: rhinoceros\n',
    })
  })
})

describe('a bad request', () => {
  test.each<[args: string[], says: string | RegExp]>([
    [['export', '1'], 'export needs --format: html, md, json, csv, csv-events, trace, svg, taskscope.\n'],
    [['export', '1', '--format', 'doc'], /^There is no format 'doc': html, md, .*\.\n$/],
    [
      ['export', '1', '--format', 'png'],
      `PNG needs the app's window to draw it: export it there, or use svg or html.\n`,
    ],
    [['export', '1', '--format', 'md', '--language', 'de'], `There are no reports in 'de': use en or fr.\n`],
    [['export', '99', '--format', 'md'], 'There is no run 99.\n'],
    [
      ['export', '1', '--format', 'md', '--out', '/nowhere/x'],
      '/nowhere/x cannot be written: its folder does not exist.\n',
    ],
    [['export', '--format', 'md'], /^export needs the number of a run.*\n$/],
    [['import', MODES], 'This is not a Taskscope file: choose one that Taskscope has exported.\n'],
    [['import', '/nowhere/x'], 'There is no file /nowhere/x.\n'],
    [['compare', '1'], /^compare needs the numbers of two runs or more.*\n$/],
    [['compare', '1', '1'], 'Comparing needs two runs or more: choose another one.\n'],
    [['compare', '1', '99'], 'There is no run 99 any more.\n'],
    [['compare', '1', '2', '--baseline', '3'], 'The baseline, run 3, is none of the runs that are compared.\n'],
    [['replay', 'x'], /^'x' is not the number of a run.*\n$/],
    [['replay', '99', '--check'], 'There is no run 99.\n'],
    [['replay', '1', '--speed', '0'], `--speed takes a number from 0.1 to 100, not '0'.\n`],
    [['search'], /^search needs words.*\n$/],
    [['search', 'x', '--limit', '0'], `--limit takes a whole number from 1 to 1000, not '0'.\n`],
    [['run', MODES, '--repeat', '0'], `--repeat takes a whole number from 1 to 1000, not '0'.\n`],
    [['run', MODES, '--all-variants', '--no-save'], /^Several runs are kept.*: leave out --no-save\.\n$/],
    [['run', MODES, '--all-variants', '--variant', 'mode=x'], /the variant 'mode' has no value 'x'/],
  ])('gets one sentence and exit code 2: %j', async (args, says) => {
    const { code, stdout, stderr } = await ask(...args)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

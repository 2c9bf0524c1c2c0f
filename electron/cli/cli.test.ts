import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { runDocumentSchema } from '@shared/timeline/document'
import { useFolders } from '../testing/folder'
import { EXAMPLES, start, taskscope } from './testing'

const EXPECTED = join(EXAMPLES, 'expected')

/** A process that is dead but not yet buried by its parent still has its id. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc') || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

const newFolder = useFolders()

/** A file with this text, and a database beside it that does not exist yet. */
function snippet(source: string, name = 'test.ts'): { file: string; db: string } {
  const folder = newFolder()
  writeFileSync(join(folder, name), source)
  return { file: join(folder, name), db: join(folder, 'runs.db') }
}

const newDatabase = (): string => join(newFolder(), 'runs.db')

describe('run', () => {
  test.each(readdirSync(EXPECTED))('prints the console of an example, and only that, on stdout: %s', async (golden) => {
    const [name, mode] = golden.split('.')
    const variant = mode === 'txt' ? [] : ['--variant', `mode=${mode}`]
    const run = await taskscope('run', join(EXAMPLES, `${name}.ts`), '--clock', 'virtual', '--no-save', ...variant)
    expect(run.stdout).toBe(readFileSync(join(EXPECTED, golden), 'utf8'))
    expect(run.stderr).toMatch(/completed after .*, \d+ tasks, not kept\n$/)
    expect(run.code).toBe(0)
  })

  test('says how it went in one line on stderr', async () => {
    const { db, file } = snippet(`console.log('hello')`)
    expect(await taskscope('run', file, '--clock', 'virtual', '--db', db)).toEqual({
      code: 0,
      stdout: 'hello\n',
      stderr: 'completed after 0 s, 1 task, run 1\n',
    })
    expect((await taskscope('run', file, '--clock', 'virtual', '--db', db)).stderr).toContain('run 2')
  })

  test('warns of a coroutine that was never awaited, with its line', async () => {
    const { file } = snippet(`import * as asyncio from 'asyncio'\nasync function f() {}\nf()`)
    const { code, stderr } = await taskscope('run', file, '--no-save')
    expect(stderr).toContain(`warning: RuntimeWarning: coroutine 'f' was never awaited, line 3\n`)
    expect(code).toBe(0)
  })

  test('shows the line of an error and the awaits that it came through, and exits with 1', async () => {
    const { file, db } = snippet(
      [
        `import * as asyncio from 'asyncio'`,
        `async function inner() {`,
        `\tthrow new RangeError('too far')`,
        `}`,
        `async function main() {`,
        `  await inner()`,
        `}`,
        `asyncio.run(main())`,
      ].join('\n'),
    )
    const { code, stdout, stderr } = await taskscope('run', file, '--clock', 'virtual', '--db', db)
    expect(stdout).toBe('')
    expect(stderr.split('\n')).toEqual([
      `${file}:3:8: RangeError: too far`,
      `    \tthrow new RangeError('too far')`,
      `    \t      ^`,
      `    in inner, line 3`,
      `    in main, line 6`,
      `    in <module>, line 8`,
      `failed after 0 s, 2 tasks, run 1`,
      ``,
    ])
    expect(code).toBe(1)
  })

  test('exits with 1 when the snippet ends its thread', async () => {
    const { file } = snippet(`process.exit(0)`)
    const { code, stderr } = await taskscope('run', file, '--no-save')
    expect(stderr).toContain('process.exit(0) was called')
    expect(code).toBe(1)
  })

  test('keeps its run in the database that the environment names', async () => {
    const { file, db } = snippet(`console.log('hello')`)
    await start(['run', file], { env: { TASKSCOPE_DB: db } }).result
    expect((await taskscope('list', '--db', db)).stdout).toContain('test.ts')
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is stopped and kept by %s', async (signal, exitCode) => {
    const { file, db } = snippet(`console.log('before')\nwhile (true) {}`)
    const run = start(['run', file, '--db', db])
    await run.printed('before')
    run.kill(signal)
    const { code, stderr } = await run.result
    expect(stderr).toMatch(/^stopped after .*, run 1\n$/)
    expect(code).toBe(exitCode)
    expect((await taskscope('show', '1', '--db', db)).stdout).toContain('before')
  })

  test('that is killed leaves no process behind, and its run ends for whoever looks next', async () => {
    const { file, db } = snippet(`console.log(process.pid + ';')\nwhile (true) {}`)
    const run = start(['run', file, '--db', db])
    await run.printed(';')
    run.kill('SIGKILL')
    const runner = Number.parseInt((await run.result).stdout)
    await vi.waitFor(() => expect(isRunning(runner)).toBe(false), 2000)
    expect((await taskscope('list', '--db', db)).stdout).toMatch(/\n +1 +crashed /)
    expect((await taskscope('show', '1', '--db', db)).stdout).toContain('Taskscope closed while it ran.')
  })

  test('ends quietly when nobody reads its output any more', async () => {
    const { file, db } = snippet(`for (;;) console.log('again')`)
    const run = start(['run', file, '--db', db])
    await run.printed('again')
    run.closeStdout()
    const { code, stderr } = await run.result
    expect(stderr).toMatch(/^stopped after .*, run 1\n$/)
    expect(code).toBe(141)
  })

  // Where there is no such device, no disk is full that quickly.
  describe.runIf(existsSync('/dev/full'))('into a disk that is full', () => {
    const source = `import * as asyncio from 'asyncio'\nfor (;;) { console.log('again'); await asyncio.sleep(0.01) }`

    test('says so in one sentence, and keeps what ran', async () => {
      const { file, db } = snippet(source)
      const full = openSync('/dev/full', 'w')
      const { code, stderr } = await start(['run', file, '--db', db], { stdout: full }).result
      expect(stderr).toMatch(/^The output cannot be written: the disk is full\.\nstopped after .*, run 1\n$/)
      expect(code).toBe(2)
      const listed = start(['list', '--db', db], { stdout: full })
      expect(await listed.result).toMatchObject({
        code: 2,
        stderr: 'The output cannot be written: the disk is full.\n',
      })
      closeSync(full)
    })

    test('ends as it would where only its own words cannot be written', async () => {
      const { file } = snippet(`console.log('hello')`)
      const full = openSync('/dev/full', 'w')
      expect(await start(['run', file, '--no-save'], { stderr: full }).result).toMatchObject({
        code: 0,
        stdout: 'hello\n',
      })
      closeSync(full)
    })
  })

  test('takes a snippet from stdin', async () => {
    const args = ['run', '-', '--db', newDatabase()]
    const run = await start(args, { input: `console.log('piped')` }).result
    expect(run).toMatchObject({ code: 0, stdout: 'piped\n' })
    expect((await start(['list', ...args.slice(2)]).result).stdout).toMatch(/ stdin\n$/)
    const wrong = await start(args, { input: 'console.log(' }).result
    expect(wrong.stderr).toMatch(/^<stdin>:1:13: /)
    expect(await start(args, { input: new Uint8Array([0xff]) }).result).toMatchObject({
      code: 2,
      stderr: 'stdin is not a text in UTF-8.\n',
    })
  })

  test('shares its database with another process that runs at the same time', async () => {
    const { file, db } = snippet(`
      import * as asyncio from 'asyncio'
      for (let i = 0; i < 300; i++) await asyncio.createTask(asyncio.sleep(0.001))
    `)
    const runs = await Promise.all([taskscope('run', file, '--db', db), taskscope('run', file, '--db', db)])
    for (const { code, stderr } of runs) {
      expect(stderr).toMatch(/^completed after .*, 301 tasks, run \d\n$/)
      expect(code).toBe(0)
    }
    const { stdout } = await taskscope('list', '--db', db, '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ status: 'completed' }, { status: 'completed' }])
  })
})

describe('a variant', () => {
  const source = `import { variant } from 'taskscope'\nconsole.log(variant('size', 1, 2))\nconsole.log('after')`

  test('is chosen by its text', async () => {
    const { file } = snippet(source)
    expect((await taskscope('run', file, '--no-save', '--variant', 'size=2')).stdout).toBe('2\nafter\n')
  })

  test('of a name that the snippet does not have is refused, and nothing is lost', async () => {
    const { file, db } = snippet(source)
    const run = await taskscope('run', file, '--db', db, '--variant', 'colour=red')
    expect(run.stderr).toContain(`the snippet has no variant 'colour': it has size (1, 2)\n`)
    expect(run.code).toBe(2)
    expect((await taskscope('show', '1', '--db', db)).stdout).toContain('after')
  })

  test('of a value that the snippet does not have is refused with those that it has', async () => {
    const { file } = snippet(source)
    const run = await taskscope('run', file, '--no-save', '--variant', 'size=3')
    expect(run.stderr).toContain(`the variant 'size' has no value '3': choose one of 1, 2`)
    expect(run.code).toBe(2)
  })
})

describe('--json', () => {
  test.each(readdirSync(EXAMPLES).filter((file) => file.endsWith('.ts')))(
    'prints one document, and show prints the same, byte for byte: %s',
    async (file) => {
      const db = newDatabase()
      const run = await taskscope('run', join(EXAMPLES, file), '--clock', 'virtual', '--db', db, '--json')
      expect(v.parse(runDocumentSchema, JSON.parse(run.stdout))).toMatchObject({ run: { id: 1, status: 'completed' } })
      expect(await taskscope('show', '1', '--db', db, '--json')).toEqual({ code: 0, stdout: run.stdout, stderr: '' })
    },
  )

  test.each([
    ['fails', `throw new Error('no')`],
    ['is ended from within', `console.log('a')\nprocess.exit(1)`],
  ])('is the same document also for a run on the real clock that %s', async (_, source) => {
    const { file, db } = snippet(source)
    const run = await taskscope('run', file, '--db', db, '--json')
    expect(run.code).toBe(1)
    expect((await taskscope('show', '1', '--db', db, '--json')).stdout).toBe(run.stdout)
  })

  test('has no number for a run that is not kept', async () => {
    const { file } = snippet(`console.log('hello')`)
    const { stdout } = await taskscope('run', file, '--no-save', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ run: { id: null }, console: [{ text: 'hello', line: 1 }] })
  })
})

describe('list and show', () => {
  test('tell of runs as a person reads them', async () => {
    const { file, db } = snippet(`console.log('hello')`, 'greeting.ts')
    await taskscope('run', file, '--clock', 'virtual', '--db', db)
    const { stdout } = await taskscope('list', '--db', db)
    expect(stdout).toMatch(
      /^RUN {2}STATUS .*\n {2}1 {2}completed {2}virtual +0 s +1 {2}\d{4}-\S+ \S+ {2}greeting\.ts\n$/,
    )
    const shown = await taskscope('show', '1', '--db', db)
    expect(shown.stdout).toMatch(/^run +1\ntitle +greeting\.ts\nstatus +completed\n/)
    expect(shown.stdout).toContain('0 s  hello\n')
  })

  test('say that there is nothing yet, and make no database', async () => {
    const folder = newFolder()
    const empty = await start(['list'], { env: { TASKSCOPE_DB: join(folder, 'none.db') } }).result
    expect(empty).toEqual({ code: 0, stdout: '', stderr: 'No runs yet: taskscope run FILE makes one.\n' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a bad request', () => {
  const files = newFiles()

  function newFiles(): (name: string, content: string | Uint8Array) => string {
    return (name, content) => {
      const path = join(newFolder(), name)
      writeFileSync(path, content)
      return path
    }
  }

  const file = (source: string | Uint8Array): string => files('test.ts', source)
  const good = (): string => file(`console.log('hello')`)

  test.each<[what: string, args: () => string[], says: string | RegExp]>([
    ['no command', () => [], /^Say what to do: run, list, .* or import\.\n\nTaskscope runs/],
    ['an unknown command', () => ['walk'], /^There is no command 'walk': use run, list, .* or import\.\n$/],
    ['an option first', () => ['--json', 'list'], 'The command comes first, as in: taskscope list --json.\n'],
    [
      'an unknown option',
      () => ['list', '--clock', 'real'],
      `Unknown option '--clock': taskscope --help lists the options.\n`,
    ],
    ['no file', () => ['run'], 'run needs the file of a snippet, as in: taskscope run example.ts.\n'],
    ['two files', () => ['run', 'a.ts', 'b.ts'], `One argument too many: 'b.ts'.\n`],
    ['an unknown clock', () => ['run', good(), '--clock', 'sun'], `There is no clock 'sun': use real or virtual.\n`],
    ['a variant without value', () => ['run', good(), '--variant', 'x'], /^--variant needs a name and a value.*\n$/],
    ['a missing file', () => ['run', 'nowhere.ts'], 'There is no file nowhere.ts.\n'],
    ['a folder', () => ['run', newFolder()], /^\S+ is a folder: give the file of a snippet\.\n$/],
    ['a large file', () => ['run', file('1;'.repeat(2_500_000))], /^\S+ is larger than 1 MB: cut it down.*\n$/],
    ['a file that is no text', () => ['run', file(new Uint8Array([1, 255, 254]))], /^\S+ is not a text in UTF-8\.\n$/],
    ['an empty file', () => ['run', file('')], /^\S+:1:1: The snippet is empty.*\n$/],
    ['a syntax error', () => ['run', file('let a = 1\nlet b = )')], /^\S+:2:9: .+\.\n {4}let b = \)\n {4} {8}\^\n$/],
    ['an unknown import', () => ['run', file(`import x from 'left-pad'`)], /^\S+:1:15: .*'left-pad'\.\n.*\n +\^\n$/],
    ['a database that is a folder', () => ['run', good(), '--db', newFolder()], /^The database .* it is a folder\.\n$/],
    ['a database below a file', () => ['run', good(), '--db', join(good(), 'x.db')], /^The database .* is a file\.\n$/],
    [
      'no database',
      () => ['run', good(), '--db', files('x.db', 'diary '.repeat(99))],
      /is not a Taskscope database\.\n$/,
    ],
    ['an empty path of a database', () => ['list', '--db', ''], '--db needs the path of a database.\n'],
    ['a missing database', () => ['list', '--db', newDatabase()], /^There is no database .*\.\n$/],
    ['a run that is no number', () => ['show', 'last'], /^'last' is not the number of a run.*\n$/],
  ])('gets one sentence and exit code 2: %s', async (_, args, says) => {
    const { code, stdout, stderr } = await taskscope(...args())
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('for a run that does not exist says where to look', async () => {
    const { file, db } = snippet('1')
    await taskscope('run', file, '--db', db)
    const { code, stderr } = await taskscope('show', '7', '--db', db)
    expect(stderr).toBe('There is no run 7: taskscope list shows what there is.\n')
    expect(code).toBe(2)
  })

  test('for a database that cannot be written leaves it as it is', async () => {
    const { file, db } = snippet('1')
    mkdirSync(db)
    await taskscope('run', file, '--db', db)
    expect(readdirSync(db)).toEqual([])
  })
})

describe('help and version', () => {
  test('go to stdout', async () => {
    for (const args of [['--help'], ['help'], ['run', '--help']]) {
      const { code, stdout, stderr } = await taskscope(...args)
      expect(stdout).toContain('Usage:')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    }
    expect(await taskscope('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
})

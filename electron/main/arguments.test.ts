import { expect, test } from 'vitest'
import { commandLine, databaseArgument } from './arguments'

test.each([
  [[], undefined],
  [['--no-sandbox', '--user-data-dir=/tmp/x', '/app'], undefined],
  [['--db', '/tmp/a.db'], '/tmp/a.db'],
  [['--no-sandbox', '/app', '--db=/tmp/a b.db', '--inspect=0'], '/tmp/a b.db'],
])('%j names the database %j', (argv, path) => {
  expect(databaseArgument(argv)).toBe(path)
})

test.each([
  [['taskscope-app'], undefined],
  [['taskscope-app', '/home/a/run.ts', '--command-line'], undefined],
  [['taskscope-app', '--', '--command-line'], undefined],
  [['taskscope-app', '--command-line', '--'], []],
  [
    ['taskscope-app', '--no-sandbox', '--command-line', '--', 'run', 'a.ts', '--', '--json'],
    ['run', 'a.ts', '--', '--json'],
  ],
])('%j is the command line %j', (argv, command) => {
  expect(commandLine(argv)).toEqual(command)
})

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { commandLine, databaseArgument, fileArguments } from './arguments'

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

test('files are opened by path and by URL; switches, folders and other files are not', () => {
  const folder = resolve('/home/me')
  const url = pathToFileURL(resolve('/a b/run.taskscope')).href
  const argv = ['--log-file=a.ts', '/app', url, 'notes.md', 'race.ts', resolve('/tmp/c.ts')]
  expect(url).toContain('a%20b')
  expect(fileArguments(argv, folder)).toEqual(
    ['/a b/run.taskscope', '/home/me/race.ts', '/tmp/c.ts'].map((path) => resolve(path)),
  )
})

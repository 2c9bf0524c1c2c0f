import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { commandLine, databaseArgument, fileArguments } from './arguments'

test.each([
  [[], undefined],
  [['--no-sandbox', '--user-data-dir=/data', '/app'], undefined],
  [['--db', '/data/a.db'], '/data/a.db'],
  [['--no-sandbox', '/app', '--db=/data/a b.db', '--inspect=0'], '/data/a b.db'],
])('%j names the database %j', (argv, path) => {
  expect(databaseArgument(argv)).toBe(path)
})

test.each([
  [['taskscope-app'], undefined],
  [['taskscope-app', '/snippets/run.ts', '--command-line'], undefined],
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
  const folder = resolve('/snippets')
  const url = pathToFileURL(resolve('/a b/run.taskscope')).href
  const argv = ['--log-file=a.ts', '/app', url, 'notes.md', 'race.ts', resolve('/c/gather.ts')]
  expect(url).toContain('a%20b')
  expect(fileArguments(argv, folder)).toEqual(
    ['/a b/run.taskscope', '/snippets/race.ts', '/c/gather.ts'].map((path) => resolve(path)),
  )
})

test('every kind of file that the app opens may be an argument, however its ending is written', () => {
  const files = ['RUN.TASKSCOPE', 'report.json', 'a.TS', 'b.mts', 'c.js', 'd.mjs'].map((name) => resolve('/c', name))
  expect(fileArguments(files, resolve('/'))).toEqual(files)
})

test('what begins like a URL and is none is taken for a path, which then cannot be read', () => {
  expect(fileArguments(['file:///%zz.ts'], resolve('/c'))).toEqual([resolve('/c', 'file:///%zz.ts')])
})

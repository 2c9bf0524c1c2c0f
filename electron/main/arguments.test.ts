import { expect, test } from 'vitest'
import { databaseArgument } from './arguments'

test.each([
  [[], undefined],
  [['--no-sandbox', '--user-data-dir=/tmp/x', '/app'], undefined],
  [['--db', '/tmp/a.db'], '/tmp/a.db'],
  [['--no-sandbox', '/app', '--db=/tmp/a b.db', '--inspect=0'], '/tmp/a b.db'],
])('%j names the database %j', (argv, path) => {
  expect(databaseArgument(argv)).toBe(path)
})

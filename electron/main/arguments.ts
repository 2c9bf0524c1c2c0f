import { parseArgs } from 'node:util'

/**
 * The database that the app was told to use by `--db PATH`; undefined where it was told none. The other
 * arguments are Chromium's own, of which any number may be there.
 */
export function databaseArgument(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { db: { type: 'string' } }, strict: false })
  return typeof values.db === 'string' ? values.db : undefined
}

import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * The database that the app was told to use by `--db PATH`; undefined where it was told none. The other
 * arguments are Chromium's own, of which any number may be there.
 */
export function databaseArgument(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { db: { type: 'string' } }, strict: false })
  return typeof values.db === 'string' ? values.db : undefined
}

/** What the launcher of the `taskscope` command passes first: the rest is the command line's, not the window's. */
const COMMAND_LINE = '--command-line'

/** The arguments of the `taskscope` command, where the app was started as that; undefined where it is to open its window. */
export function commandLine(argv: readonly string[]): readonly string[] | undefined {
  const end = argv.indexOf('--') // Chromium reads nothing beyond it
  return end > 0 && argv.slice(0, end).includes(COMMAND_LINE) ? argv.slice(end + 1) : undefined
}

/** Files with runs in them, and files that are a snippet each: all that the app opens. */
export const RECORDED = ['.taskscope', '.json']
export const CODE = ['.ts', '.mts', '.js', '.mjs']

/** As the lists above have it: `.TS` is `.ts`. */
export const extensionOf = (path: string): string => extname(path).toLowerCase()

/** The files among the arguments that the app opens, as paths. Desktops give them as `file://` URLs, or as paths from `folder`. */
export const fileArguments = (argv: readonly string[], folder: string): string[] =>
  argv
    .filter((argument) => !argument.startsWith('-') && [...RECORDED, ...CODE].includes(extensionOf(argument)))
    .map((argument) => pathOf(argument) ?? resolve(folder, argument))

function pathOf(argument: string): string | undefined {
  try {
    return argument.startsWith('file:///') ? fileURLToPath(argument) : undefined
  } catch {
    return undefined // such as `file:///%zz.ts`
  }
}

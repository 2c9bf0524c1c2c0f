/** The command line, `taskscope`: the same engine as the app's, without a window. */
import { version } from '../../package.json'
import { CorruptEventsError } from '@shared/events/codec'
import { BadFileError } from '../report/exchange/errors'
import { StoreError } from '../store/errors'
import { parseArguments, UsageError } from './arguments'
import { compare } from './compare'
import { exportCommand } from './export'
import { HELP } from './help'
import { importCommand } from './import'
import { list } from './list'
import { print, say } from './output'
import { replay } from './replay'
import { run } from './run'
import { runBatch } from './run-batch'
import { search } from './search'
import { show } from './show'

const EXIT_BAD_REQUEST = 2
/** sysexits.h: an internal software error. */
const EXIT_INTERNAL = 70

async function main(args: readonly string[]): Promise<number> {
  const command = parseArguments(args)
  switch (command.name) {
    case 'help':
      print(HELP)
      return 0
    case 'version':
      print(`${version}\n`)
      return 0
    case 'run':
      return command.repeat === null ? run(command) : runBatch(command)
    case 'list':
      return list(command)
    case 'show':
      return show(command)
    case 'search':
      return search(command)
    case 'compare':
      return compare(command)
    case 'replay':
      return replay(command)
    case 'export':
      return exportCommand(command)
    case 'import':
      return importCommand(command)
  }
}

const EXPECTED = [UsageError, StoreError, BadFileError, CorruptEventsError]

/** What is wrong with the request is said in one sentence; anything else is our own mistake. */
function explain(error: unknown): number {
  if (!EXPECTED.some((kind) => error instanceof kind) || !(error instanceof Error)) {
    say(`taskscope failed, by its own mistake:\n${error instanceof Error ? error.stack : String(error)}\n`)
    return EXIT_INTERNAL
  }
  say(`${error.message}\n`)
  if (error instanceof UsageError && process.argv.length <= 2) say(`\n${HELP}`)
  return EXIT_BAD_REQUEST
}

const code = await main(process.argv.slice(2)).catch(explain)
process.exitCode ??= code

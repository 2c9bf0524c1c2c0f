/** The command line, `taskscope`: the same engine as the app's, without a window. */
import { version } from '../../package.json'
import { CorruptEventsError } from '@shared/events/codec'
import { StoreError } from '../store/errors'
import { parseArguments, UsageError } from './arguments'
import { HELP } from './help'
import { list } from './list'
import { EXIT_READER_GONE, print, readerGone, say } from './output'
import { run } from './run'
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
      return run(command)
    case 'list':
      return list(command)
    case 'show':
      return show(command)
  }
}

/** What is wrong with the request is said in one sentence; anything else is our own mistake. */
function explain(error: unknown): number {
  const isExpected = error instanceof UsageError || error instanceof StoreError || error instanceof CorruptEventsError
  if (!isExpected) {
    say(`taskscope failed, by its own mistake:\n${error instanceof Error ? error.stack : String(error)}\n`)
    return EXIT_INTERNAL
  }
  say(`${error.message}\n`)
  if (error instanceof UsageError && process.argv.length <= 2) say(`\n${HELP}`)
  return EXIT_BAD_REQUEST
}

const code = await main(process.argv.slice(2)).catch(explain)
process.exitCode = readerGone.aborted ? EXIT_READER_GONE : code

import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { RunId } from '@shared/ids'
import { CLOCKS, type Clock, type Variant } from '@shared/run'

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'run'
      readonly file: string
      readonly clock: Clock
      readonly variant: Variant
      readonly save: boolean
      readonly json: boolean
      readonly db: string | undefined
    }
  | { readonly name: 'list'; readonly json: boolean; readonly db: string | undefined }
  | { readonly name: 'show'; readonly run: RunId; readonly json: boolean; readonly db: string | undefined }

export type CommandOf<N extends Command['name']> = Extract<Command, { name: N }>

/** The command line asks for something that does not exist. The message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const common = { db: { type: 'string' }, json: { type: 'boolean', default: false } } as const

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined) throw new UsageError('Say what to do: run, list or show.')
  if (args.includes('--help') || args.includes('-h') || name === 'help') return { name: 'help' }
  if (name === '--version' || name === '-v') return { name: 'version' }
  if (name === 'run') return parseRun(rest)
  if (name === 'list') return parseList(rest)
  if (name === 'show') return parseShow(rest)
  throw new UsageError(`There is no command '${name}': use run, list or show.`)
}

function parseRun(args: string[]): Command {
  const { values, positionals } = parse(args, {
    ...common,
    clock: { type: 'string', default: 'real' },
    variant: { type: 'string', multiple: true, default: [] as string[] },
    'no-save': { type: 'boolean', default: false },
  })
  const file = only(positionals, 'run needs the file of a snippet, as in: taskscope run example.ts')
  const clock = CLOCKS.find((known) => known === values.clock)
  if (clock === undefined) throw new UsageError(`There is no clock '${values.clock}': use ${CLOCKS.join(' or ')}.`)
  const variant = Object.fromEntries(values.variant.map(parseVariant))
  return { name: 'run', file, clock, variant, save: !values['no-save'], json: values.json, db: values.db }
}

function parseVariant(text: string): [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`--variant needs a name and a value, as in --variant mode=fast, not '${text}'.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function parseList(args: string[]): Command {
  const { values, positionals } = parse(args, common)
  if (positionals.length > 0) throw new UsageError(`list takes no arguments, but got '${positionals[0]}'.`)
  return { name: 'list', json: values.json, db: values.db }
}

function parseShow(args: string[]): Command {
  const { values, positionals } = parse(args, common)
  const text = only(positionals, 'show needs the number of a run, as in: taskscope show 7')
  const run = Number(text)
  if (!/^\d+$/.test(text) || run < 1 || !Number.isSafeInteger(run)) {
    throw new UsageError(`'${text}' is not the number of a run: taskscope list shows them.`)
  }
  return { name: 'show', run: run as RunId, json: values.json, db: values.db }
}

function parse<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's message goes on with advice that does not fit here.
    const [sentence] = (error as Error).message.split(/\.\s|\n/)
    throw new UsageError(`${sentence!.replace(/\.$/, '')}.`)
  }
}

function only(positionals: readonly string[], missing: string): string {
  const [first, second] = positionals
  if (first === undefined) throw new UsageError(`${missing}.`)
  if (second !== undefined) throw new UsageError(`One argument too many: '${second}'.`)
  return first
}

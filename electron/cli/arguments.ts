import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { RunId } from '@shared/ids'
import { EXPORT_FORMATS } from '@shared/library'
import type { Language } from '@shared/replay/language'
import { CLOCKS, type Clock, type Variant } from '@shared/run'
import type { FileFormat } from '../exchange/export'

interface Common {
  readonly json: boolean
  readonly db: string | undefined
}

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | (Common & {
      readonly name: 'run'
      readonly file: string
      readonly clock: Clock
      readonly variant: Variant
      readonly save: boolean
      /** Runs every combination of the snippet's variants. */
      readonly allVariants: boolean
      /** How often each variant; null: a single run, whose console is shown. */
      readonly repeat: number | null
    })
  | (Common & { readonly name: 'list' })
  | (Common & { readonly name: 'show'; readonly run: RunId })
  | (Common & { readonly name: 'search'; readonly words: string; readonly limit: number })
  | (Common & { readonly name: 'compare'; readonly runs: readonly RunId[]; readonly baseline: RunId | undefined })
  | (Common & { readonly name: 'replay'; readonly run: RunId; readonly speed: number; readonly check: boolean })
  | (Common & {
      readonly name: 'export'
      readonly runs: readonly [RunId, ...RunId[]]
      readonly format: FileFormat
      /** undefined: stdout. */
      readonly out: string | undefined
      readonly includePaths: boolean
      /** undefined: the system's. */
      readonly language: Language | undefined
    })
  | (Common & { readonly name: 'import'; readonly file: string })

export type CommandOf<N extends Command['name']> = Extract<Command, { name: N }>

/** The command line asks for something that does not exist. The message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const common = { db: { type: 'string' }, json: { type: 'boolean', default: false } } as const

/** Of a replay, in run seconds a second, as in the app. */
const SLOWEST = 0.1
const FASTEST = 100

const PARSERS: Readonly<Record<string, (args: string[]) => Command>> = {
  run: parseRun,
  list: parseList,
  show: parseShow,
  search: parseSearch,
  compare: parseCompare,
  replay: parseReplay,
  export: parseExport,
  import: parseImport,
}
const NAMES = Object.keys(PARSERS)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ')

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined) throw new UsageError(`Say what to do: ${NAMES}.`)
  if (args.includes('--help') || args.includes('-h') || name === 'help') return { name: 'help' }
  if (name === '--version' || name === '-v') return { name: 'version' }
  const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined
  if (name.startsWith('-')) throw new UsageError(`The command comes first, as in: taskscope list ${name}.`)
  if (parser === undefined) throw new UsageError(`There is no command '${name}': use ${NAMES}.`)
  return parser(rest)
}

function parseRun(args: string[]): Command {
  const { values, positionals } = parse(args, {
    ...common,
    clock: { type: 'string', default: 'real' },
    variant: { type: 'string', multiple: true, default: [] as string[] },
    'no-save': { type: 'boolean', default: false },
    'all-variants': { type: 'boolean', default: false },
    repeat: { type: 'string' },
  })
  const file = only(positionals, 'run needs the file of a snippet, as in: taskscope run example.ts')
  const clock = CLOCKS.find((known) => known === values.clock)
  if (clock === undefined) throw new UsageError(`There is no clock '${values.clock}': use ${CLOCKS.join(' or ')}.`)
  const variant = Object.fromEntries(values.variant.map(parseVariant))
  const allVariants = values['all-variants']
  const repeat = values.repeat === undefined ? (allVariants ? 1 : null) : parseCount('--repeat', values.repeat, 1000)
  const save = !values['no-save']
  if (repeat !== null && !save) {
    throw new UsageError('Several runs are kept, so that they can be compared: leave out --no-save.')
  }
  return { name: 'run', file, clock, variant, save, allVariants, repeat, json: values.json, db: values.db }
}

function parseCount(option: string, text: string, most: number): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > most) {
    throw new UsageError(`${option} takes a whole number from 1 to ${most}, not '${text}'.`)
  }
  return count
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
  return { name: 'show', run: parseRunId(text), json: values.json, db: values.db }
}

function parseRunId(text: string): RunId {
  const run = Number(text)
  if (!/^\d+$/.test(text) || run < 1 || !Number.isSafeInteger(run)) {
    throw new UsageError(`'${text}' is not the number of a run: taskscope list shows them.`)
  }
  return run as RunId
}

function parseSearch(args: string[]): Command {
  const { values, positionals } = parse(args, { ...common, limit: { type: 'string', default: '50' } })
  const words = positionals.join(' ')
  if (words.trim() === '') throw new UsageError('search needs words, as in: taskscope search timeout queue.')
  const limit = parseCount('--limit', values.limit, 1000)
  return { name: 'search', words, limit, json: values.json, db: values.db }
}

function parseCompare(args: string[]): Command {
  const { values, positionals } = parse(args, { ...common, baseline: { type: 'string' } })
  if (positionals.length < 2) {
    throw new UsageError('compare needs the numbers of two runs or more, as in: taskscope compare 7 8.')
  }
  const runs = positionals.map(parseRunId)
  const baseline = values.baseline === undefined ? undefined : parseRunId(values.baseline)
  if (baseline !== undefined && !runs.includes(baseline)) {
    throw new UsageError(`The baseline, run ${baseline}, is none of the runs that are compared.`)
  }
  return { name: 'compare', runs, baseline, json: values.json, db: values.db }
}

function parseReplay(args: string[]): Command {
  const options = { speed: { type: 'string', default: '1' }, check: { type: 'boolean', default: false } } as const
  const { values, positionals } = parse(args, { ...common, ...options })
  const run = parseRunId(only(positionals, 'replay needs the number of a run, as in: taskscope replay 7'))
  const speed = Number(values.speed)
  if (!(speed >= SLOWEST && speed <= FASTEST)) {
    throw new UsageError(`--speed takes a number from ${SLOWEST} to ${FASTEST}, not '${values.speed}'.`)
  }
  return { name: 'replay', run, speed, check: values.check, json: values.json, db: values.db }
}

function parseExport(args: string[]): Command {
  const { values, positionals } = parse(args, {
    ...common,
    format: { type: 'string' },
    out: { type: 'string' },
    'include-paths': { type: 'boolean', default: false },
    language: { type: 'string' },
  })
  const [first, ...rest] = positionals.map(parseRunId)
  if (first === undefined) {
    throw new UsageError('export needs the number of a run, as in: taskscope export 7 --format html --out run.html.')
  }
  const format = parseFormat(values.format)
  const { out, json, db, 'include-paths': includePaths } = values
  const language = parseLanguage(values.language)
  return { name: 'export', runs: [first, ...rest], format, out, includePaths, language, json, db }
}

function parseLanguage(text: string | undefined): Language | undefined {
  if (text === undefined || text === 'en' || text === 'fr') return text
  throw new UsageError(`There are no reports in '${text}': use en or fr.`)
}

function parseFormat(text: string | undefined): FileFormat {
  if (text === 'png' || text === 'pdf') {
    throw new UsageError(
      `${text.toUpperCase()} needs the app's window to draw it: export it there, or use svg or html.`,
    )
  }
  const known = EXPORT_FORMATS.filter((format) => format !== 'png' && format !== 'pdf')
  const format = known.find((name) => name === text)
  if (format !== undefined) return format
  const what = text === undefined ? 'export needs --format' : `There is no format '${text}'`
  throw new UsageError(`${what}: ${known.join(', ')}.`)
}

function parseImport(args: string[]): Command {
  const { values, positionals } = parse(args, common)
  const file = only(positionals, 'import needs a file, as in: taskscope import experiment.taskscope')
  return { name: 'import', file, json: values.json, db: values.db }
}

function parse<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return checkPath(parseArgs({ args, options, allowPositionals: true, strict: true }))
  } catch (error) {
    if (error instanceof UsageError) throw error
    // Node's message goes on with advice that does not fit here.
    const [sentence] = (error as Error).message.split(/\.\s|\n/)
    throw new UsageError(`${sentence!.replace(/\.$/, '')}: taskscope --help lists the options.`)
  }
}

function checkPath<T extends { readonly values: object }>(parsed: T): T {
  if ('db' in parsed.values && parsed.values.db === '') throw new UsageError('--db needs the path of a database.')
  return parsed
}

function only(positionals: readonly string[], missing: string): string {
  const [first, second] = positionals
  if (first === undefined) throw new UsageError(`${missing}.`)
  if (second !== undefined) throw new UsageError(`One argument too many: '${second}'.`)
  return first
}

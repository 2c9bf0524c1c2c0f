import type { Program, TransformResult } from '@shared/lowered'
import type { Sentence } from '@shared/sentence'
import { analyze } from './analyze'
import { awaitHandlers } from './awaits'
import { callHandlers } from './calls'
import { classHandlers } from './classes'
import { Lowering, type Handlers } from './context'
import { Edits } from './edits'
import { enumHandlers } from './enums'
import { functionHandlers } from './functions'
import { lexicalHandlers } from './lexical'
import { lowerProgram, moduleHandlers } from './module'
import { nameHandlers } from './names'
import { namespaceHandlers } from './namespaces'
import { objectHandlers } from './objects'
import { parse } from './parse'
import { Problems } from './problems'
import { Sites } from './sites'
import { statementHandlers } from './statements'
import { typeHandlers } from './types'
import type { NodeOf } from './walk'

export { originalColumn } from './columns'

export interface TransformOptions {
  /** The names of Node's own modules, as `module.builtinModules` gives them; with and without `node:` are the same. */
  readonly builtins: readonly string[]
}

const HANDLERS: Handlers = {
  ...typeHandlers,
  ...nameHandlers,
  ...lexicalHandlers,
  ...functionHandlers,
  ...classHandlers,
  ...objectHandlers,
  ...callHandlers,
  ...awaitHandlers,
  ...statementHandlers,
  ...enumHandlers,
  ...namespaceHandlers,
  ...moduleHandlers,
}

/**
 * Turns a TypeScript snippet into the function expression that shared/lowered.ts describes: types
 * gone, async functions lowered, places noted, every line where it was. Pure; never throws for any source.
 */
export function transform(source: string, options: TransformOptions): TransformResult {
  try {
    const parsed = parse(source)
    if (!parsed.ok) return parsed
    const { program } = parsed
    if (program.body.length === 0 && program.directives.length === 0) return failure(EMPTY)
    return lowerSource(source, program, new Set(options.builtins))
  } catch (error) {
    // The parser and the walk go down as deep as the source is nested.
    if (error instanceof RangeError) return failure(TOO_DEEP)
    throw error
  }
}

const EMPTY: Sentence = {
  en: 'The snippet is empty: write some code, or open an example.',
  fr: 'L’extrait est vide\u00a0: écrivez du code, ou ouvrez un exemple.',
}
const TOO_DEEP: Sentence = {
  en: 'The snippet is nested too deeply to be read: split its longest expression.',
  fr: 'L’extrait a trop de niveaux imbriqués pour être lu\u00a0: divisez sa plus longue expression.',
}

function failure(message: Sentence): TransformResult {
  return { ok: false, diagnostics: [{ message, line: 1, column: 0, endLine: 1, endColumn: 0 }] }
}

function lowerSource(source: string, program: NodeOf<'Program'>, builtins: ReadonlySet<string>): TransformResult {
  const problems = new Problems()
  const edits = new Edits(source)
  const sites = new Sites(source)
  const model = modelOf(program)
  const analysis = analyze(program)
  const lower = new Lowering({ source, model, analysis, edits, sites, problems, builtins, handlers: HANDLERS })
  const [prefix, suffix] = lowerProgram(program, lower)
  if (problems.list.length > 0) return { ok: false, diagnostics: problems.list }
  const imports = [...lower.imports].filter((name) => name !== 'asyncio' && name !== 'taskscope')
  return { ok: true, program: { model, ...edits.finish(prefix, suffix), sites: sites.table, imports } }
}

/** A snippet that imports asyncio, other than for types alone, runs under the coroutine model. */
function modelOf(program: NodeOf<'Program'>): Program['model'] {
  const coroutine = program.body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' && statement.importKind !== 'type' && statement.source.value === 'asyncio',
  )
  return coroutine ? 'coroutine' : 'javascript'
}

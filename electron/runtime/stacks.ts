import type { Program } from '@shared/lowered'
import type { RunError } from '@shared/run'
import { SNIPPET_NAME } from './evaluate'

export type StackFrame = RunError['stack'][number]

/** The loop's frames stand between the snippet's; so many are taken that some of the snippet's are among them. */
const FRAMES_TAKEN = 50

/** As stacks name the snippet. */
const SHOWN_NAME = 'snippet.ts'
/** Frames that V8 marks as async are left to the await chain, which knows them all. */
const SHOWN_FRAME = /^ {4}at (?!async )(?:(.*) \()?snippet\.ts:(\d+):(\d+)\)?$/

/**
 * Makes `error.stack` speak of the snippet alone: its own functions, lines and columns, without the
 * frames of the loop that runs them. Gives the function that puts V8's own stacks back.
 */
export function installStacks(source: Program): () => void {
  const { prepareStackTrace, stackTraceLimit } = Error
  Error.stackTraceLimit = FRAMES_TAKEN
  Error.prepareStackTrace = (error, sites) => {
    const frames = sites.filter((site) => site.getScriptNameOrSourceURL() === SNIPPET_NAME)
    return [headline(error), ...frames.map((site) => `    at ${frameText(site, source)}`)].join('\n')
  }
  return () => {
    Error.prepareStackTrace = prepareStackTrace
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The frames of the snippet that a stack holds, innermost first. */
export function snippetFrames(error: unknown): StackFrame[] {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : ''
  const frames: StackFrame[] = []
  for (const text of stack.split('\n')) {
    const match = SHOWN_FRAME.exec(text)
    if (match === null) continue
    frames.push({ name: match[1] ?? '<anonymous>', line: Number(match[2]), column: Number(match[3]) - 1 })
  }
  return frames
}

function headline(error: Error): string {
  try {
    return Error.prototype.toString.call(error)
  } catch {
    return 'Error'
  }
}

/** Columns count from 1 in stacks. */
function frameText(site: NodeJS.CallSite, source: Program): string {
  const line = site.getLineNumber() ?? 1
  const column = originalColumn(source, line, (site.getColumnNumber() ?? 1) - 1) + 1
  const name = functionName(site)
  const place = `${SHOWN_NAME}:${String(line)}:${String(column)}`
  const text = name === '' ? place : `${name} (${place})`
  return (site as { isAsync?: () => boolean }).isAsync?.() === true ? `async ${text}` : text
}

/** A lowered coroutine `f` is the generator `f$`; the wrapper of them all is `__module`. Empty for functions without a name. */
function functionName(site: NodeJS.CallSite): string {
  const name = site.getFunctionName() ?? ''
  if (name === '__module') return '<module>'
  // V8's word for a function without a name in evaluated code.
  if (name === 'eval') return ''
  const bare = name.replace(/\$\d*$/, '')
  const type = site.isConstructor() ? 'new ' : ''
  return `${type}${bare}`
}

function originalColumn(source: Program, line: number, column: number): number {
  let original = column
  for (const [generated, from] of source.columns[line - 1] ?? []) {
    if (generated > column) break
    original = from + (column - generated)
  }
  return original
}

import type { RE2JS } from 're2js'
import { shallowRef } from 'vue'
import type { Sentence } from '@shared/sentence'
import type { StyledStretch } from './ansi'
import type { Level } from './levels'
import { patternProblem } from './pattern-problem'

/** Which lines of a console are wanted. */
export interface ConsoleFilter {
  /** Levels that are left out. */
  readonly hidden: ReadonlySet<Level>
  /** Names of the tasks whose lines are wanted; empty: all tasks'. */
  readonly tasks: ReadonlySet<string>
  /** One task alone, by its TaskId; null: any. */
  readonly onlyTask: number | null
  /** Words that the line holds, or `/a regular expression/`; empty: any. */
  readonly text: string
  readonly matchCase: boolean
}

export const NO_FILTER: ConsoleFilter = {
  hidden: new Set(),
  tasks: new Set(),
  onlyTask: null,
  text: '',
  matchCase: false,
}

export const isFiltering = ({ hidden, tasks, onlyTask, text }: ConsoleFilter): boolean =>
  hidden.size > 0 || tasks.size > 0 || onlyTask !== null || text !== ''

/** How a text is looked for. */
export interface TextSearch {
  /** All the places, in turn. */
  readonly places: (text: string) => Iterable<{ readonly index: number; readonly 0: string }>
  readonly test: (text: string) => boolean
}

export interface SearchResult {
  /** null: any text will do. */
  readonly search: TextSearch | null
  /** What is wrong with a regular expression, or asks for more than the engine has. */
  readonly problem?: Sentence
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g

/**
 * `/…/` is a regular expression, anything else means itself. Expressions go to an engine whose time grows
 * with the line alone: in the browser's own one such as `/(a+)+$/` would stop the window for ever.
 */
export function searchOf({ text, matchCase }: Pick<ConsoleFilter, 'text' | 'matchCase'>): SearchResult {
  if (text === '') return { search: null }
  if (text.length > 2 && text.startsWith('/') && text.endsWith('/')) return patternOf(text.slice(1, -1), matchCase)
  const source = text.replace(SPECIAL, '\\$&')
  const pattern = new RegExp(source, matchCase ? 'g' : 'gi')
  const places = (line: string) => line.matchAll(pattern)
  if (matchCase) return { search: { places, test: (line) => line.includes(text) } }
  const tester = new RegExp(source, 'i')
  return { search: { places, test: (line) => tester.test(line) } }
}

/** The engine for regular expressions is large, and few look for any: it comes with the first. */
const engine = shallowRef<typeof RE2JS>()
export async function loadPatterns(): Promise<void> {
  engine.value ??= (await import('re2js')).RE2JS
}

/** Until the engine is there, any text will do. Follow it in a computed value. */
function patternOf(source: string, matchCase: boolean): SearchResult {
  if (!engine.value) {
    void loadPatterns()
    return { search: null }
  }
  const { compile, translateRegExp, CASE_INSENSITIVE } = engine.value
  try {
    const pattern = compile(translateRegExp(source), matchCase ? 0 : CASE_INSENSITIVE)
    return { search: { places: (line) => placesOf(pattern, line), test: (line) => pattern.test(line) } }
  } catch (error) {
    return { search: null, problem: patternProblem(error) }
  }
}

function* placesOf(pattern: RE2JS, line: string): Generator<{ readonly index: number; readonly 0: string }> {
  const matcher = pattern.matcher(line)
  while (matcher.find()) yield { index: matcher.start(), 0: matcher.group() ?? '' }
}

/** A stretch of a text: what was looked for, a place in the snippet, or neither. */
export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
  /** The line from 1, the column from 0. */
  readonly place?: { readonly line: number; readonly column: number }
  /** Class names; absent: as all text. */
  readonly style?: string
}

/** As stacks name a place in the snippet. */
const PLACE = /snippet\.ts:(\d+):(\d+)/g

/** As `markedParts`, and cut at the places in the snippet that it names. */
export function linkedParts(text: string, search: TextSearch | null): TextPart[] {
  if (!text.includes('snippet.ts:')) return markedParts(text, search)
  const parts: TextPart[] = []
  let at = 0
  for (const { index, 0: found, 1: line, 2: column } of text.matchAll(PLACE)) {
    if (index > at) parts.push(...markedParts(text.slice(at, index), search))
    parts.push({ text: found, isMatch: false, place: { line: Number(line), column: Number(column) - 1 } })
    at = index + found.length
  }
  if (at < text.length) parts.push(...markedParts(text.slice(at), search))
  return parts
}

/** More places in one line are not marked. */
const MOST_MARKS = 500

/** A text cut at the places where it holds what is looked for. */
function markedParts(text: string, search: TextSearch | null): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  if (search !== null) {
    let marks = 0
    for (const { index, 0: found } of search.places(text)) {
      if (found === '') continue
      if (index > at) parts.push({ text: text.slice(at, index), isMatch: false })
      parts.push({ text: found, isMatch: true })
      at = index + found.length
      if (++marks === MOST_MARKS) break
    }
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), isMatch: false })
  return parts
}

/** Cuts the parts of a text where its style changes; places stay whole, and look like places. */
export function styledParts(parts: readonly TextPart[], styles: readonly StyledStretch[]): TextPart[] {
  let end = 0
  return parts.flatMap((part) => {
    const start = end
    end += part.text.length
    return part.place ? [part] : styledPart(part, start, styles)
  })
}

function styledPart({ text, isMatch }: TextPart, start: number, styles: readonly StyledStretch[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  const upTo = (end: number, style?: string) => {
    if (end <= at) return
    parts.push({ text: text.slice(at, end), isMatch, ...(style !== undefined && { style }) })
    at = end
  }
  for (const { from, to, style } of styles) {
    upTo(Math.min(from - start, text.length))
    upTo(Math.min(to - start, text.length), style)
  }
  upTo(text.length)
  return parts
}

import type { RunModel } from './model'
import { NO_ROW } from './model'
import { nameOf, textOf } from './read'

/** What was found: a task by its name, or a line of the console or a warning. */
export interface Match {
  /** Row of the task; −1: none, the line was written outside of all tasks. */
  readonly task: number
  /** Row of the instant; null: the task itself. */
  readonly instant: number | null
}

/** More than anyone goes through. */
const MOST = 10_000

/** Tasks whose name, or coroutine's name, holds the words, then the console's lines that do, both in their order; case does not count. */
export function findInRun(model: RunModel, words: string): Match[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const isIn = (text: string): boolean => text.toLowerCase().includes(wanted)
  const matches: Match[] = []
  for (let task = 0; task < model.tasks.length && matches.length < MOST; task++) {
    if (isIn(nameOf(model, task)) || isIn(textOf(model, model.tasks.columns.coroutine[task]!))) {
      matches.push({ task, instant: null })
    }
  }
  const { task: owner, b } = model.instants.columns
  for (const list of [model.console, model.warnings]) {
    for (let line = 0; line < list.length && matches.length < MOST; line++) {
      const instant = list.columns.instant[line]!
      if (isIn(textOf(model, b[instant]!))) matches.push({ task: owner[instant] ?? NO_ROW, instant })
    }
  }
  return matches
}

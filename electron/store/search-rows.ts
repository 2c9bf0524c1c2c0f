import type { Database } from 'better-sqlite3'
import type { EventBatch } from '@shared/events/batch'
import type { Thumbnail } from '@shared/library'
import type { RunDetails } from '@shared/run'
import { plainText } from '@shared/terminal-text'
import { RunBuilder } from '@shared/timeline/build'
import { toDocument } from '@shared/timeline/document'
import type { Table } from '@shared/timeline/model'
import { drawThumbnail } from './thumbnail'

/**
 * Rows serve searching and listing; the events have everything. A row takes twenty times the space of
 * an event, so a run of a million tasks or lines gets rows for its first ones only.
 */
const MOST_ROWS = 10_000

/** Folding takes 100 bytes of memory an event: beyond this a run is found by its title and code only. */
const MOST_EVENTS = 5_000_000

/** Writes the rows of a run's tasks and console lines, derived from its events. */
export class SearchRows {
  readonly #insertTask
  readonly #insertLine

  constructor(database: Database) {
    this.#insertTask = database.prepare(
      `INSERT OR REPLACE INTO tasks (run_id, id, name, parent_id, state, created_ns, started_ns, finished_ns, running_ns, waiting_ns, line)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#insertLine = database.prepare(
      'INSERT OR REPLACE INTO console_lines (run_id, position, ns, level, task_id, text, line) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
  }

  /**
   * Gives the run's thumbnail, which comes from the same fold; null of a run that is too large.
   * @throws CorruptEventsError
   */
  write(run: RunDetails, batches: Iterable<EventBatch>): Thumbnail | null {
    if (run.events > MOST_EVENTS) return null
    const builder = new RunBuilder(run.events)
    for (const batch of batches) builder.push(batch)
    const model = builder.finish(run.durationNs)
    const part = { ...model, tasks: beginning(model.tasks), console: beginning(model.console) }
    const document = toDocument(run, part, run.sites)
    for (const t of document.tasks) {
      this.#insertTask.run(
        ...[
          run.id,
          t.id,
          t.name,
          t.parentId,
          t.state,
          t.createdNs,
          t.startedNs,
          t.finishedNs,
          t.runningNs,
          t.waitingNs,
        ],
        t.line,
      )
    }
    document.console.forEach(({ ns, level, taskId, text, line }, position) => {
      // A colour's code would make one word with the word that it colours.
      this.#insertLine.run(run.id, position, ns, level, taskId, plainText(text), line)
    })
    return drawThumbnail(model)
  }
}

const beginning = <C>({ length, columns }: Table<C>): Table<C> => ({ length: Math.min(length, MOST_ROWS), columns })

import { lineOf } from '@shared/replay/event-words'
import type { Replay } from '@shared/replay/state'
import { why } from '@shared/replay/why'
import { whyText } from '@shared/replay/why-words'
import type { AwaitFrame } from '@shared/events/kinds'
import type { SiteTable } from '@shared/sites'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { manyLines, nameLine, oneLine } from '../text'
import type { Words } from '../words/words'
import { make, need, reveal } from './dom'
import type { PageRun } from './page-run'
import { sliceWords } from './task-words'

/** So many stretches of a task are listed. */
const MOST_SLICES = 500

/** In place of a slice: the task's end, and no place in its history. */
const END = -1
const NOTHING = -2

export interface TaskListener {
  onSeek(position: number): void
  onLine(line: number): void
}

/** The selected task: why it is where it is now, its facts, and its history. */
export class TaskPane {
  readonly #section: HTMLElement
  readonly #details: HTMLElement
  readonly #replay: Replay
  readonly #sites: SiteTable
  readonly #words: Words
  readonly #listener: TaskListener
  readonly #why = make('p', { className: 'why' })
  #history: { readonly slice: number; readonly element: HTMLElement }[] = []
  #row = -1

  constructor(root: HTMLElement, { replay, sites, words }: PageRun, listener: TaskListener) {
    this.#section = need(root, '.task')
    this.#details = need(root, '.details')
    this.#replay = replay
    this.#sites = sites
    this.#words = words
    this.#listener = listener
  }

  select(row: number): void {
    this.#row = row
    this.#section.hidden = row < 0
    if (row < 0) return
    need(this.#section, 'h3').replaceChildren(make('bdi', {}, nameLine(taskAt(this.#replay.model, row).name)))
    this.#details.replaceChildren(this.#why, this.#facts(row), this.#listHistory(row))
    this.#details.scrollTop = 0
    this.update()
  }

  update(): void {
    if (this.#row < 0) return
    const exists = this.#row < this.#replay.created
    this.#why.textContent = exists ? oneLine(this.#reason()) : this.#words.viewer.notCreated
    const present = !exists ? NOTHING : this.#replay.isDone(this.#row) ? END : this.#replay.slices[this.#row]!
    for (const { slice, element } of this.#history) {
      element.classList.toggle('present', slice === present)
      if (slice === present) reveal(this.#details, element)
    }
  }

  #reason(): string {
    return whyText(why(this.#replay, this.#row, this.#sites), this.#replay.model, this.#words.language)
  }

  #facts(row: number): HTMLElement {
    const { model } = this.#replay
    const { time, viewer, state, sums } = this.#words
    const task = taskAt(model, row)
    const list = make('dl')
    const add = (label: string, ...value: (string | Node)[]): void => {
      list.append(make('dt', {}, label), make('dd', {}, ...value))
    }
    add(viewer.coroutine, nameLine(task.coroutine), ...this.#line(task.definitionSite))
    const parent = task.parentId === null ? viewer.theLoop : nameLine(nameOfId(model, task.parentId))
    add(viewer.created, viewer.createdBy(time(task.createdNs), parent), ...this.#line(task.creationSite))
    if (task.finishedNs !== null) add(viewer.ended, `${time(task.finishedNs)}, ${state(task.state)}`)
    add(viewer.inAll, sums(time(task.runningNs), time(task.readyNs), time(task.waitingNs)))
    if (task.result !== '') add(viewer.result, make('pre', {}, manyLines(task.result)))
    if (task.error !== null)
      add(viewer.error, make('pre', {}, manyLines(task.error.message)), ...this.#chain(task.error.awaitChain))
    return list
  }

  /** The coroutines that the error went through, innermost first. */
  #chain(json: string): Node[] {
    const { inCoroutine } = this.#words.viewer
    return parseChain(json).map(({ name, site }) => make('div', {}, inCoroutine(nameLine(name)), ...this.#line(site)))
  }

  #line(site: number): (string | Node)[] {
    const line = lineOf(this.#sites, site)
    if (line === null) return []
    const onclick = (): void => this.#listener.onLine(line)
    return [' ', make('button', { className: 'line', onclick }, this.#words.line(line))]
  }

  #listHistory(row: number): HTMLElement {
    const { model, positions } = this.#replay
    const { startNs, site, next } = model.slices.columns
    this.#history = []
    const list = make('ol', { className: 'history' })
    const add = (slice: number, ns: number, place: number, words: string, position: number): void => {
      const line = lineOf(this.#sites, place)
      const element = make(
        'button',
        { onclick: () => this.#listener.onSeek(position) },
        make('time', {}, this.#words.time(ns)),
        make('span', {}, line === null ? '' : this.#words.line(line)),
        make('span', {}, words),
      )
      this.#history.push({ slice, element })
      list.append(make('li', {}, element))
    }
    let slice = model.tasks.columns.firstSlice[row]!
    for (; slice >= 0 && this.#history.length < MOST_SLICES; slice = next[slice]!) {
      add(slice, startNs[slice]!, site[slice]!, sliceWords(model, slice, this.#words), positions.slice[slice]! + 1)
    }
    if (slice >= 0) list.append(make('li', { className: 'none' }, this.#words.more.slices))
    const { finishedNs, state } = taskAt(model, row)
    if (finishedNs !== null) add(END, finishedNs, 0, this.#words.state(state), positions.taskDone[row]! + 1)
    return list
  }
}

/** The chain is a text that the run came with: it may be anything. */
function parseChain(json: string): AwaitFrame[] {
  try {
    const chain: unknown = JSON.parse(json)
    return Array.isArray(chain)
      ? chain.map((frame: Partial<AwaitFrame>) => ({ name: String(frame.name), site: Number(frame.site) }))
      : []
  } catch {
    return []
  }
}

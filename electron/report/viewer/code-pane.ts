import type { Replay } from '@shared/replay/state'
import { lineOf } from '@shared/replay/event-words'
import { listText } from '@shared/replay/language'
import type { SiteTable } from '@shared/sites'
import { TaskState } from '@shared/timeline/model'
import { nameOf } from '@shared/timeline/read'
import { nameLine } from '../text'
import type { Words } from '../words/words'
import { make, need, reveal } from './dom'
import type { PageRun } from './page-run'

/** So many names stand beside a line; more are counted. */
const MOST_NAMES = 3

/** The code: where each task stands, and the line that runs now. */
export class CodePane {
  readonly #pane: HTMLElement
  readonly #lines: readonly HTMLElement[]
  readonly #replay: Replay
  readonly #sites: SiteTable
  readonly #words: Words
  #marked = new Set<number>()
  #asked: HTMLElement | undefined

  constructor(root: HTMLElement, { replay, sites, words }: PageRun) {
    this.#pane = need(root, '.lines')
    this.#lines = Array.from(this.#pane.children) as HTMLElement[]
    this.#replay = replay
    this.#sites = sites
    this.#words = words
  }

  /** `isFollowed`: the line that runs, or else the one where the selected task stands, comes into sight. */
  update(selected: number, isFollowed: boolean): void {
    const waiting = this.#whereTasksStand()
    const here = this.#lineOf(this.#replay.current()?.site ?? 0)
    const marked = new Set(waiting.keys())
    if (here !== null) marked.add(here)
    for (const line of this.#marked) if (!marked.has(line)) this.#mark(line, [], false)
    for (const line of marked) this.#mark(line, waiting.get(line) ?? [], line === here)
    this.#marked = marked
    const slice = this.#replay.slices[selected] ?? -1
    const isLiving = selected >= 0 && slice >= 0 && !this.#replay.isDone(selected)
    const line = here ?? (isLiving ? this.#lineOf(this.#replay.model.slices.columns.site[slice]!) : null)
    const part = line === null ? undefined : this.#lines[line - 1]
    if (isFollowed && part !== undefined) reveal(this.#pane, part)
  }

  show(line: number): void {
    this.#asked?.classList.remove('asked')
    this.#asked = this.#lines[line - 1]
    if (this.#asked === undefined) return
    this.#asked.classList.add('asked')
    reveal(this.#pane, this.#asked)
  }

  /** Names of the tasks that live, by the line that they stand at. */
  #whereTasksStand(): Map<number, string[]> {
    const { model, states, slices, created } = this.#replay
    const found = new Map<number, string[]>()
    for (let row = 0; row < created; row++) {
      if (this.#replay.isDone(row) || states[row] === TaskState.Created || slices[row]! < 0) continue
      const line = this.#lineOf(model.slices.columns.site[slices[row]!]!)
      if (line === null) continue
      const names = found.get(line)
      if (names === undefined) found.set(line, [nameOf(model, row)])
      else names.push(nameOf(model, row))
    }
    return found
  }

  #lineOf(site: number): number | null {
    return lineOf(this.#sites, site)
  }

  #mark(line: number, names: readonly string[], isHere: boolean): void {
    const item = this.#lines[line - 1]
    if (item === undefined) return
    item.classList.toggle('here', isHere)
    item.classList.toggle('waits', names.length > 0 && !isHere)
    const note = item.querySelector('.tasks-here')
    const isMany = names.length > MOST_NAMES
    const text = isMany ? this.#words.tasks(names.length) : listText(names.map(nameLine), this.#words.language)
    if (note?.textContent === text) return
    note?.remove()
    if (text !== '') item.append(make('bdi', { className: 'tasks-here', title: text }, text))
  }
}

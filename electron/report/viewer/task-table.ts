import { need } from './dom'
import type { PageRun } from './page-run'
import { nowWords } from './task-words'

interface Row {
  readonly task: number
  readonly element: HTMLElement
  readonly now: HTMLElement
  /** What it says now, as numbers: comparing them is all that most rows cost. */
  state: number
  slice: number
}

/** The table of tasks, with what each does at the present. */
export class TaskTable {
  readonly #rows: readonly Row[]
  readonly #run: PageRun
  #selected: HTMLElement | undefined

  constructor(root: HTMLElement, run: PageRun, onSelect: (row: number) => void) {
    this.#run = run
    this.#rows = Array.from(root.querySelectorAll<HTMLElement>('tr[data-row]'), (element) => {
      const task = Number(element.dataset['row'])
      need(element, 'th button').addEventListener('click', () => onSelect(task))
      return { task, element, now: need(element, '.now'), state: -1, slice: -1 }
    })
  }

  update(): void {
    const { replay, words } = this.#run
    const { states, slices } = replay
    for (const row of this.#rows) {
      if (row.state === states[row.task] && row.slice === slices[row.task]) continue
      row.state = states[row.task]!
      row.slice = slices[row.task]!
      row.now.textContent = nowWords(replay, row.task, words)
    }
  }

  select(task: number): void {
    this.#selected?.classList.remove('selected')
    this.#selected = this.#rows.find((row) => row.task === task)?.element
    this.#selected?.classList.add('selected')
  }
}

import { eventText } from '@shared/replay/event-words'
import { NO_FOLDS, type TimeMap } from '@shared/replay/idle'
import { advance, createPlayer, pause, play, type Player, seek, setMap, setSpeed, stepTo } from '@shared/replay/player'
import { nameOf } from '@shared/timeline/read'
import { nameLine, oneLine } from '../text'
import type { Words } from '../words/words'
import { CodePane } from './code-pane'
import { ConsolePane } from './console-pane'
import { make, need } from './dom'
import type { PageRun } from './page-run'
import { type Scale, scaleOf } from './scale'
import { TaskPane } from './task-pane'
import { TaskTable } from './task-table'
import { sliceWords } from './task-words'
import { TimelinePane } from './timeline-pane'
import { Toolbar, WHOLE } from './toolbar'

const WHOLE_NS = 10e9

/** One run of the page, at any of its instants. */
export class RunView {
  readonly #run: PageRun
  readonly #scale: Scale
  readonly #toolbar: Toolbar
  readonly #event = make('div', { className: 'event' })
  readonly #timeline: TimelinePane
  readonly #code: CodePane
  readonly #console: ConsolePane
  readonly #task: TaskPane
  readonly #table: TaskTable
  #player: Player
  #selected = -1
  /** What the panes show; −1: nothing yet. */
  #position = -1

  constructor(root: HTMLElement, run: PageRun) {
    const { replay, words } = run
    this.#run = run
    this.#scale = scaleOf(replay)
    const onSeek = (position: number): void => this.#step(position)
    const onSelect = (row: number): void => this.#select(row)
    const onLine = (line: number): void => this.#code.show(line)
    const live = need(root, '.live')
    this.#timeline = new TimelinePane(live, run, root.id, {
      onSeek: (ns) => this.#slide(replay.model.endNs === 0 ? this.#scale.end : ns),
      onSelect,
      describe: (row, ns) => this.#describe(row, ns),
    })
    this.#code = new CodePane(root, run)
    this.#console = new ConsolePane(root, replay, onSeek)
    this.#task = new TaskPane(root, run, { onSeek, onLine })
    this.#table = new TaskTable(root, run, onSelect)
    this.#toolbar = this.#makeToolbar(need(root, '.player'), words)
    need(root, '.player').after(this.#event)
    need(root, '.still').hidden = true
    live.hidden = false
    root.addEventListener('click', ({ target }) => {
      const line = (target as Element).closest<HTMLElement>('button.line')?.dataset['line']
      if (line !== undefined) onLine(Number(line))
    })
    this.#player = createPlayer(this.#scale.end)
    this.#setSpeed(this.#toolbar.speed)
    const stage = need(root, '.stage')
    const isOnFirstScreen = stage.offsetTop < innerHeight / 2
    const above = isOnFirstScreen ? stage.offsetTop : stage.offsetTop - root.offsetTop
    root.style.setProperty('--above', `${above}px`)
    this.#timeline.start()
    this.#step(replay.length)
  }

  /** true: the key was for it. */
  onKey(key: string): boolean {
    const actions: Record<string, () => void> = {
      ' ': () => this.#togglePlay(),
      ArrowLeft: () => this.#step(this.#position - 1),
      ArrowRight: () => this.#step(this.#position + 1),
      Home: () => this.#step(0),
      End: () => this.#step(this.#run.replay.length),
      '+': () => this.#timeline.zoomIn(),
      '=': () => this.#timeline.zoomIn(),
      '-': () => this.#timeline.zoomOut(),
      '0': () => this.#timeline.fit(),
      Escape: () => this.#select(-1),
    }
    actions[key]?.()
    return key in actions
  }

  pause(): void {
    this.#player = pause(this.#player, performance.now())
    this.#show()
  }

  #makeToolbar(root: HTMLElement, words: Words): Toolbar {
    return new Toolbar(root, this.#scale.end, words, {
      onStart: () => this.#step(0),
      onBack: () => this.#step(this.#position - 1),
      onPlay: () => this.#togglePlay(),
      onForward: () => this.#step(this.#position + 1),
      onEnd: () => this.#step(this.#run.replay.length),
      onSlide: (time) => this.#slide(time),
      onSpeed: (speed) => this.#setSpeed(speed),
      onZoomIn: () => this.#timeline.zoomIn(),
      onZoomOut: () => this.#timeline.zoomOut(),
      onFit: () => this.#timeline.fit(),
    })
  }

  #setSpeed(speed: number): void {
    const now = performance.now()
    const map = speed === WHOLE ? stretched(this.#scale.end) : NO_FOLDS
    this.#player = setSpeed(setMap(this.#player, map, now), speed === WHOLE ? 1 : speed, now)
  }

  #togglePlay(): void {
    const now = performance.now()
    this.#player = this.#player.isPlaying ? pause(this.#player, now) : play(this.#player, now)
    this.#frame()
  }

  #frame(): void {
    this.#player = advance(this.#player, performance.now())
    this.#show()
    if (this.#player.isPlaying) requestAnimationFrame(() => this.#frame())
  }

  #slide(time: number): void {
    this.#player = seek(this.#player, time, performance.now())
    this.#show()
  }

  #step(position: number): void {
    const target = Math.min(Math.max(position, 0), this.#run.replay.length)
    this.#player = stepTo(this.#player, target, this.#scale.timeOf(target))
    this.#show()
  }

  #select(row: number): void {
    this.#selected = row
    this.#timeline.select(row)
    this.#task.select(row)
    this.#table.select(row)
    this.#code.update(row, true)
  }

  #show(): void {
    const { replay, words } = this.#run
    const { ns, position, isPlaying } = this.#player
    const target = position ?? this.#scale.positionAt(ns)
    const timed = replay.model.endNs > 0
    const text = timed
      ? `${words.time(ns)} / ${words.time(replay.model.endNs)}`
      : words.viewer.eventsPassed(words.count(target), words.count(replay.length))
    this.#toolbar.update(ns, text, isPlaying)
    this.#timeline.moveTo(timed ? ns : 0)
    if (target === this.#position) return
    this.#position = target
    replay.seek(target)
    this.#event.textContent = this.#eventWords(target)
    this.#code.update(this.#selected, true)
    this.#console.update()
    this.#task.update()
    this.#table.update()
  }

  #eventWords(position: number): string {
    const { replay, sites, words } = this.#run
    const { viewer, count, colon } = words
    if (position === 0) return viewer.beforeFirst
    const event = eventText(replay.log.at(position - 1), { model: replay.model, sites }, words.language)
    return oneLine(viewer.event(count(position), count(replay.length)) + colon + event)
  }

  /** The stretch of a task at a time. */
  #describe(row: number, ns: number): string {
    const { words } = this.#run
    const { model } = this.#run.replay
    const { startNs, endNs, next } = model.slices.columns
    let slice = model.tasks.columns.firstSlice[row]!
    while (slice >= 0 && endNs[slice]! < ns) slice = next[slice]!
    const name = nameLine(nameOf(model, row))
    if (slice < 0 || startNs[slice]! > ns) return name
    const until = words.time(Math.min(endNs[slice]!, model.endNs))
    return `${name}, ${words.time(startNs[slice]!)} – ${until}${words.colon}${sliceWords(model, slice, words)}`
  }
}

/** The whole of a run in ten seconds. */
function stretched(end: number): TimeMap {
  const factor = WHOLE_NS / Math.max(end, 1)
  return { toPlayed: (ns) => ns * factor, toRun: (ns) => ns / factor }
}

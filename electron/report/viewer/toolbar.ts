import { make } from './dom'

export interface ToolbarListener {
  onStart(): void
  onBack(): void
  onPlay(): void
  onForward(): void
  onEnd(): void
  onSlide(time: number): void
  onSpeed(speed: number): void
  onZoomIn(): void
  onZoomOut(): void
  onFit(): void
}

/** The speed that plays a whole run in ten seconds. */
export const WHOLE = 0
const SPEEDS = [0.1, 0.5, 1, 2, 10, 100]
/** Runs of this length are watched as they were; others in ten seconds. */
const COMFORTABLE_NS = { least: 1e9, most: 30e9 }

const PATHS = {
  start: 'M2 2h2v10H2zM12 2v10L5 7z',
  back: 'M10 2v10L3 7z',
  play: 'M3 1.5v11L12 7z',
  pause: 'M3 2h3v10H3zM8 2h3v10H8z',
  forward: 'M4 2v10l7-5z',
  end: 'M10 2h2v10h-2zM2 2v10l7-5z',
}

const icon = (path: string): string =>
  `<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="${path}"/></svg>`

/** The controls of a replay. */
export class Toolbar {
  readonly #play: HTMLButtonElement
  readonly #slider = make('input')
  readonly #time = make('output')
  readonly #speed: number

  constructor(root: HTMLElement, end: number, listener: ToolbarListener) {
    const button = (label: string, keys: string, content: string, onclick: () => void): HTMLButtonElement => {
      const made = make('button', { title: keys === '' ? label : `${label} (${keys})`, onclick })
      made.ariaLabel = label
      made.innerHTML = content
      return made
    }
    this.#speed = end >= COMFORTABLE_NS.least && end <= COMFORTABLE_NS.most ? 1 : WHOLE
    this.#play = button('Play', 'Space', icon(PATHS.play), () => listener.onPlay())
    this.#play.className = 'play'
    Object.assign(this.#slider, { type: 'range', min: '0', max: String(end), step: 'any', ariaLabel: 'Time' })
    this.#slider.addEventListener('input', () => listener.onSlide(this.#slider.valueAsNumber))
    root.append(
      button('To the beginning', 'Home', icon(PATHS.start), () => listener.onStart()),
      button('One event back', '←', icon(PATHS.back), () => listener.onBack()),
      this.#play,
      button('One event forward', '→', icon(PATHS.forward), () => listener.onForward()),
      button('To the end', 'End', icon(PATHS.end), () => listener.onEnd()),
      this.#slider,
      this.#time,
      this.#makeSpeeds(listener),
      button('Zoom out', '−', '−', () => listener.onZoomOut()),
      button('Zoom in', '+', '+', () => listener.onZoomIn()),
      button('Show all', '0', 'Fit', () => listener.onFit()),
    )
    root.hidden = false
  }

  /** The one that it begins with. */
  get speed(): number {
    return this.#speed
  }

  update(time: number, text: string, isPlaying: boolean): void {
    this.#slider.value = String(time)
    this.#slider.ariaValueText = text
    this.#time.textContent = text
    const label = isPlaying ? 'Pause' : 'Play'
    if (this.#play.ariaLabel === label) return
    this.#play.ariaLabel = label
    this.#play.title = `${label} (Space)`
    this.#play.innerHTML = icon(isPlaying ? PATHS.pause : PATHS.play)
  }

  #makeSpeeds({ onSpeed }: ToolbarListener): HTMLSelectElement {
    const select = make('select', { title: 'Speed' })
    select.ariaLabel = 'Speed'
    for (const speed of [...SPEEDS, WHOLE]) {
      const option = make('option', {}, speed === WHOLE ? 'in 10 s' : `${speed}×`)
      option.value = String(speed)
      option.selected = speed === this.#speed
      select.append(option)
    }
    select.addEventListener('change', () => onSpeed(Number(select.value)))
    return select
  }
}

import { inLanguage } from '@shared/replay/language'
import type { Words } from '../words/words'
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
  readonly #words: Words

  constructor(root: HTMLElement, end: number, words: Words, listener: ToolbarListener) {
    const texts = words.viewer
    this.#words = words
    const button = (label: string, keys: string, content: string, onclick: () => void): HTMLButtonElement => {
      const made = make('button', { title: keys === '' ? label : `${label} (${keys})`, onclick })
      made.ariaLabel = label
      made.innerHTML = content
      return made
    }
    this.#speed = end >= COMFORTABLE_NS.least && end <= COMFORTABLE_NS.most ? 1 : WHOLE
    this.#play = button(texts.play, texts.space, icon(PATHS.play), () => listener.onPlay())
    this.#play.className = 'play'
    Object.assign(this.#slider, { type: 'range', min: '0', max: String(end), step: 'any', ariaLabel: texts.time })
    this.#slider.addEventListener('input', () => listener.onSlide(this.#slider.valueAsNumber))
    root.append(
      button(texts.toStart, texts.home, icon(PATHS.start), () => listener.onStart()),
      button(texts.back, '←', icon(PATHS.back), () => listener.onBack()),
      this.#play,
      button(texts.forward, '→', icon(PATHS.forward), () => listener.onForward()),
      button(texts.toEnd, texts.end, icon(PATHS.end), () => listener.onEnd()),
      this.#slider,
      this.#time,
      this.#makeSpeeds(listener),
      button(texts.zoomOut, '−', '−', () => listener.onZoomOut()),
      button(texts.zoomIn, '+', '+', () => listener.onZoomIn()),
      button(texts.showAll, '0', texts.fit, () => listener.onFit()),
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
    const { pause, play, space } = this.#words.viewer
    const label = isPlaying ? pause : play
    if (this.#play.ariaLabel === label) return
    this.#play.ariaLabel = label
    this.#play.title = `${label} (${space})`
    this.#play.innerHTML = icon(isPlaying ? PATHS.pause : PATHS.play)
  }

  #makeSpeeds({ onSpeed }: ToolbarListener): HTMLSelectElement {
    const { viewer, language } = this.#words
    const select = make('select', { title: viewer.speed })
    select.ariaLabel = viewer.speed
    for (const speed of [...SPEEDS, WHOLE]) {
      const option = make(
        'option',
        {},
        speed === WHOLE ? viewer.inTenSeconds : `${inLanguage(String(speed), language)}×`,
      )
      option.value = String(speed)
      option.selected = speed === this.#speed
      select.append(option)
    }
    select.addEventListener('change', () => onSpeed(Number(select.value)))
    return select
  }
}

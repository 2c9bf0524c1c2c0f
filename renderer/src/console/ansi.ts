import { isForTerminals, TERMINAL_SEQUENCE } from '@shared/terminal-text'

/** A stretch of a text that looks otherwise than the rest: class names, from what a program tells a terminal. */
export interface StyledStretch {
  /** In UTF-16 code units. */
  readonly from: number
  readonly to: number
  readonly style: string
}

const COLOURS = ['quiet', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'plain'] as const
/** What switches a manner of writing on; with 20 added, off. */
const MANNERS: Readonly<Record<number, string>> = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underlined', 9: 'struck' }

/** Where which colours and manners of writing are asked for; colours of the background are not followed. */
export function stylesOf(text: string): readonly StyledStretch[] {
  if (!isForTerminals(text)) return []
  const stretches: StyledStretch[] = []
  const look = new Look()
  let at = 0
  let removed = 0
  const endAt = (index: number) => {
    const to = index - removed
    if (to > at && look.style !== '') stretches.push({ from: at, to, style: look.style })
    at = to
  }
  for (const { index, 0: sequence, 1: codes, 2: end } of text.matchAll(TERMINAL_SEQUENCE)) {
    endAt(index)
    removed += sequence.length
    if (end === 'm') look.follow((codes ?? '').split(';'))
  }
  endAt(text.length)
  return stretches
}

/** How text looks after all that was asked for until now. */
class Look {
  #colour = ''
  readonly #manners = new Set<string>()

  get style(): string {
    return [this.#colour, ...this.#manners].filter(Boolean).join(' ')
  }

  /** The codes of one sequence; a missing one is 0. */
  follow(codes: readonly string[]): void {
    for (let i = 0; i < codes.length; i++) {
      const [code = 0, manner] = codes[i]!.split(':').map(Number)
      // One of 256 colours, or any: they were not chosen for both of our themes. Its parts are codes of their own or not.
      if (code === 38 || code === 48 || code === 58) {
        if (code === 38) this.#colour = ''
        if (manner === undefined) i += codes[i + 1] === '5' ? 2 : 4
      } else this.#followOne(code === 4 && manner === 0 ? 24 : code)
    }
  }

  #followOne(code: number): void {
    const manner = MANNERS[code]
    if (code === 0) {
      this.#colour = ''
      this.#manners.clear()
    } else if (manner) this.#manners.add(`ansi-${manner}`)
    else if (code >= 22 && code <= 29) {
      this.#manners.delete(`ansi-${MANNERS[code - 20] ?? ''}`)
      if (code === 22) this.#manners.delete('ansi-bold')
    } else if (code === 39) this.#colour = ''
    else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
      // A bright black is the grey of terminals.
      const name = COLOURS[code % 10]
      this.#colour = name === 'plain' ? '' : `ansi-${name}`
    }
  }
}

import { clip } from '../text'

/**
 * How wide a text is can only be guessed where there are no fonts. The guess is on the wide side: for
 * DejaVu Sans, the widest of the fonts that stand in for Inter.
 */
const NARROW = /[!',.:;I[\]`ijl|·‘’]/
const SLENDER = /[ \u00a0\u202f"()*/\\{}frst‹›-]/
const BROAD = /[A-Z_]/
const WIDE = /[#%&+<=>@MWmw~…—]/
const FULL = /[\u1100-\u11ff\u2400-\u243f\u2e80-\uffef]|\p{Emoji_Presentation}/u
const NOTHING = /\p{M}|[\u200b-\u200d]/u

const SHARES = [
  [NOTHING, 0],
  [NARROW, 0.36],
  [SLENDER, 0.44],
  [BROAD, 0.72],
  [WIDE, 0.98],
  [FULL, 1.3],
] as const

const shareOf = (character: string): number => SHARES.find(([pattern]) => pattern.test(character))?.[1] ?? 0.64

/** In pixels. */
export function textWidth(text: string, fontSize: number): number {
  let share = 0
  for (const character of text) share += shareOf(character)
  return share * fontSize
}

/** The narrowest letters, and room for marks above them: no more of a text than this can be in sight. */
const mostLetters = (fontSize: number, width: number): number => 4 * Math.ceil(width / (0.3 * fontSize))

/** As much of the text's beginning as fits; empty where not even one letter does. */
export function fit(text: string, fontSize: number, width: number): string {
  const most = mostLetters(fontSize, width)
  if (text.length <= most && textWidth(text, fontSize) <= width) return text
  let low = 1
  let high = Math.min(text.length, most)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (textWidth(clip(text, middle), fontSize) <= width) low = middle
    else high = middle - 1
  }
  return low < 2 ? '' : clip(text, low)
}

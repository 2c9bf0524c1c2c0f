import { COLOURS } from '@shared/colours'
import { DARK, LIGHT, type TimelineColours } from '@shared/timeline/colours'

/** The colours and fonts of the timeline. */
export interface ThemeTokens extends TimelineColours {
  /** The lane under the pointer. */
  readonly hover: string
  readonly onAccent: string
  /** Font families: for names and words, and for times. */
  readonly font: string
  readonly mono: string
}

const FONTS = {
  font: "'Inter Variable', system-ui, sans-serif",
  mono: "'JetBrains Mono Variable', ui-monospace, monospace",
}

export const LIGHT_THEME: ThemeTokens = { ...FONTS, ...LIGHT, hover: '#f1f4f9', onAccent: COLOURS.onAccent[0] }

export const DARK_THEME: ThemeTokens = { ...FONTS, ...DARK, hover: '#20242b', onAccent: COLOURS.onAccent[1] }

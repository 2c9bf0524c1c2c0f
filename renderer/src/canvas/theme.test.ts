import { describe, expect, test } from 'vitest'
import { DARK_THEME, LIGHT_THEME, type ThemeTokens } from './theme'

const SURFACES = ['surface', 'surfaceQuiet', 'hover', 'selected'] as const
const SIGNS = ['accent', 'running', 'ready', 'waiting', 'failed', 'cancelled', 'group'] as const
const TEXTS = ['text', 'textQuiet'] as const

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright! + 0.05) / (dark! + 0.05)
}

describe.each([
  ['light', LIGHT_THEME],
  ['dark', DARK_THEME],
])('In the %s theme', (_, theme: ThemeTokens) => {
  test.each(SURFACES.flatMap((surface) => SIGNS.map((sign) => [sign, surface] as const)))(
    'the sign %s stands out from %s by 3:1',
    (sign, surface) => {
      expect(contrast(theme[sign], theme[surface])).toBeGreaterThanOrEqual(3)
    },
  )

  test.each(SURFACES.flatMap((surface) => TEXTS.map((text) => [text, surface] as const)))(
    'the text %s stands out from %s by 4.5:1',
    (text, surface) => {
      expect(contrast(theme[text], theme[surface])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('text on the accent stands out by 4.5:1', () => {
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5)
  })
})

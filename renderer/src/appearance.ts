import type { Settings } from '@shared/settings'

/** The family that comes with the program, and what serves where a file of it is damaged. */
const BUNDLED = "'JetBrains Mono Variable', ui-monospace, monospace"
/** The height of a line of code in sizes of its font. */
const LINE_HEIGHT = 1.5

/** A CSS `font-family` that begins with an installed family, or with ours where none was chosen. */
export const codeFamily = (chosen: string): string => (chosen === '' ? BUNDLED : `"${chosen}", ${BUNDLED}`)

/** The height of a line of code, in whole CSS pixels like its size. */
export const codeLineHeight = (size: number): number => Math.round(size * LINE_HEIGHT)

/** Puts what the settings say of looks on the page, for style sheets and motion.ts. */
export function applyAppearance(root: HTMLElement, settings: Settings, isMotionReduced: boolean): void {
  const { codeFont, codeSize } = settings
  root.dataset.motion = isMotionReduced ? 'reduced' : 'full'
  root.style.setProperty('--mono', codeFamily(codeFont))
  root.style.setProperty('--code-size', `${codeSize}px`)
  root.style.setProperty('--code-line', `${codeLineHeight(codeSize)}px`)
}

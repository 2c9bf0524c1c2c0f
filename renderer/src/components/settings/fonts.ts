/** Families for code that come with a system, or that many install. */
const KNOWN = [
  ...['Cascadia Code', 'Consolas', 'Courier New', 'DejaVu Sans Mono', 'Droid Sans Mono', 'Fira Code', 'Fira Mono'],
  ...['Hack', 'IBM Plex Mono', 'Inconsolata', 'Iosevka', 'Liberation Mono', 'Menlo', 'Monaco', 'Noto Sans Mono'],
  ...['Roboto Mono', 'SF Mono', 'Source Code Pro', 'Ubuntu Mono'],
]

/** Letters whose widths differ between families. */
const SAMPLE = 'mmmmmmmmmlliWQ@0'

/**
 * Whether the machine has a family of this name. A page cannot ask; but a family that is missing leaves a
 * text as wide as the fallback makes it, whichever fallback that is.
 */
export function isInstalled(family: string): boolean {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return false
  const width = (font: string): number => {
    context.font = `72px ${font}`
    return context.measureText(SAMPLE).width
  }
  return ['monospace', 'serif'].some((fallback) => width(`"${family}", ${fallback}`) !== width(fallback))
}

export const installedFamilies = (): readonly string[] => KNOWN.filter(isInstalled)

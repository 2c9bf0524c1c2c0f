import type { editor } from 'monaco-editor/editor'
import { type Colour, COLOURS } from '@shared/colours'

export const themeName = (dark: boolean): string => (dark ? 'taskscope-dark' : 'taskscope-light')

/** Colours mean something here: the lanes'. Brackets do without. */
export const PLAIN_BRACKETS = { enabled: false, independentColorPoolPerBracketType: false }

/** Comments and types have tones of their own, which the line of the cursor leaves legible. */
const TOKENS: Readonly<Record<string, Colour>> = {
  comment: ['#636c79', '#8a94a3'],
  keyword: COLOURS.codeKeyword,
  string: COLOURS.codeString,
  number: COLOURS.codeNumber,
  type: ['#00659e', '#7cc4f0'],
  identifier: COLOURS.text,
  delimiter: COLOURS.textQuiet,
}

const TRANSPARENT: Colour = ['#00000000', '#00000000']
/** With so much of what is behind it hidden: two hexadecimal digits. */
const at = (opacity: string, [light, dark]: Colour): Colour => [light + opacity, dark + opacity]

const PARTS: Readonly<Record<string, Colour>> = {
  'editor.background': COLOURS.surface,
  'editor.foreground': COLOURS.text,
  // What nothing uses keeps its contrast; a line below it says so.
  'editorUnnecessaryCode.opacity': ['#000000ff', '#000000ff'],
  'editorUnnecessaryCode.border': at('80', COLOURS.waiting),
  'editorLineNumber.foreground': ['#68717f', '#808a99'],
  'editorLineNumber.activeForeground': COLOURS.text,
  'editor.lineHighlightBackground': COLOURS.surfaceQuiet,
  'editor.lineHighlightBorder': TRANSPARENT,
  'editor.selectionBackground': ['#cfdcf9', '#2f4373'],
  'editor.inactiveSelectionBackground': ['#dde6fb', '#2a3654'],
  'editorCursor.foreground': COLOURS.accent,
  'editorWidget.background': COLOURS.surfaceRaised,
  'editorWidget.border': COLOURS.line,
  'editorSuggestWidget.selectedBackground': COLOURS.selected,
  'editorSuggestWidget.selectedForeground': COLOURS.text,
  'editorSuggestWidget.highlightForeground': COLOURS.link,
  'editorSuggestWidget.focusHighlightForeground': COLOURS.link,
  'list.hoverBackground': COLOURS.hover,
  'list.activeSelectionBackground': COLOURS.selected,
  'list.activeSelectionForeground': COLOURS.text,
  'list.inactiveSelectionBackground': COLOURS.selected,
  'list.highlightForeground': COLOURS.link,
  'list.focusHighlightForeground': COLOURS.link,
  'quickInput.background': COLOURS.surfaceRaised,
  'quickInputList.focusBackground': COLOURS.selected,
  'quickInputList.focusForeground': COLOURS.text,
  'widget.border': COLOURS.line,
  'menu.background': COLOURS.surfaceRaised,
  'menu.foreground': COLOURS.text,
  'menu.border': COLOURS.line,
  'menu.separatorBackground': COLOURS.line,
  'menu.selectionBackground': COLOURS.selected,
  'menu.selectionForeground': COLOURS.text,
  // Lies over the ends of long lines, which otherwise look out from behind their marks.
  'editorOverviewRuler.background': COLOURS.surface,
  'editorOverviewRuler.errorForeground': COLOURS.failed,
  'editorError.foreground': COLOURS.failed,
  'input.background': COLOURS.surface,
  'input.foreground': COLOURS.text,
  'input.border': COLOURS.lineStrong,
  'input.placeholderForeground': COLOURS.textQuiet,
  'inputOption.activeBackground': COLOURS.selected,
  'inputOption.activeBorder': COLOURS.accent,
  'scrollbarSlider.background': at('80', COLOURS.lineStrong),
  'scrollbarSlider.hoverBackground': at('c0', COLOURS.lineStrong),
  'scrollbarSlider.activeBackground': at('c0', COLOURS.textQuiet),
  'editorIndentGuide.background1': ['#eceff4', '#262a32'],
  'editorIndentGuide.activeBackground1': ['#c9d0da', '#3d4450'],
  // Faint, so that the code on them keeps its contrast; borders show where they are.
  'diffEditor.removedLineBackground': at('0a', COLOURS.failed),
  'diffEditor.removedTextBackground': at('0a', COLOURS.failed),
  'diffEditor.removedTextBorder': at('80', COLOURS.failed),
  'diffEditor.insertedLineBackground': at('0a', COLOURS.group),
  'diffEditor.insertedTextBackground': at('0a', COLOURS.group),
  'diffEditor.insertedTextBorder': at('80', COLOURS.group),
  focusBorder: COLOURS.accent,
}

/** Ours, with the colours of the program: the editor takes no CSS variables. */
export function defineThemes({ defineTheme }: Pick<typeof editor, 'defineTheme'>): void {
  for (const [base, theme] of [
    ['vs', 0],
    ['vs-dark', 1],
  ] as const) {
    const rules = Object.entries(TOKENS).map(([token, colour]) => ({ token, foreground: colour[theme].slice(1) }))
    const colors = Object.fromEntries(Object.entries(PARTS).map(([part, colour]) => [part, colour[theme]]))
    defineTheme(themeName(theme === 1), { base, inherit: true, rules, colors })
  }
}

import type { editor } from 'monaco-editor/editor'

export const themeName = (dark: boolean): string => (dark ? 'taskscope-dark' : 'taskscope-light')

/** Ours, with the colours of tokens.css: the editor takes no CSS variables. */
export function defineThemes({ defineTheme }: Pick<typeof editor, 'defineTheme'>): void {
  defineTheme(themeName(false), {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'comment', foreground: '636c79' },
      { token: 'keyword', foreground: '8b2f8f' },
      { token: 'string', foreground: '006e52' },
      { token: 'number', foreground: '9a4a00' },
      { token: 'type', foreground: '00659e' },
      { token: 'identifier', foreground: '1a1e26' },
      { token: 'delimiter', foreground: '59626f' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1a1e26',
      'editorLineNumber.foreground': '#68717f',
      'editorLineNumber.activeForeground': '#1a1e26',
      'editor.lineHighlightBackground': '#f6f7f9',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#cfdcf9',
      'editor.inactiveSelectionBackground': '#dde6fb',
      'editorCursor.foreground': '#3b6fe0',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#dde1e8',
      'editorIndentGuide.background1': '#eceff4',
      'editorIndentGuide.activeBackground1': '#c9d0da',
      focusBorder: '#3b6fe0',
    },
  })
  defineTheme(themeName(true), {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: 'comment', foreground: '8a94a3' },
      { token: 'keyword', foreground: 'd9a0e0' },
      { token: 'string', foreground: '6fd0a8' },
      { token: 'number', foreground: 'f0b070' },
      { token: 'type', foreground: '7cc4f0' },
      { token: 'identifier', foreground: 'e4e7ec' },
      { token: 'delimiter', foreground: '9ba5b3' },
    ],
    colors: {
      'editor.background': '#17191e',
      'editor.foreground': '#e4e7ec',
      'editorLineNumber.foreground': '#808a99',
      'editorLineNumber.activeForeground': '#e4e7ec',
      'editor.lineHighlightBackground': '#1c1f25',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#2f4373',
      'editor.inactiveSelectionBackground': '#2a3654',
      'editorCursor.foreground': '#7aa2ff',
      'editorWidget.background': '#23262e',
      'editorWidget.border': '#2d313a',
      'editorIndentGuide.background1': '#262a32',
      'editorIndentGuide.activeBackground1': '#3d4450',
      focusBorder: '#7aa2ff',
    },
  })
}

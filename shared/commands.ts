/**
 * What the user can ask the window for without the mouse. The native menu and the window's own
 * keyboard handling read the same table, so that a shortcut cannot mean two things.
 * Values are Electron accelerators; an empty one is a menu item without a shortcut.
 */
export const COMMANDS = {
  'run.start': 'CmdOrCtrl+Enter',
  'run.stop': 'Shift+F5',
  'snippet.new': 'CmdOrCtrl+N',
  'tab.close': 'CmdOrCtrl+W',
  'tab.reopen': 'CmdOrCtrl+Shift+T',
  'library.toggle': 'CmdOrCtrl+B',
  'lessons.open': '',
  'timeline.fit': 'CmdOrCtrl+Shift+F',
  'text.larger': 'CmdOrCtrl+Plus',
  'text.smaller': 'CmdOrCtrl+-',
  'text.reset': 'CmdOrCtrl+0',
  'app.settings': 'CmdOrCtrl+,',
  'app.about': '',
} as const

export type Command = keyof typeof COMMANDS

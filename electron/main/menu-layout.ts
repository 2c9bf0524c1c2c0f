import type { MenuItemConstructorOptions } from 'electron'
import { type Command, COMMAND_NAMES } from '@shared/commands'
import type { MainTexts } from './locales/en'

type Role = NonNullable<MenuItemConstructorOptions['role']>
type Text = keyof MainTexts

/** A command of the window, a line between groups, something that the system does itself, or a menu with more of them. */
export type MenuEntry =
  | Command
  | '-'
  | { readonly role: Role; readonly text: Text }
  | { readonly text: Text; readonly items: readonly MenuEntry[]; readonly role?: Role }

const commandsOf = (group: string): Command[] => COMMAND_NAMES.filter((command) => command.startsWith(`${group}.`))

const SWITCHES: readonly Command[] = [
  'edit.tabMoves',
  'experiment.pin',
  'run.pick',
  'library.toggle',
  'view.inspector',
  'view.console',
  'timeline.critical',
  'timeline.foldIdle',
  'console.wrap',
  'console.times',
]

/** Of a group of choices one always holds; a switch is on or off; anything else has no tick. */
export function tickOf(command: Command): 'radio' | 'checkbox' | undefined {
  if (/^(clock|theme|motion|language|wheel)\./.test(command)) return 'radio'
  return SWITCHES.includes(command) ? 'checkbox' : undefined
}

/** The menus in their order, as each system's programs have them. */
export function menuLayout(mac: boolean, developing: boolean): MenuEntry[] {
  const quit: MenuEntry = { role: 'quit', text: 'quit' }
  return [
    ...(mac ? [macMenu(quit)] : []),
    {
      text: 'file',
      items: [
        ...(['snippet.new', 'file.import', '-'] as const),
        { text: 'experiment', items: commandsOf('experiment') },
        { text: 'export', items: commandsOf('export') },
        ...(['-', 'library.storage', 'app.dataFolder', '-', 'tab.copy', 'tab.reopen', 'tab.close'] as const),
        ...(mac ? [] : (['-', 'app.settings', '-', quit] as const)),
      ],
    },
    { text: 'edit', items: EDIT },
    { text: 'run', items: RUN },
    { text: 'replay', items: REPLAY },
    { text: 'timeline', items: TIMELINE },
    { text: 'view', items: [...VIEW, ...(developing ? DEVELOPER : [])] },
    ...(mac ? [WINDOW] : []),
    {
      text: 'help',
      role: 'help',
      items: [
        ...(['lessons.open', 'lessons.next', 'lessons.previous', '-', 'help.documentation', 'help.keys'] as const),
        ...(mac ? [] : (['-', 'app.updates', 'app.licenses', 'app.about'] as const)),
      ],
    },
  ]
}

/** What a Mac has under the program's own name. */
const macMenu = (quit: MenuEntry): MenuEntry => ({
  text: 'program',
  role: 'appMenu',
  items: [
    'app.about',
    'app.licenses',
    'app.updates',
    '-',
    'app.settings',
    '-',
    { role: 'services', text: 'services' },
    '-',
    { role: 'hide', text: 'hide' },
    { role: 'hideOthers', text: 'hideOthers' },
    { role: 'unhide', text: 'unhide' },
    '-',
    quit,
  ],
})

const EDIT: readonly MenuEntry[] = [
  { role: 'undo', text: 'undo' },
  { role: 'redo', text: 'redo' },
  '-',
  { role: 'cut', text: 'cut' },
  { role: 'copy', text: 'copy' },
  { role: 'paste', text: 'paste' },
  { role: 'selectAll', text: 'selectAll' },
  '-',
  'edit.find',
  'edit.replace',
  'edit.format',
  'edit.tabMoves',
  'edit.lineNext',
  'edit.linePrevious',
]

const RUN: readonly MenuEntry[] = [
  'run.start',
  'run.stop',
  'run.again',
  '-',
  'run.details',
  'run.pin',
  'run.delete',
  '-',
  'run.all',
  'run.repeats',
  'run.cancelAll',
  '-',
  'run.compare',
  'run.pick',
  'library.pickAll',
  'library.compare',
  'library.delete',
  'library.unpick',
  '-',
  'clock.real',
  'clock.virtual',
]

const REPLAY: readonly MenuEntry[] = [
  'replay.play',
  '-',
  'replay.back',
  'replay.forward',
  '-',
  'replay.slower',
  'replay.faster',
  '-',
  'replay.leave',
]

const TIMELINE: readonly MenuEntry[] = [
  'timeline.fit',
  'timeline.focus',
  'timeline.zoomIn',
  'timeline.zoomOut',
  'timeline.earlier',
  'timeline.later',
  '-',
  'timeline.find',
  'timeline.next',
  'timeline.previous',
  'timeline.filter',
  '-',
  'timeline.nextSlice',
  'timeline.previousSlice',
  'timeline.laneAbove',
  'timeline.laneBelow',
  'timeline.cause',
  'timeline.effect',
  '-',
  'timeline.mark',
  'timeline.markKept',
  'timeline.pin',
  'timeline.collapse',
  'timeline.compact',
  'timeline.critical',
  'timeline.foldIdle',
  'timeline.clear',
  '-',
  'wheel.zoom',
  'wheel.scroll',
]

const VIEW: readonly MenuEntry[] = [
  'view.palette',
  '-',
  'library.toggle',
  'library.search',
  'library.showAll',
  'view.inspector',
  'view.console',
  { text: 'console', items: commandsOf('console') },
  '-',
  'tab.next',
  'tab.previous',
  'view.nextPane',
  'view.previousPane',
  '-',
  { text: 'theme', items: commandsOf('theme') },
  { text: 'motion', items: commandsOf('motion') },
  { text: 'language', items: commandsOf('language') },
  '-',
  'text.larger',
  'text.smaller',
  'text.reset',
  { role: 'togglefullscreen', text: 'fullScreen' },
]

const DEVELOPER: readonly MenuEntry[] = [
  '-',
  { role: 'reload', text: 'reload' },
  { role: 'toggleDevTools', text: 'developerTools' },
]

const WINDOW: MenuEntry = {
  text: 'window',
  role: 'windowMenu',
  items: [
    { role: 'minimize', text: 'minimize' },
    { role: 'zoom', text: 'zoom' },
    '-',
    { role: 'front', text: 'front' },
  ],
}

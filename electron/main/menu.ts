import { Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type Command } from '@shared/commands'
import type { Settings, SettingsChange } from '@shared/settings'
import type { MainTexts } from './locales/en'

export interface MenuActions {
  command(command: Command): void
  change(change: SettingsChange): void
}

type Item = MenuItemConstructorOptions
const separator: Item = { type: 'separator' }

/** Builds the native menu anew: its words and marks follow the settings. */
export function setMenu(texts: MainTexts, settings: Settings, developing: boolean, actions: MenuActions): void {
  const mac = process.platform === 'darwin'
  const command = (name: Command, label: string): Item => ({
    label,
    ...(COMMANDS[name] && { accelerator: COMMANDS[name] }),
    click: () => actions.command(name),
  })
  const choice = (label: string, change: SettingsChange): Item => ({
    label,
    type: 'radio',
    checked: Object.entries(change).every(([key, value]) => settings[key as keyof Settings] === value),
    click: () => actions.change(change),
  })
  const about = command('app.about', texts.about)
  const preferences = command('app.settings', texts.settings)
  const quit: Item = { role: 'quit', label: texts.quit }

  const appMenu: Item = {
    role: 'appMenu',
    submenu: [about, separator, preferences, separator, { role: 'hide' }, separator, quit],
  }
  const file: Item = {
    label: texts.file,
    submenu: [
      command('snippet.new', texts.newSnippet),
      command('tab.reopen', texts.reopenTab),
      separator,
      command('tab.close', texts.closeTab),
      ...(mac ? [] : [separator, preferences, separator, quit]),
    ],
  }
  const edit: Item = {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo },
      { role: 'redo', label: texts.redo },
      separator,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
    ],
  }
  const run: Item = {
    label: texts.run,
    submenu: [
      command('run.start', texts.run),
      command('run.stop', texts.stop),
      separator,
      choice(texts.clockReal, { clock: 'real' }),
      choice(texts.clockVirtual, { clock: 'virtual' }),
    ],
  }
  const view: Item = {
    label: texts.view,
    submenu: [
      command('library.toggle', texts.library),
      command('timeline.fit', texts.fit),
      separator,
      {
        label: texts.theme,
        submenu: [
          choice(texts.themeSystem, { theme: 'system' }),
          choice(texts.themeLight, { theme: 'light' }),
          choice(texts.themeDark, { theme: 'dark' }),
        ],
      },
      {
        label: texts.language,
        submenu: [
          choice(texts.languageSystem, { language: 'system' }),
          choice('English', { language: 'en' }),
          choice('Français', { language: 'fr' }),
        ],
      },
      separator,
      command('text.reset', texts.zoomReset),
      command('text.larger', texts.zoomIn),
      command('text.smaller', texts.zoomOut),
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(developing ? developerItems(texts) : []),
    ],
  }
  const help: Item = {
    role: 'help',
    label: texts.help,
    submenu: [command('lessons.open', texts.lessons), separator, about],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(mac ? [appMenu] : []), file, edit, run, view, help]))
}

const developerItems = (texts: MainTexts): Item[] => [
  separator,
  { role: 'reload', label: texts.reload },
  { role: 'toggleDevTools', label: texts.developerTools },
]

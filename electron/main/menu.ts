import { type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Command, keysOf, specOf } from '@shared/commands'
import type { RequestArgs } from '@shared/contract'
import type { Language } from '@shared/replay/language'
import { editMenu } from './edit-menu'
import { TEXTS } from './locales/texts'
import { type MenuEntry, menuLayout, tickOf } from './menu-layout'

/** What the window cannot do now, and which of its choices hold. */
type MenuState = RequestArgs<'menu.update'>

type Item = MenuItemConstructorOptions
const MAC = process.platform === 'darwin'

/**
 * The program's native menu. It names and offers what the command palette does, for both are made from
 * the one table of commands; what is chosen in it the window does.
 */
export class AppMenu {
  readonly #run: (command: Command) => void
  readonly #developing: boolean
  #state: MenuState = { blocked: [], chosen: [] }

  constructor(run: (command: Command) => void, developing: boolean) {
    this.#run = run
    this.#developing = developing
  }

  /** Builds it anew in this language. */
  show(language: Language): void {
    const toItem = (entry: MenuEntry): Item => {
      if (entry === '-') return { type: 'separator' }
      if (typeof entry === 'string') return this.#item(entry, language)
      if (!('items' in entry)) return { role: entry.role, label: TEXTS[language][entry.text] }
      const { text, items, role } = entry
      return { label: TEXTS[language][text], ...(role && { role }), submenu: items.map(toItem) }
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuLayout(MAC, this.#developing).map(toItem)))
    this.update(this.#state)
  }

  /** Greys out what the window cannot do now, and ticks what holds. */
  update(state: MenuState): void {
    this.#state = state
    const menu = Menu.getApplicationMenu()
    if (menu === null) return
    for (const item of itemsOf(menu)) {
      const command = item.id as Command
      item.enabled = !state.blocked.includes(command)
      const isChosen = state.chosen.includes(command)
      // Any value ticks one of a group, and takes the tick from the others.
      if (item.type === 'checkbox' || isChosen) item.checked = isChosen
    }
  }

  /** Offers at the pointer what can be done with the text there. */
  offerEditing(at: ContextMenuParams, language: Language): void {
    const items = editMenu(at, TEXTS[language])
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  }

  #item(command: Command, language: Language): Item {
    const keys = keysOf(command, MAC)
    const type = tickOf(command)
    const isBare = specOf(command).in === 'timeline'
    return {
      id: command,
      label: labelOf(command, language),
      ...(type && { type }),
      // A key without Ctrl is the timeline's alone. The menu shows it and leaves it to the window, which a Mac's cannot.
      ...(keys !== undefined && !(MAC && isBare) && { accelerator: keys, registerAccelerator: !isBare }),
      click: () => this.#run(command),
    }
  }
}

/** In a submenu `Theme: light` says its heading again. */
const labelOf = (command: Command, language: Language): string => {
  const text = specOf(command)[language]
  return /^(theme|motion|language)\./.test(command) ? text.slice(text.indexOf(':') + 1).trim() : text
}

const itemsOf = (menu: Pick<Menu, 'items'>): Electron.MenuItem[] =>
  menu.items.flatMap((item) => [...(item.id ? [item] : []), ...(item.submenu ? itemsOf(item.submenu) : [])])

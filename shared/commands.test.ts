import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES, keysOf, specOf } from './commands'
import { EXPORT_FORMATS } from './library'

/** Keys that systems and the editor need for themselves, as they are everywhere. */
const TAKEN = ['CmdOrCtrl+C', 'CmdOrCtrl+V', 'CmdOrCtrl+X', 'CmdOrCtrl+Z', 'CmdOrCtrl+A', 'CmdOrCtrl+Q', 'Alt+F4']

describe('a shortcut', () => {
  test.each(['other systems', 'a Mac'])('means one command on %s', (system) => {
    const keys = COMMAND_NAMES.flatMap((command) => keysOf(command, system === 'a Mac') ?? [])
    expect(keys.filter((key, i) => keys.indexOf(key) !== i || TAKEN.includes(key))).toEqual([])
  })

  test('without Ctrl, Command or Alt is a function key, or means something in the timeline alone', () => {
    const bare = COMMAND_NAMES.filter((command) => !/Ctrl|Alt|F\d/.test(specOf(command).keys ?? 'F1'))
    expect(bare.filter((command) => specOf(command).in !== 'timeline')).toEqual([])
  })

  test('on a Mac never hides the program or its windows', () => {
    const keys = COMMAND_NAMES.map((command) => keysOf(command, true))
    for (const taken of ['CmdOrCtrl+H', 'CmdOrCtrl+M', 'CmdOrCtrl+Q']) expect(keys).not.toContain(taken)
  })
})

describe('a command', () => {
  test.each(['en', 'fr'] as const)('has a name of its own in %s', (language) => {
    const names = COMMAND_NAMES.map((command) => specOf(command)[language])
    expect(names.filter((name, i) => name.trim() === '' || names.indexOf(name) !== i)).toEqual([])
  })

  test('opens a dialog in one language where it does in the other', () => {
    const isDialog = (name: string) => name.endsWith('…')
    expect(COMMAND_NAMES.filter((command) => isDialog(specOf(command).en) !== isDialog(specOf(command).fr))).toEqual([])
  })

  test('writes French with its own apostrophe, and keeps its signs with their words', () => {
    const wrong = /[^\u00a0\u202f][:;?!»](\s|$)|«[^\u00a0\u202f]|'/
    expect(COMMAND_NAMES.filter((command) => wrong.test(specOf(command).fr))).toEqual([])
  })

  test('is there for every format that a run is exported in', () => {
    const exported = COMMAND_NAMES.flatMap((command) => (command.startsWith('export.') ? command.slice(7) : []))
    expect(exported).toEqual([...EXPORT_FORMATS])
  })
})

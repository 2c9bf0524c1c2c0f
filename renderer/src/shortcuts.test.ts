import { describe, expect, test } from 'vitest'
import { COMMANDS } from '@shared/commands'
import { matches, shortcut } from './shortcuts'

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) => {
  const event = { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  for (const modifier of held) event[modifier] = true
  return event as KeyboardEvent
}

describe('an accelerator', () => {
  test('is Ctrl on most systems and Command on a Mac', () => {
    expect(matches(press('Enter', 'ctrlKey'), 'CmdOrCtrl+Enter', false)).toBe(true)
    expect(matches(press('Enter', 'metaKey'), 'CmdOrCtrl+Enter', false)).toBe(false)
    expect(matches(press('Enter', 'metaKey'), 'CmdOrCtrl+Enter', true)).toBe(true)
    expect(matches(press('Enter', 'ctrlKey'), 'CmdOrCtrl+Enter', true)).toBe(false)
  })

  test('is met by its own keys and no more', () => {
    expect(matches(press('F', 'ctrlKey', 'shiftKey'), 'CmdOrCtrl+Shift+F', false)).toBe(true)
    expect(matches(press('f', 'ctrlKey'), 'CmdOrCtrl+Shift+F', false)).toBe(false)
    expect(matches(press('f', 'ctrlKey', 'shiftKey', 'altKey'), 'CmdOrCtrl+Shift+F', false)).toBe(false)
    expect(matches(press('Enter'), 'CmdOrCtrl+Enter', false)).toBe(false)
  })

  test('with a plus is met with and without Shift, as keyboards differ', () => {
    expect(matches(press('=', 'ctrlKey'), 'CmdOrCtrl+Plus', false)).toBe(true)
    expect(matches(press('+', 'ctrlKey', 'shiftKey'), 'CmdOrCtrl+Plus', false)).toBe(true)
    expect(matches(press('+', 'ctrlKey', 'altKey'), 'CmdOrCtrl+Plus', false)).toBe(false)
    expect(matches(press('+'), 'CmdOrCtrl+Plus', false)).toBe(false)
    expect(shortcut('text.larger', false)).toBe('Ctrl++')
  })

  test('belongs to one command', () => {
    const keys = Object.values(COMMANDS).filter((accelerator) => accelerator !== '')
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is written as the system writes it', () => {
    expect(shortcut('run.start', false)).toBe('Ctrl+Enter')
    expect(shortcut('run.start', true)).toBe('⌘↩')
    expect(shortcut('app.about', false)).toBe('')
  })
})

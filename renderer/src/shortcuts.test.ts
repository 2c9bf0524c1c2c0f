import { describe, expect, test } from 'vitest'
import { keycaps, matches, matchesInTimeline, shortcut } from './shortcuts'

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

  test('with Alt is met whatever sign its letter then writes', () => {
    const held = { ctrlKey: false, metaKey: true, shiftKey: false, altKey: true }
    expect(matches({ key: '∫', code: 'KeyB', ...held } as KeyboardEvent, 'CmdOrCtrl+Alt+B', true)).toBe(true)
  })

  test('is written as the system writes it', () => {
    expect(shortcut('run.start', false)).toBe('Ctrl+Enter')
    expect(shortcut('run.start', true)).toBe('⌘↩')
    expect(shortcut('app.about', false)).toBe('')
    expect(keycaps('replay.back', false)).toEqual(['Shift', '←'])
  })

  test('names its keys as keyboards of the window’s language do', () => {
    expect(keycaps('run.all', false, 'fr')).toEqual(['Ctrl', 'Maj', 'Entrée'])
    expect(keycaps('run.all', true, 'fr')).toEqual(['⌘', '⇧', '↩'])
  })
})

describe('a key of the timeline', () => {
  const at = (code: string, key: string, held = {}) =>
    ({ code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }) as KeyboardEvent

  test('goes by what is written on it, but for W, A, S and D, which lie together on every keyboard', () => {
    expect(matchesInTimeline(at('KeyW', 'z'), 'W')).toBe(true)
    expect(matchesInTimeline(at('KeyZ', 'w'), 'W')).toBe(false)
    expect(matchesInTimeline(at('Semicolon', 'm'), 'M')).toBe(true)
    expect(matchesInTimeline(at('KeyM', ','), ',')).toBe(true)
    expect(matchesInTimeline(at('KeyM', 'ь'), 'M')).toBe(true)
    expect(matchesInTimeline(at('ArrowLeft', 'ArrowLeft', { shiftKey: true }), 'Shift+Left')).toBe(true)
    expect(matchesInTimeline(at('ArrowLeft', 'ArrowLeft'), 'Shift+Left')).toBe(false)
    expect(matchesInTimeline(at('Escape', 'Escape'), 'Esc')).toBe(true)
  })

  test('may lie on the second level where it is a sign', () => {
    expect(matchesInTimeline(at('KeyM', '?', { shiftKey: true }), '?')).toBe(true)
    expect(matchesInTimeline(at('KeyM', '?', { shiftKey: true }), 'Shift+M')).toBe(false)
    expect(matchesInTimeline(at('Period', '/', { shiftKey: true }), '/')).toBe(true)
  })

  test('is found where a keyboard has no brackets, or has them on the third level', () => {
    expect(matchesInTimeline(at('BracketLeft', 'ü'), '[')).toBe(true)
    expect(matchesInTimeline(at('Digit8', '[', { ctrlKey: true, altKey: true }), '[')).toBe(true)
  })

  test('with Ctrl, Command or Alt means something else', () => {
    for (const key of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(matchesInTimeline(at('KeyF', 'f', { [key]: true }), 'F')).toBe(false)
    }
  })
})

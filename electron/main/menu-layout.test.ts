import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES } from '@shared/commands'
import { type MenuEntry, menuLayout } from './menu-layout'

const commands = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) => {
    if (typeof entry === 'string') return entry === '-' ? [] : [entry]
    return 'items' in entry ? commands(entry.items) : []
  })
const menus = (entries: readonly MenuEntry[]): (readonly MenuEntry[])[] =>
  entries.flatMap((entry) =>
    typeof entry === 'object' && 'items' in entry ? [entry.items, ...menus(entry.items)] : [],
  )

describe.each([
  ['a Mac', true],
  ['other systems', false],
])('the menus on %s', (_, mac) => {
  test('have every command once', () => {
    expect(commands(menuLayout(mac, true)).sort()).toEqual([...COMMAND_NAMES].sort())
  })

  test('have lines between groups, and nowhere else', () => {
    for (const items of menus(menuLayout(mac, true))) {
      expect(items[0]).not.toBe('-')
      expect(items.at(-1)).not.toBe('-')
      expect(items.filter((item, i) => item === '-' && items[i + 1] === '-')).toEqual([])
    }
  })

  test('reload nothing outside of development', () => {
    expect(JSON.stringify(menuLayout(mac, false))).not.toContain('reload')
  })
})

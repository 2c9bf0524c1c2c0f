import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES, specOf } from '@shared/commands'
import { findEntries, type PaletteEntry, partsOf } from './entries'

const french: PaletteEntry[] = COMMAND_NAMES.map((id) => ({
  ...{ id, group: '', text: specOf(id).fr, english: specOf(id).en, keys: [] },
  run: () => {},
}))
const english = french.map((entry) => ({ ...entry, text: entry.english }))
const ids = (entries: readonly PaletteEntry[], query: string, recent: string[] = []) =>
  findEntries(entries, query, recent).map(({ entry }) => entry.id)

describe('the palette', () => {
  test('finds every command by its own name, first of all', () => {
    for (const { id, text } of [...english, ...french]) {
      const entries = english.some((entry) => entry.text === text) ? english : french
      expect(ids(entries, text)[0]).toBe(id)
    }
  })

  test('finds a command by a few letters of its words, and by its English name in French', () => {
    expect(ids(english, 'crit path')[0]).toBe('timeline.critical')
    expect(ids(english, 'zmin')).toContain('timeline.zoomIn')
    expect(ids(french, 'chemin crit')[0]).toBe('timeline.critical')
    expect(ids(french, 'critical')[0]).toBe('timeline.critical')
    const [found] = findEntries(french, 'critical', [])
    expect(found?.english?.filter((part) => part.found)).toEqual([{ text: 'critical', found: true }])
  })

  test('finds letters with accents by those without', () => {
    expect(ids(french, 'theme fonce')).toEqual([])
    expect(ids(french, 'epingler ligne')[0]).toBe('timeline.pin')
  })

  test('begins with what was used last, and ends with what cannot be done now', () => {
    const entries = english.map((entry) => (entry.id === 'run.stop' ? { ...entry, blocked: 'Nothing runs.' } : entry))
    const found = ids(entries, '', ['timeline.fit', 'run.stop', 'tab.close'])
    expect(found.slice(0, 3)).toEqual(['timeline.fit', 'tab.close', 'view.palette'])
    expect(found.at(-1)).toBe('run.stop')
    expect(found).toHaveLength(english.length)
  })

  test('says which letters were found', () => {
    expect(partsOf('Zoom in', [0, 5, 6])).toEqual([
      { text: 'Z', found: true },
      { text: 'oom ', found: false },
      { text: 'in', found: true },
    ])
    expect(partsOf('', [])).toEqual([])
  })
})

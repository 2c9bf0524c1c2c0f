import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, settingsChangeSchema, settingsSchema } from './settings'

test('settings that an older or a newer program kept are taken as far as they are known', () => {
  expect(v.parse(settingsSchema, { theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  expect(v.parse(settingsSchema, { theme: 'sepia', language: 'fr', colour: 'red' })).toEqual({
    ...DEFAULT_SETTINGS,
    language: 'fr',
  })
})

test('each setting has its bounds', () => {
  const changes = [{ textScale: 200 }, { codeFont: 'Fira Code' }, { codeSize: 10 }, { tabSize: 4 }, { repeats: 1000 }]
  expect(changes.filter((change) => !v.is(settingsChangeSchema, change))).toEqual([])
  const wrong = [{ textScale: 500 }, { codeFont: 'x"; color: red' }, { codeSize: 9.5 }, { tabSize: 5 }, { repeats: 0 }]
  expect(wrong.filter((change) => v.is(settingsChangeSchema, change))).toEqual([])
})

test('a change names settings that there are, with values that they can have', () => {
  expect(v.is(settingsChangeSchema, { clock: 'virtual' })).toBe(true)
  expect(v.is(settingsChangeSchema, {})).toBe(true)
  expect(v.is(settingsChangeSchema, { clock: 'sundial' })).toBe(false)
  expect(v.is(settingsChangeSchema, { colour: 'red' })).toBe(false)
})

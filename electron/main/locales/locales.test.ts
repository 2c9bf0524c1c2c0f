import { expect, test } from 'vitest'
import { en } from './en'
import { fr } from './fr'

test('the menus have every text in both languages', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort())
  expect(Object.values({ ...en, ...fr }).filter((text) => text.trim() === '')).toEqual([])
})

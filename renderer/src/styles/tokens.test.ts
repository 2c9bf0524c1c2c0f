import { expect, test } from 'vitest'
import { COLOURS } from '@shared/colours'
import css from './tokens.css?raw'

const inCss = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

test('the style sheet has every colour of the program, and no other', () => {
  const written = [...css.matchAll(/--([a-z-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, ...both]) => [
    name,
    both,
  ])
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(Object.entries(COLOURS).map(([name, both]) => [inCss(name), both])),
  )
})

test('the arrow of a choice, a picture that takes no variable, has the colour of quiet text', () => {
  const strokes = [...css.matchAll(/--chevron: url\([^)]*stroke='%23(\w+)'/g)].map(([, hex]) => `#${hex!}`)
  expect(strokes).toEqual([...COLOURS.textQuiet])
})

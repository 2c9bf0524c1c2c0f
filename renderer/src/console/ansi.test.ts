import { expect, it } from 'vitest'
import { plainText, stylesOf } from './ansi'

/** Each stretch that looks otherwise, with its style. */
function looks(text: string): string[] {
  const plain = plainText(text)
  return stylesOf(text).map(({ from, to, style }) => `${plain.slice(from, to)}: ${style}`)
}

it('what only terminals understand is no part of a text', () => {
  expect(plainText('\u001b[1;31mred\u001b[0m and \u001b[2Kgone')).toBe('red and gone')
  expect(plainText('\u001b]8;;https://a.b\u0007link\u001b]8;;\u0007')).toBe('link')
  expect(plainText('[31m is none')).toBe('[31m is none')
})

it('colours and manners of writing last until they are taken back', () => {
  expect(looks('a\u001b[31mb\u001b[1mc\u001b[39md\u001b[22me')).toEqual([
    'b: ansi-red',
    'c: ansi-red ansi-bold',
    'd: ansi-bold',
  ])
  expect(looks('\u001b[3;4;96mx\u001b[my\u001b[9mz')).toEqual([
    'x: ansi-cyan ansi-italic ansi-underlined',
    'z: ansi-struck',
  ])
})

it('colours beyond the usual ones, and those of the background, leave the text as it is', () => {
  expect(looks('\u001b[38;5;196mx\u001b[48;2;1;31;3my\u001b[41mz')).toEqual([])
  expect(looks('\u001b[38;5;1;32mx')).toEqual(['x: ansi-green'])
})

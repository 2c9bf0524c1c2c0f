import { expect, it } from 'vitest'
import { plainText } from '@shared/terminal-text'
import { stylesOf } from './ansi'

/** Each stretch that looks otherwise, with its style. */
function looks(text: string): string[] {
  const plain = plainText(text)
  return stylesOf(text).map(({ from, to, style }) => `${plain.slice(from, to)}: ${style}`)
}

it('what only terminals understand is no part of a text', () => {
  expect(plainText('\u001b[1;31mred\u001b[0m and \u001b[2Kgone')).toBe('red and gone')
  expect(plainText('\u001b]8;;https://a.b\u0007link\u001b]8;;\u0007')).toBe('link')
  expect(plainText('\u001b(B\u001b[m\u001b7saved\u001b8, \u001bPdevice\u001b\\')).toBe('saved, ')
  expect(plainText('[31m is none')).toBe('[31m is none')
})

it('a sequence that is cut off hides no text', () => {
  expect(['\u001b', '\u001b[', '\u001b[3'].map((end) => plainText(`told${end}`))).toEqual(['told', 'told', 'told'])
  expect(plainText('told\u001b]8;;open')).toBe('told8;;open')
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
  expect(looks('\u001b[31ma\u001b[38:2::9:9:9mb\u001b[38:5:1;1mc\u001b[58;5;4md')).toEqual([
    'a: ansi-red',
    'c: ansi-bold',
    'd: ansi-bold',
  ])
})

it('underlining has kinds, of which one is none', () => {
  expect(looks('\u001b[4:3ma\u001b[4:0mb')).toEqual(['a: ansi-underlined'])
})

import { describe, expect, test } from 'vitest'
import { transform } from '..'
import { MISTAKES } from '../testing/mistakes'
import { syntaxSentence } from '.'

const diagnosticsOf = (source: string) => {
  const result = transform(source, { builtins: [] })
  return result.ok ? [] : result.diagnostics
}

describe('a mistake', () => {
  test.each(MISTAKES)('%j is said where it is, in words of ours', (source, says) => {
    const [{ line, column, message } = { line: 0, column: 0, message: { en: '', fr: '' } }] = diagnosticsOf(source)
    expect(`${line}:${column} ${message.en}`.slice(0, says.length)).toBe(says)
    expect(message.en).toMatch(/^[^]+\.$/)
    expect(message.en).not.toContain('parser')
    expect(message.fr).not.toMatch(/analyseur|[^\u00a0\u202f][:;!?»](\s|$)|«[^\u00a0\u202f]/)
    expect(message.fr.replace(/`[^`]*`/g, '')).toMatch(/[a-zé] [a-zé]/i)
    expect(message.fr).not.toBe(message.en)
  })

  test('spans the whole word or sign that does not fit, on its line', () => {
    const [{ line, column, endLine, endColumn } = expect.fail('no mistake')] = diagnosticsOf('f(\n  a otherwise b)')
    expect([line, column, endLine, endColumn]).toEqual([2, 4, 2, 13])
  })

  test('is none where a constructor is overloaded', () => {
    expect(
      diagnosticsOf('class A { constructor(x: number); constructor(x: string); constructor(x: never) {} }'),
    ).toEqual([])
  })

  test('that the parser stumbles over twice in one line is said once', () => {
    expect(diagnosticsOf('a and b')).toHaveLength(1)
  })

  test('that we have no words for is quoted, in a sentence of the language', () => {
    const error = {
      reasonCode: 'NeverHeardOf',
      message: 'Odd thing. (1:0)',
      details: {},
      pos: 0,
      loc: { line: 1, column: 0 },
    }
    expect(syntaxSentence(error, 'x')).toEqual({
      en: 'This cannot be read as TypeScript: correct it. The parser says: Odd thing.',
      fr: 'Ceci n’est pas du TypeScript lisible\u00a0: corrigez-le. L’analyseur dit, en anglais\u00a0: «\u00a0Odd thing\u00a0».',
    })
  })
})

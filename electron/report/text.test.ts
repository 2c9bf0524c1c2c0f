import { describe, expect, test } from 'vitest'
import { clip, escapeMarkup, manyLines, oneLine } from './text'

describe('a text of the snippet', () => {
  test('on one line shows what would not be seen', () => {
    expect(oneLine('a\nb\t\0\x7f\u202eevil\u2066')).toBe('a␊b␉␀␡\\u202eevil\\u2066')
  })

  test('on many lines keeps its lines and tabs, whatever ends them', () => {
    expect(manyLines('a\r\nb\rc\td\x1b[31m')).toBe('a\nb\nc\td␛[31m')
  })

  test('keeps letters of every script, joined emoji too', () => {
    const text = 'déjà שלום 你好 👩‍👩‍👧 🇫🇷'
    expect(oneLine(text)).toBe(text)
    expect(manyLines(text)).toBe(text)
  })

  test('has no half characters', () => {
    expect(oneLine('\ud83d!')).toBe('\ufffd!')
  })

  test('cannot leave markup', () => {
    expect(escapeMarkup(`</script><img onerror="x" alt='&'>`)).toBe(
      '&lt;/script&gt;&lt;img onerror=&quot;x&quot; alt=&#39;&amp;&#39;&gt;',
    )
  })
})

describe('clipping', () => {
  test('leaves alone what is short enough', () => {
    expect(clip('👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧👩‍👩‍👧')
  })

  test('cuts between the characters that a reader sees', () => {
    expect(clip('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…')
    expect(clip('one two three', 5)).toBe('one…')
  })

  test('of a very long text takes no time', () => {
    expect(clip('x'.repeat(10_000_000), 10)).toBe(`${'x'.repeat(9)}…`)
  })
})

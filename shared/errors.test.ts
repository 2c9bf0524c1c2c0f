import { describe, expect, it } from 'vitest'
import { codeOf, firstLineOf, sentenceOf } from './errors'

describe('what was thrown', () => {
  it('is told by its message, or as it is', () => {
    expect(sentenceOf(new RangeError('There is no room.'))).toBe('There is no room.')
    expect(sentenceOf('no room')).toBe('no room')
    expect(sentenceOf(undefined)).toBe('undefined')
  })

  it('is told by its first line where the rest is for a log', () => {
    expect(firstLineOf(new Error('net::ERR_FAILED\n    at request'))).toBe('net::ERR_FAILED')
    expect(firstLineOf(new Error(''))).toBe('')
  })

  it('has a code where the system or SQLite gave one', () => {
    expect(codeOf(Object.assign(new Error('none'), { code: 'ENOENT' }))).toBe('ENOENT')
    expect(codeOf(new Error('none'))).toBeUndefined()
    expect(codeOf(Object.assign(new Error('none'), { code: 7 }))).toBeUndefined()
    expect(codeOf({ code: 'ENOENT' })).toBeUndefined()
  })
})

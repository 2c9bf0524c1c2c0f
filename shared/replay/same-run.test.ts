import { describe, expect, test } from 'vitest'
import { EventKind } from '../events/kinds'
import type { Language } from './language'
import { firstDifference, sameRunText } from './same-run'
import { logOf, replayOf, sitesOfLines } from './testing/recordings'

const RUN = `
  0   main created at=1
  0   main runs
  0   hello created by=main at=2
  0   main waits task hello at=4
  0   hello runs
  0   hello sleeps 2s at=8
  2s  hello ready cause=timer
  2s  hello runs
  2s  hello logs at=9 : hello
  2s  hello finishes : 'hello'
`

function compare(first: string, second: string, language: Language = 'en'): string {
  const textOf = (source: string, name: string) => ({ model: replayOf(source).model, sites: sitesOfLines(9), name })
  return sameRunText(
    firstDifference(logOf(first), logOf(second)),
    textOf(first, 'run 1'),
    textOf(second, 'run 2'),
    language,
  )
}

describe('A run made again', () => {
  test('is identical where every event is, however the two were cut', () => {
    expect(firstDifference(logOf(RUN, [3, 7]), logOf(RUN, [5]))).toBeNull()
    expect(compare(RUN, RUN)).toBe('The runs are identical: 10 events, each the same at the same time.')
  })

  test('is identical where only the numbers of its texts differ', () => {
    const early = `0 - marks : hello\n${RUN}`
    const late = `0 - marks : 'hello'\n${RUN}`
    expect(firstDifference(logOf(early), logOf(late))).toMatchObject({ common: 0 })
    const withoutMarks = { times: true, texts: true, without: new Set([EventKind.Mark]) }
    expect(firstDifference(logOf(early), logOf(late), withoutMarks)).toBeNull()
  })

  test('shows the first event that differs, in both', () => {
    expect(compare(RUN, RUN.replace('hello logs at=9 : hello', 'hello logs at=9 : hi'))).toBe(
      'The runs part at event 8: in run 1, at 2.000 s hello prints: hello (line 9); in run 2, at 2.000 s hello prints: hi (line 9).',
    )
  })

  test('says what time alone separates, however little', () => {
    const later = RUN.replaceAll('2s  hello', '2000000012 hello')
    expect(compare(RUN, later)).toBe(
      'The runs part at event 6: in both, at 2.000 s hello is woken by its timer, but in run 2, 12 ns later.',
    )
    expect(compare(later, RUN, 'fr')).toBe(
      'Les exécutions se séparent à l’événement 6\u00a0: dans les deux, à 2,000\u00a0s hello est réveillée par son minuteur, mais dans run 2, 12\u00a0ns plus tôt.',
    )
  })

  test('may be shorter or longer', () => {
    const shorter = RUN.trim().split('\n').slice(0, -1).join('\n')
    expect(compare(RUN, shorter)).toBe(
      "The runs part at event 9: in run 1, at 2.000 s hello finishes: 'hello'; in run 2, there is no further event.",
    )
    expect(firstDifference(logOf(shorter), logOf(RUN))).toMatchObject({ first: null, second: { index: 9 }, common: 9 })
  })

  test('on the real clock is compared by the order of its events alone', () => {
    const slower = RUN.replaceAll('2s ', '2.5s ').replace(': hello', ': after 2.5 s')
    const order = { times: false, texts: false }
    expect(firstDifference(logOf(RUN), logOf(slower), order)).toBeNull()
    expect(firstDifference(logOf(RUN), logOf(slower))).toMatchObject({ common: 5 })
    expect(firstDifference(logOf(RUN), logOf(RUN.replace('hello runs', 'hello yields')), order)).toMatchObject({
      common: 4,
    })
  })

  test.each(Object.entries(EventKind))('has words for %s in both languages', (name, kind) => {
    const replay = replayOf(RUN)
    const event = { index: 0, ns: 0, kind, site: 1, task: 1, a: 1, b: 1, time: 5 }
    const difference = { first: event, second: null, common: 0 }
    const run = { model: replay.model, sites: sitesOfLines(3), name: 'run 1' }
    expect(sameRunText(difference, run, run, 'en'), name).not.toMatch(/undefined|NaN|\[object/)
    // French keeps its double signs with their words.
    expect(sameRunText(difference, run, run, 'fr'), name).not.toMatch(/undefined|[^\u00a0\u202f][:;?!»](\s|$)/)
  })
})

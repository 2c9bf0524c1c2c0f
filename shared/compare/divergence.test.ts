import { describe, expect, test } from 'vitest'
import { logOf, replayOf, sitesOfLines } from '../replay/testing/recordings'
import { divergenceText, findDivergence } from './divergence'

const same = (site: number): number => site

const RUN = `
  0   main created at=1
  0   - picks-variant mode : {"values":["A","B"],"chosen":"A"}
  0   main runs
  0   a created by=main at=2
  0   b created by=main at=3
  0   a runs
  0   a sleeps 1s at=8
  0   b runs
  0   b sleeps 2s at=8
  1s  a ready cause=timer
  1s  a runs
  1s  a logs at=9 : took 1.0
  1s  a finishes`

const B = RUN.replace('"A"}', '"B"}')

describe('Two runs', () => {
  test('that went the same way never part, whichever variant was chosen and whatever they printed', () => {
    expect(findDivergence(logOf(RUN), logOf(B.replace('took 1.0', 'took 1.1')), same, 'virtual')).toBeNull()
    const run = { model: replayOf(RUN).model, sites: [], name: 'ALL' }
    expect(divergenceText(null, run, run, 'en')).toBe('The runs went the same way: the same events in the same order.')
  })

  test('part at the first event of another kind, task or place, each at its own index', () => {
    const swapped = B.replace('0   a runs', '0   - marks : early\n  0   b runs').replace(
      '0   b runs\n  0   b',
      '0   a runs\n  0   b',
    )
    expect(findDivergence(logOf(RUN), logOf(swapped), same, 'real')).toMatchObject({
      first: { index: 5 },
      second: { index: 5 },
      common: 4,
    })
    const text = { model: replayOf(RUN).model, sites: sitesOfLines(9), name: 'ALL' }
    const other = { model: replayOf(swapped).model, sites: sitesOfLines(9), name: 'FIRST' }
    expect(divergenceText(findDivergence(logOf(RUN), logOf(swapped), same, 'real'), text, other, 'en')).toBe(
      'The runs part at event 5: in ALL, at 0 s a runs; in FIRST, at 0 s the mark early is set.',
    )
  })

  test('part on the virtual clock by time too, on the real clock by order alone', () => {
    const later = B.replaceAll('1s ', '1.2s ')
    expect(findDivergence(logOf(RUN), logOf(later), same, 'real')).toBeNull()
    expect(findDivergence(logOf(RUN), logOf(later), same, 'virtual')).toMatchObject({ first: { index: 6 } })
  })

  test('of a changed source are compared by where their places went', () => {
    const moved = RUN.replaceAll('at=8', 'at=18').replaceAll('at=9', 'at=19')
    expect(findDivergence(logOf(RUN), logOf(moved), same, 'real')).toMatchObject({ first: { index: 6 } })
    expect(findDivergence(logOf(RUN), logOf(moved), (site) => (site < 8 ? site : site + 10), 'real')).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { foldableStretches } from './idle'
import { logOf } from './testing/recordings'

const SECOND = 1e9

/** A run that works for so long in turn with sleeping for so long, each in seconds. */
function folded(workS: number, sleepsS: readonly number[]): number[] {
  let at = 0
  const lines = sleepsS.map((sleep) => {
    const line = `${at}s a runs\n${at + workS}s a sleeps never`
    at += workS + sleep
    return line
  })
  const log = logOf(['0 a created', ...lines, `${at}s a runs\n${at + workS}s a finishes`].join('\n'))
  return foldableStretches(log, (at + workS) * SECOND).map(({ startNs, endNs }) => (endNs - startNs) / SECOND)
}

describe('an idle stretch stands out', () => {
  test('that is far longer than all the others: two hours beside seconds, whether the steps take time or not', () => {
    expect(folded(0, [1, 1, 7200, 1, 2])).toEqual([7200])
    expect(folded(0.001, [1, 1, 7200, 1, 2])).toEqual([7200])
  })

  test('with all that are like it', () => {
    expect(folded(0.5, [60, 0.1, 60, 0.1, 61])).toEqual([60, 60, 61])
    expect(folded(0.001, [1, 1, 1])).toEqual([1, 1, 1])
  })

  test('not where all sleep alike and nothing else takes time: that is the run', () => {
    expect(folded(0, [1, 1, 1])).toEqual([])
    expect(folded(0, [3, 2, 1])).toEqual([])
  })

  test('not where the work takes longer', () => {
    expect(folded(10, [1])).toEqual([])
  })

  test('not while something runs', () => {
    const log = logOf(
      '0 a created\n0 a runs\n1s a sleeps 1s\n2s a runs\n7200s a sleeps 1s\n7201s a runs\n7202s a finishes',
    )
    expect(foldableStretches(log, 7202 * SECOND)).toEqual([])
  })

  test('also after the last event: it lasts until the run was stopped', () => {
    const log = logOf('0 a created\n0 a runs\n1s a sleeps never')
    expect(foldableStretches(log, 3600 * SECOND)).toEqual([{ startNs: SECOND, endNs: 3600 * SECOND }])
  })
})

import { describe, expect, test } from 'vitest'
import { foldScript } from '../timeline/testing/script'
import { judge } from './judge'
import type { Prediction, PredictionKind } from './model'

/** Two tasks that sleep, one over the other; the second is cancelled. */
const RUN = foldScript(
  `
  0    main created
  0    main runs
  0    main logs at=3 : begin
  0    a created by=main
  0    b created by=main
  0    main waits task a at=5
  0    a runs
  0    a sleeps 2s at=8
  0    b runs
  0    b sleeps 9s at=8
  2s   a runs
  2s   a logs at=9 : a is done
  2s   a finishes
  2s   main runs
  2s   b cancel-requested by=main
  2s   main waits task b at=6
  2s   b runs
  2s   b is-cancelled
  2s   main runs
  2s   main logs at=7 : end
  2s   main finishes
  `,
  2_500_000_000,
)

function prediction(kind: PredictionKind, options: readonly string[], of = ''): Prediction {
  return {
    ...{ kind, of, question: '?', explanation: '.' },
    options: options.map((key) => ({ key, text: key, hint: '' })),
  }
}
const verdict = (kind: PredictionKind, options: readonly string[], answer: readonly string[], of?: string) =>
  judge(prediction(kind, options, of), answer, RUN)

describe('the recording judges', () => {
  test('an order, line by line', () => {
    const lines = ['begin', 'a is done', 'end']
    expect(verdict('order', lines, lines)).toMatchObject({ isRight: true, right: [true, true, true] })
    expect(verdict('order', lines, ['begin', 'end', 'a is done'])).toMatchObject({
      ...{ isRight: false, right: [true, false, false], truth: lines },
    })
    expect(verdict('order', lines, ['begin', 'a is done']).isRight).toBe(false)
  })

  test('how long the run took, and when a line was printed', () => {
    expect(verdict('time', ['2', '2.5'], ['2.5']).isRight).toBe(true)
    expect(verdict('time', ['2', '2.5'], ['2'])).toMatchObject({ isRight: false, truth: ['2.5'] })
    expect(verdict('time', ['0', '2'], ['2'], 'a is').isRight).toBe(true)
  })

  test('which lines were printed: all of them and no other', () => {
    const options = ['begin', 'never', 'end']
    expect(verdict('lines', options, ['end', 'begin']).isRight).toBe(true)
    expect(verdict('lines', options, ['begin']).isRight).toBe(false)
    expect(verdict('lines', options, ['begin', 'end', 'never'])).toMatchObject({
      ...{ isRight: false, right: [true, true, false] },
    })
    expect(verdict('line', ['never', 'end'], ['end']).isRight).toBe(true)
  })

  test('who ended first, who was cancelled, how many there were and how many slept at once', () => {
    expect(verdict('cancelled', ['a', 'b'], ['b']).isRight).toBe(true)
    expect(verdict('cancelled', ['a', 'b'], [])).toMatchObject({ isRight: false, truth: ['b'] })
    expect(verdict('first', ['a', 'main'], ['a'])).toMatchObject({ truth: ['main', 'a'] }) // both at 2 s
    expect(verdict('tasks', ['2', '3'], ['3']).isRight).toBe(true)
    expect(verdict('together', ['1', '2'], ['2']).isRight).toBe(true)
  })

  test('and says where that can be seen', () => {
    const { evidence } = verdict('lines', ['a is done', 'end'], [])
    expect(evidence.get('a is done')).toEqual({ ns: 2e9, task: 1, site: 9 })
    expect(verdict('cancelled', ['a', 'b'], []).evidence.get('b')).toMatchObject({ ns: 2e9, task: 2 })
    expect(verdict('tasks', ['2', '3'], []).evidence.size).toBe(0)
  })

  test('a time at which a line was printed that was not', () => {
    expect(verdict('time', ['1', '2'], ['1'], 'never')).toMatchObject({ isRight: false, truth: [] })
  })
})

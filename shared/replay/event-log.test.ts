import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EventKind } from '../events/kinds'
import { script } from '../timeline/testing/script'
import { logOf } from './testing/recordings'

const RECORDING = script(
  Array.from({ length: 40 }, (_, i) => `${Math.floor(i / 3)}ms - logs at=${i + 1} : line ${i}`).join('\n'),
)

describe('an event log', () => {
  test('gives each event by its index, however the events were cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), fc.array(fc.nat(39)), (cuts, indices) => {
        const log = logOf(RECORDING, cuts)
        for (const index of indices) {
          expect(log.at(index)).toMatchObject({
            index,
            site: index + 1,
            ns: Math.floor(index / 3) * 1e6,
            kind: EventKind.Console,
          })
        }
      }),
    )
  })

  test('tells how many events have happened by a time, those at it included', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), fc.integer({ min: -1, max: 15e6 }), (cuts, ns) => {
        const truth = RECORDING.events.filter((event) => event.ns <= ns).length
        expect(logOf(RECORDING, cuts).positionAt(ns)).toBe(truth)
      }),
    )
  })

  test('says that there is no such event', () => {
    const log = logOf(RECORDING, [7])
    expect(() => log.at(40)).toThrow('There is no event 40: the run has 40.')
    expect(() => log.at(-1)).toThrow(RangeError)
  })

  test('of a run without events is empty', () => {
    const log = logOf('')
    expect([log.length, log.positionAt(5), [...log.blocks()]]).toEqual([0, 0, []])
  })
})

import { describe, expect, test } from 'vitest'
import { replayOf, sitesOfLines } from '@shared/replay/testing/recordings'
import { callbacksAt, litCodeAt, tasksAt } from './moment'

const SITES = sitesOfLines(20)

/** The run of a script after its first `position` events. */
function at(position: number) {
  const replay = replayOf(`
    0  main created
    0  a created by=main
    0  main runs
    0  main waits task a at=4
    0  a runs at=7
    0  a sleeps 2s at=8
    2  a runs
    2  a finishes
  `)
  replay.seek(position)
  return { replay, position, ns: replay.ns }
}

describe('a moment of a replay', () => {
  test('tells of each task that exists what it does, and of one that waits why', () => {
    const { shown, more } = tasksAt(at(6), SITES, 'en')
    expect(shown.map(({ name, state, why }) => [name, state, why])).toEqual([
      ['main', 'waiting', 'main waits for a (line 4), which sleeps until 2.000 s (line 8).'],
      ['a', 'waiting', 'a sleeps until 2.000 s (line 8).'],
    ])
    expect(more).toBe(0)
    expect(tasksAt(at(0), SITES, 'en').shown).toEqual([])
  })

  test('lights the lines where tasks wait while nothing runs', () => {
    const { current, waiting } = litCodeAt(at(6), SITES)
    expect(current).toBeUndefined()
    expect(waiting.map(({ line }) => line)).toEqual([4, 8])
  })

  test('lights the line that runs', () => {
    expect(litCodeAt(at(3), SITES).waiting).toEqual([])
    expect(litCodeAt(at(7), SITES).current?.line).toBe(8)
  })

  test('counts no callbacks where there are none', () => {
    expect(callbacksAt(at(8))).toEqual({ called: 0, pending: 0 })
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentAt } from '../replay/extent'
import { replayOf, sitesOfLines } from '../replay/testing/recordings'
import type { Nanoseconds } from '../ids'
import { finish } from '../parts'
import type { SiteTable } from '../sites'
import { RunBuilder } from './build'
import { headline, occurrences } from './line-occurrences'
import { lineFacts as countFacts, type Extent, type FactsByLine } from './line-facts'
import { TaskState, type RunModel } from './model'
import { foldScript, script, toBatches } from './testing/script'

const SITES = sitesOfLines(9)

/** Two tasks that call the function in line 7, which sleeps in line 8; one of them twice, once by an await. */
const PROGRAM = `
  0     main created at=9
  0     main runs-coroutine main at=1
  0     main ready
  0     main runs
  0     one created by=main at=2
  0     one runs-coroutine work at=7
  0     one ready by=main
  0     two created by=main at=2
  0     two runs-coroutine work at=7
  0     two ready by=main
  0     main waits group 5 at=3
  0     one runs
  0     one sleeps 1s at=8
  0     two runs
  0     two sleeps 3s at=8
  1s    one ready cause=timer
  1s    one runs
  1s    one logs at=6 : one
  1s    one enters at=7 await=4 depth=2
  1s    one sleeps 1.5s at=8
  1500ms one ready cause=timer
  1500ms one runs
  1500ms one exits at=7 depth=2
  1500ms one yields at=5
  1500ms one ready by=one cause=yielded
  1500ms one runs
  1500ms one finishes
  3s    two ready cause=timer
  3s    two runs
  3s    - begins-callback at=2
  3s    - ends-callback
  3s    two finishes
  3s    main ready by=two cause=completed
  3s    main runs
  3s    main finishes
`

const waitingIn = (model: RunModel): number => model.tasks.columns.waitingNs.reduce((sum, ns) => sum + ns, 0)
const lineFacts = (model: RunModel, sites: SiteTable, extent?: Extent): FactsByLine =>
  finish(countFacts(model, sites, extent))
const factsOf = (model: RunModel) => Object.fromEntries(lineFacts(model, SITES))

describe('the facts of a line', () => {
  const model = foldScript(PROGRAM, 3e9)
  const facts = lineFacts(model, SITES)

  test('say how often was waited in it, and how long: together, at least and at most', () => {
    expect(facts.get(8)!.waits).toEqual({ count: 3, totalNs: 4.5e9, leastNs: 0.5e9, mostNs: 3e9 })
    expect(facts.get(3)!.waits).toEqual({ count: 1, totalNs: 3e9, leastNs: 3e9, mostNs: 3e9 })
  })

  test('say how long a coroutine took that was awaited there, its own waits included', () => {
    expect(facts.get(4)!.coroutines).toMatchObject({ count: 1, totalNs: 0.5e9 })
    expect(facts.get(4)!.waits.count).toBe(0)
  })

  test('count calls of a coroutine function at its own line, by tasks and by awaits', () => {
    expect(facts.get(7)).toMatchObject({ entered: 3 })
    expect(facts.get(1)).toMatchObject({ entered: 1 })
  })

  test('count the tasks, console lines, turns and callbacks that came from it', () => {
    expect(facts.get(2)).toMatchObject({ created: 2, callbacks: 1 })
    expect(facts.get(6)).toMatchObject({ printed: 1 })
    expect(facts.get(5)).toMatchObject({ turns: 1 })
  })

  test('are only there where something happened', () => {
    expect([...facts.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect([...lineFacts(foldScript('0 main created at=9'), SITES).keys()]).toEqual([9])
  })
})

test('the waits of all lines are the waits of all tasks, at any event of the run', () => {
  const recording = script(PROGRAM)
  fc.assert(
    fc.property(fc.nat(recording.events.length), (events) => {
      const cut = { ...recording, events: recording.events.slice(0, events) }
      const builder = new RunBuilder()
      for (const batch of toBatches(cut)) builder.push(batch)
      const { model } = builder
      const ofLines = [...lineFacts(model, SITES).values()].reduce((sum, { waits }) => sum + waits.totalNs, 0)
      const { state, startNs, endNs } = model.slices.columns
      let open = 0
      for (let row = 0; row < model.slices.length; row++) {
        if (state[row] === TaskState.Waiting && endNs[row] === Infinity) open += model.endNs - startNs[row]!
      }
      expect(ofLines).toBe(waitingIn(model) + open)
    }),
  )
})

test('facts are the same however the events came in batches', () => {
  const recording = script(PROGRAM)
  const fold = (cuts: readonly number[]) => {
    const builder = new RunBuilder()
    for (const batch of toBatches(recording, cuts)) builder.push(batch)
    return factsOf(builder.finish(3e9 as Nanoseconds))
  }
  const whole = fold([])
  fc.assert(
    fc.property(fc.array(fc.nat(recording.events.length)), (cuts) => {
      expect(fold(cuts)).toEqual(whole)
    }),
  )
})

test('at each position of a replay the facts are those of the events until then', () => {
  const recording = script(PROGRAM)
  const replay = replayOf(recording)
  for (let position = 0; position <= replay.length; position++) {
    replay.seek(position)
    const builder = new RunBuilder()
    for (const batch of toBatches({ ...recording, events: recording.events.slice(0, position) })) builder.push(batch)
    const then = lineFacts(replay.model, SITES, extentAt(replay, replay.ns))
    expect(Object.fromEntries(then), `position ${String(position)}`).toEqual(factsOf(builder.model))
  }
})

describe('the headline of a line', () => {
  const model = foldScript(PROGRAM, 3e9)
  const facts = lineFacts(model, SITES)
  const headlines = new Map([...facts].map(([line, of]) => [line, headline(of)]))

  test('is what was awaited there, else what was created, called or printed', () => {
    expect(headlines.get(8)).toEqual({ fact: 'awaited', count: 3, totalNs: 4.5e9 })
    expect(headlines.get(5)).toEqual({ fact: 'awaited', count: 1, totalNs: 0 })
    expect(headlines.get(2)).toEqual({ fact: 'created', count: 2, totalNs: 0 })
    expect(headlines.get(7)).toEqual({ fact: 'entered', count: 3, totalNs: 0 })
    expect(headlines.get(6)).toEqual({ fact: 'printed', count: 1, totalNs: 0 })
  })

  test('counts what its occurrences list, in the order of their times', () => {
    for (const [line, { fact, count }] of headlines) {
      const list = occurrences(model, SITES, line, fact)
      expect(list, `line ${String(line)}`).toHaveLength(count)
      expect(list.map(({ ns }) => ns)).toEqual(list.map(({ ns }) => ns).toSorted((a, b) => a - b))
    }
    expect(occurrences(model, SITES, 8, 'awaited').map(({ ns }) => ns)).toEqual([0, 0, 1e9])
  })
})

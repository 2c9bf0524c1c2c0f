import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventBatch } from '../events/batch'
import type { ObjectId } from '../ids'
import { RunBuilder } from '../timeline/build'
import { NO_ROW, TaskState } from '../timeline/model'
import { nameOf } from '../timeline/read'
import { type Recording, script, toBatches } from '../timeline/testing/script'
import { STATE_WORDS } from '../timeline/words'
import type { Replay } from './state'
import { NOT_CREATED } from './task-cursor'
import { replayOf } from './testing/recordings'

function fold(batches: readonly EventBatch[]) {
  const builder = new RunBuilder()
  for (const batch of batches) builder.push(batch)
  return builder.model
}

/** `main waiting, hello running`; tasks that do not exist yet are left out. */
const statesText = (replay: Replay): string =>
  Array.from({ length: replay.created }, (_, row) => {
    return `${nameOf(replay.model, row)} ${STATE_WORDS[replay.states[row] as TaskState]}`
  }).join(', ')

/** Two workers share a lock; a third waits for both; a callback tells of the end. */
const LOCKED = `
  0   - begins-loop 1
  0   main created at=1
  0   main runs-coroutine main loop=1 at=1
  0   main ready
  0   main runs
  0   main makes-sync 2 lock at=2
  0   main makes-sync 3 queue at=3
  0   a created by=main at=4
  0   a runs-coroutine work loop=1 at=20
  0   a ready by=main
  0   b created by=main at=5
  0   b ready by=main
  0   a gets-callback at=6 : told
  0   b gets-callback at=6 : removed
  0   main opens-group 4 all-completed at=7
  0   a joins-group 4
  0   b joins-group 4
  0   4 group-deadline 4 9s
  0   main waits group 4 at=7
  0   a runs
  0   a acquires 2 at=21
  0   a logs at=21 : a has it
  0   a sync-value 3 1
  0   a sleeps 1s at=22
  0   b runs
  0   b waits lock 2 at=30
  1s  a ready cause=timer
  1s  a runs
  1s  a releases 2 at=23
  1s  b ready by=a cause=completed
  1s  a sync-value 3 0
  1s  a finishes
  1s  b runs
  1s  b acquires 2 at=30
  1s  b sleeps 3s at=31
  1s  a begins-callback at=6 : told
  1s  - logs at=8 : a is done
  1s  a ends-callback at=6
  3s  b ready cause=timer
  3s  b runs
  3s  b releases 2 at=31
  3s  b is-cancelled
  3s  main ready by=b cause=completed
  3s  main runs
  3s  main closes-group 4 satisfied
  3s  main fails
  3s  - ends-loop 1
`

describe('a replay', () => {
  test('tells the state of every task between any two events', () => {
    const replay = replayOf(script(LOCKED))
    const at = (position: number): string => {
      replay.seek(position)
      return statesText(replay)
    }
    expect(at(0)).toBe('')
    expect(at(2)).toBe('main created')
    expect(at(5)).toBe('main running')
    expect(at(21)).toBe('main waiting, a running, b ready')
    expect(at(26)).toBe('main waiting, a waiting, b waiting')
    expect(at(32)).toBe('main waiting, a finished, b ready')
    expect(at(31)).toBe('main waiting, a running, b ready')
    expect(at(replay.length)).toBe('main failed, a finished, b cancelled')
  })

  test('shows the console up to then, and not further', () => {
    const replay = replayOf(script(LOCKED))
    const lines = [21, 22, 36, 37].map((position) => {
      replay.seek(position)
      return replay.consoleLength
    })
    expect(lines).toEqual([0, 1, 1, 2])
  })

  test('names the place where the code stands: the last that the step or the callback named', () => {
    const replay = replayOf(script(LOCKED))
    const siteAt = (position: number) => {
      replay.seek(position)
      return replay.current()?.site ?? null
    }
    expect(siteAt(5)).toBe(1) // main has only just begun
    expect(siteAt(6)).toBe(2)
    expect(siteAt(9)).toBe(4) // where the coroutine is written is not where main stands
    expect(siteAt(24)).toBeNull()
    expect(siteAt(28)).toBe(22) // goes on from its await
    expect(siteAt(34)).toBe(30)
    expect(siteAt(35)).toBeNull()
    expect(siteAt(36)).toBe(6)
    expect(siteAt(37)).toBe(8)
    expect(siteAt(38)).toBeNull()
  })

  test('tells a callback that runs from a step', () => {
    const replay = replayOf(script(LOCKED))
    replay.seek(37)
    expect(replay.current()).toMatchObject({ task: NO_ROW, callback: 3 })
    replay.seek(29)
    expect(replay.current()).toMatchObject({ task: 1, callback: NO_ROW })
  })

  test('knows which callbacks have been called and which are still to be', () => {
    const replay = replayOf(script(LOCKED))
    const counts = [12, 14, 35, 36, replay.length].map((position) => {
      replay.seek(position)
      const { called, pending } = replay.callbacks()
      return [called.length, pending.length]
    })
    expect(counts).toEqual([
      [0, 0],
      [0, 2],
      [0, 2],
      [1, 1],
      [1, 0], // the other was removed
    ])
  })

  test('tells what each wait group has and lacks, and under which deadline it stands', () => {
    const replay = replayOf(script(LOCKED))
    replay.seek(14)
    expect(replay.openGroups()).toEqual([])
    expect(replay.group(4 as ObjectId)).toBeNull()
    replay.seek(16)
    expect(replay.openGroups()).toMatchObject([{ has: [], lacks: [{ task: 2 }], deadlineNs: null }])
    replay.seek(32)
    expect(replay.openGroups()).toMatchObject([{ has: [{ task: 2 }], lacks: [{ task: 3 }], deadlineNs: 9e9 }])
    replay.seek(replay.length)
    expect(replay.openGroups()).toEqual([])
    expect(replay.group(4 as ObjectId)).toMatchObject({ has: [{ task: 2 }, { task: 3 }], lacks: [] })
  })

  test('tells who holds each lock and how many a queue has, forwards and back', () => {
    const replay = replayOf(script(LOCKED))
    const at = (position: number) => {
      replay.seek(position)
      return replay.syncs().map(({ holders, value }) => [[...holders.keys()], value])
    }
    const empty = [[], null]
    expect(at(6)).toEqual([empty])
    expect(at(7)).toEqual([empty, empty])
    expect(at(26)).toEqual([
      [[2], null],
      [[], 1],
    ])
    expect(at(31)).toEqual([
      [[], null],
      [[], 0],
    ])
    expect(at(34)).toEqual([
      [[3], null],
      [[], 0],
    ])
    expect(at(22)).toEqual([[[2], null], empty])
  })

  test('finds the next and the previous change of a task', () => {
    const replay = replayOf(script(LOCKED))
    const walk = (step: (row: number) => number | null): number[] => {
      const stops: number[] = []
      for (let position = step.call(replay, 2); position !== null; position = step.call(replay, 2)) {
        stops.push(position)
        replay.seek(position)
      }
      return stops
    }
    const forwards = walk((row) => replay.nextChange(row))
    expect(forwards).toEqual([11, 12, 25, 26, 30, 33, 35, 39, 40, 42])
    replay.seek(replay.length)
    expect(walk((row) => replay.previousChange(row))).toEqual(forwards.reverse())
  })

  test('goes to the nearest end where it is sent outside of the run', () => {
    const replay = replayOf(script(LOCKED))
    replay.seek(-3)
    expect([replay.position, replay.ns]).toEqual([0, 0])
    replay.seek(1e9)
    expect([replay.position, replay.ns]).toEqual([replay.length, 3e9])
  })

  test('tells apart the loop that a task runs inside its own step', () => {
    const replay = replayOf(
      script(`
        0    main created
        0    main runs
        1ms  main begins-loop 2
        1ms  inner created by=main
        1ms  main blocks 2 at=3
        1ms  inner runs
        2ms  inner finishes
        2ms  main unblocks 2
        2ms  main finishes
      `),
    )
    const running = [2, 5, 6, 7, 8, 9].map((position) => {
      replay.seek(position)
      return replay.current()?.task ?? NO_ROW
    })
    expect(running).toEqual([0, NO_ROW, 1, NO_ROW, 0, NO_ROW])
  })
})

describe('The state at any position', () => {
  /** What a fold of the first events alone says of the moment after them. */
  const statesOfPrefix = (recording: Recording, position: number) => {
    const model = fold(toBatches(recording, [position]).slice(0, position === 0 ? 0 : 1))
    return {
      states: Array.from(model.tasks.columns.state.subarray(0, model.tasks.length)),
      slices: Array.from(model.tasks.columns.lastSlice.subarray(0, model.tasks.length)),
      console: model.console.length,
      syncs: [...model.syncs.values()].map(({ id, holders, value }) => ({ id, holders, value })),
      members: [...model.groups.values()].map(({ id, members }) => ({ id, members: members.length })),
    }
  }

  const statesOfReplay = (replay: Replay) => ({
    states: Array.from(replay.states).filter((state) => state !== NOT_CREATED),
    slices: Array.from(replay.slices.subarray(0, replay.created)),
    console: replay.consoleLength,
    syncs: replay.syncs().map(({ object: { id }, holders, value }) => ({ id, holders, value })),
    members: [...replay.model.groups.keys()].flatMap((id) => {
      const moment = replay.group(id)
      return moment === null ? [] : [{ id, members: moment.has.length + moment.lacks.length }]
    }),
  })

  test('is what a fold of the events before it says, wherever one comes from', () => {
    const recording = script(LOCKED)
    const replay = replayOf(recording, [7, 30])
    const truth = Array.from({ length: replay.length + 1 }, (_, position) => statesOfPrefix(recording, position))
    fc.assert(
      fc.property(fc.array(fc.nat(replay.length), { minLength: 1, maxLength: 30 }), (route) => {
        for (const position of route) {
          replay.seek(position)
          expect(statesOfReplay(replay)).toEqual(truth[position])
          const running = truth[position]!.states.indexOf(TaskState.Running)
          expect(replay.current()?.task ?? NO_ROW).toBe(running)
        }
      }),
    )
  })

  test('is that also where events came in an order that the fold refuses in part', () => {
    const lines = LOCKED.trim().split('\n')
    const names = ['0 main created', '0 a created', '0 b created']
    const rest = lines.filter((line) => !line.includes('created')).map((line) => line.replace(/^\s*\S+/, '0'))
    fc.assert(
      fc.property(fc.shuffledSubarray(rest, { minLength: 1 }), fc.array(fc.nat(60)), (shuffled, route) => {
        const recording = script([...names, ...shuffled].join('\n'))
        const replay = replayOf(recording)
        for (const position of [...route, replay.length]) {
          replay.seek(position)
          expect(statesOfReplay(replay)).toEqual(statesOfPrefix(recording, replay.position))
        }
      }),
    )
  })
})

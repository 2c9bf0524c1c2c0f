import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Nanoseconds } from '../ids'
import { RunBuilder } from './build'
import { InstantKind } from './model'
import { taskAt, textOf } from './read'
import { foldScript, script, toBatches } from './testing/script'
import { lanesText, snapshot } from './testing/text'

/** Two tasks side by side on the virtual clock: 3 s, and most steps take no time. */
const TWO_TASKS = `
  0   - begins-loop 1
  0   main created at=9
  0   main runs-coroutine main loop=1 at=1
  0   main ready
  0   main runs
  0   hello created by=main at=2
  0   hello runs-coroutine sayAfter loop=1 at=7
  0   hello ready by=main
  0   world created by=main at=3
  0   world runs-coroutine sayAfter loop=1 at=7
  0   world ready by=main
  0   main waits task hello at=4
  0   hello runs
  0   hello sleeps 2s at=8
  0   world runs
  0   world sleeps 3s at=8
  2s  hello ready cause=timer
  2s  hello runs
  2s  hello logs at=9 : hello
  2s  hello finishes
  2s  main ready by=hello cause=completed
  2s  main runs
  2s  main waits task world at=5
  3s  world ready cause=timer
  3s  world runs
  3s  world logs at=9 : world
  3s  world finishes
  3s  main ready by=world cause=completed
  3s  main runs
  3s  main finishes : 'done'
  3s  - ends-loop 1
`

describe('a run', () => {
  test('becomes lanes whose slices touch, in the order of the events where times are equal', () => {
    expect(lanesText(foldScript(TWO_TASKS))).toBe(
      `
main: finished 3.000 s
  ready 0 s → 0 s at 1 (created)
  running 0 s → 0 s at 1
  waiting 0 s → 2.000 s for task hello at 4 (completed by hello)
  ready 2.000 s → 2.000 s at 4 (completed by hello)
  running 2.000 s → 2.000 s at 4
  waiting 2.000 s → 3.000 s for task world at 5 (completed by world)
  ready 3.000 s → 3.000 s at 5 (completed by world)
  running 3.000 s → 3.000 s at 5
hello: finished 2.000 s
  ready 0 s → 0 s at 7 (created by main)
  running 0 s → 0 s at 7
  waiting 0 s → 2.000 s for sleep until 2.000 s at 8 (timer)
  ready 2.000 s → 2.000 s at 8 (timer)
  running 2.000 s → 2.000 s at 8
world: finished 3.000 s
  ready 0 s → 0 s at 7 (created by main)
  running 0 s → 0 s at 7
  waiting 0 s → 3.000 s for sleep until 3.000 s at 8 (timer)
  ready 3.000 s → 3.000 s at 8 (timer)
  running 3.000 s → 3.000 s at 8`.trim(),
    )
  })

  test('keeps who made each task, where, with what coroutine and result', () => {
    const model = foldScript(TWO_TASKS)
    expect(taskAt(model, 0)).toMatchObject({ id: 1, parentId: null, name: 'main', coroutine: 'main', result: "'done'" })
    expect(taskAt(model, 2)).toMatchObject({
      parentId: 1,
      coroutine: 'sayAfter',
      creationSite: 3,
      definitionSite: 7,
      loop: 1,
      startedNs: 0,
      finishedNs: 3e9,
      result: '',
      error: null,
    })
  })

  test('that is still under way has slices that end now', () => {
    const model = foldScript(`
      0    main created
      0    main ready
      1ms  main runs
      2ms  main sleeps 9s
      5ms  - logs : still here
    `)
    expect(lanesText(model)).toBe(
      `
main: waiting
  ready 0 s → 1.00 ms (created)
  running 1.00 ms → 2.00 ms
  waiting 2.00 ms → now 5.00 ms for sleep until 9.000 s`.trim(),
    )
    expect(taskAt(model, 0)).toMatchObject({ readyNs: 1e6, runningNs: 1e6, waitingNs: 3e6, finishedNs: null })
  })

  test('that was stopped lets its open slices last to its end', () => {
    const model = foldScript('0 main created\n0 main runs', 7e6)
    expect(taskAt(model, 0)).toMatchObject({ runningNs: 7e6, finishedNs: null })
    expect(model).toMatchObject({ finished: true, endNs: 7e6, lastNs: 0 })
  })

  test('counts waiting, ready and running apart', () => {
    const model = foldScript(`
      0    main created
      0    main ready
      2us  main runs
      5us  main waits lock 3
      9us  main ready cause=completed
      15us main runs
      16us main yields
      20us main ready by=main cause=yielded
      22us main runs
      30us main finishes
    `)
    expect(taskAt(model, 0)).toMatchObject({ readyNs: 14e3, runningNs: 12e3, waitingNs: 4e3 })
    expect(model.anomalies).toBe(0)
  })

  test('sums the running and waiting time before each slice, so that stretches can be subtracted', () => {
    const { slices } = foldScript(`
      0   main created
      0   main runs
      3   main sleeps 7
      7   main ready cause=timer
      9   main runs
      15  main finishes
    `)
    expect(Array.from(slices.columns.runBeforeNs.subarray(0, 4))).toEqual([0, 3, 3, 3])
    expect(Array.from(slices.columns.waitBeforeNs.subarray(0, 4))).toEqual([0, 0, 4, 4])
  })

  test('whose task calls a nested loop shows it waiting for that loop, not running', () => {
    const model = foldScript(`
      0    main created
      0    main runs
      1ms  main blocks 2
      1ms  main begins-loop 2
      4ms  - ends-loop 2
      4ms  main unblocks 2
      5ms  main finishes
    `)
    expect(lanesText(model)).toBe(
      `
main: finished 5.00 ms
  running 0 s → 1.00 ms
  waiting 1.00 ms → 4.00 ms for asyncio.run
  running 4.00 ms → 5.00 ms`.trim(),
    )
    expect([...model.loops.values()]).toEqual([{ id: 2, beginNs: 1e6, endNs: 4e6, blocks: 1 }])
  })

  test('names a task by its number until it is named', () => {
    const model = foldScript(`
      0 first created default=1
      0 second created default=2
      0 second renamed loader
    `)
    expect([0, 1].map((row) => taskAt(model, row).name)).toEqual(['Task-1', 'loader'])
  })

  test('tells a failure with its await chain from a cancellation with its message', () => {
    const model = foldScript(`
      0  bad created
      0  bad runs
      1  bad errs-with [{"name":"fetch","site":4}] : Error: no network
      1  bad fails : Error: no network
      1  slow created
      1  slow runs
      2  slow waits future 8
      3  slow cancel-requested by=bad : too slow
      3  slow ready by=bad cause=cancelled
      3  slow runs
      3  slow cancel-delivered
      3  slow is-cancelled : too slow
      4  bad is-retrieved
    `)
    expect(taskAt(model, 0)).toMatchObject({
      state: 5,
      result: '',
      error: { message: 'Error: no network', awaitChain: '[{"name":"fetch","site":4}]' },
      retrieved: true,
    })
    expect(taskAt(model, 1)).toMatchObject({ state: 6, result: 'too slow', error: null, retrieved: false })
    expect(Array.from(model.instants.columns.kind.subarray(0, model.instants.length))).toEqual([
      InstantKind.CancelRequested,
      InstantKind.CancelDelivered,
    ])
  })

  test('matches the ends of callbacks with the last that began', () => {
    const { instants } = foldScript(`
      0  main created
      1  main begins-callback : outer
      2  - begins-callback : inner
      3  - ends-callback
      5  main ends-callback
    `)
    expect(Array.from(instants.columns.endNs.subarray(0, 2))).toEqual([5, 3])
    expect(Array.from(instants.columns.task.subarray(0, 2))).toEqual([0, -1])
  })

  test('keeps the axes that it met, with their last choice', () => {
    const model = foldScript(`
      0 - picks-variant mode : {"values":["A","B"],"chosen":"B"}
      0 - picks-variant size : {"values":[1,2],"chosen":2}
    `)
    expect([...model.axes.values()]).toEqual([
      { name: 'mode', values: ['A', 'B'], chosen: 'B' },
      { name: 'size', values: ['1', '2'], chosen: '2' },
    ])
  })

  test('keeps every row of tables that grow', () => {
    const lines = Array.from({ length: 500 }, (_, i) => `${i} a logs : line ${i}\n${i} a runs\n${i} a yields`)
    const model = foldScript(['0 a created', ...lines].join('\n'))
    const { instant } = model.console.columns
    const texts = Array.from({ length: model.console.length }, (_, i) =>
      textOf(model, model.instants.columns.b[instant[i]!]!),
    )
    expect(texts).toEqual(Array.from({ length: 500 }, (_, i) => `line ${i}`))
    expect(Array.from(model.slices.columns.startNs.subarray(0, 1000))).toEqual(
      Array.from({ length: 1000 }, (_, i) => Math.floor(i / 2)),
    )
  })

  test('counts what its ring dropped', () => {
    expect(foldScript('0 - drops-events 7\n1 - drops-events 3').dropped).toBe(10)
  })
})

test('The fold of one batch equals the fold of the same events cut anywhere', () => {
  const recording = script(TWO_TASKS)
  const fold = (cuts: readonly number[]): unknown => {
    const builder = new RunBuilder()
    for (const batch of toBatches(recording, cuts)) builder.push(batch)
    return snapshot(builder.finish(3e9 as Nanoseconds))
  }
  const whole = fold([])
  fc.assert(
    fc.property(fc.array(fc.nat(recording.events.length)), (cuts) => {
      expect(fold(cuts)).toEqual(whole)
    }),
  )
})

test('Any order of any events folds without an exception into slices that touch', () => {
  const lines = TWO_TASKS.trim().split('\n')
  const names = ['main created', 'hello created id=2', 'world created id=3'].map((line) => `0 ${line}`)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        lines.filter((line) => !line.includes('created')),
        { minLength: 1 },
      ),
      (shuffled) => {
        const { tasks, slices } = foldScript([...names, ...shuffled].join('\n'))
        const { startNs, endNs, next } = slices.columns
        for (let row = 0; row < tasks.length; row++) {
          for (let slice = tasks.columns.firstSlice[row]!; slice >= 0; slice = next[slice]!) {
            expect(endNs[slice]).toBeGreaterThanOrEqual(startNs[slice]!)
            if (next[slice]! >= 0) expect(startNs[next[slice]!]).toBe(endNs[slice])
          }
        }
      },
    ),
  )
})

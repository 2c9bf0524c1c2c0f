import { describe, expect, test } from 'vitest'
import { RunBuilder } from './build'
import { textOf } from './read'
import { foldScript, script, toBatches } from './testing/script'
import { lanesText } from './testing/text'

describe('events that do not fit', () => {
  test.each([
    ['an event of an unknown task', '0 7 runs'],
    ['a task created twice', '0 a created\n0 1 created id=1'],
    ['a step inside a step', '0 a created\n0 a runs\n1 a runs'],
    ['a wait outside of a step', '0 a created\n0 a ready\n0 a waits future 1'],
    ['an end outside of a step', '0 a created\n0 a finishes'],
    ['a life after the end', '0 a created\n0 a runs\n0 a finishes\n1 a ready'],
    ['ready twice', '0 a created\n0 a ready\n0 a ready'],
    ['ready while it runs', '0 a created\n0 a runs\n0 a ready'],
    ['an end of no callback', '0 - ends-callback'],
    ['an end of no coroutine', '0 a created\n0 a exits'],
    ['an end of no span', '0 - ends-span 4'],
    ['an end of no nested loop', '0 a created\n0 a runs\n0 a unblocks 2'],
    ['an end of no loop', '0 - ends-loop 2'],
    ['a member of no group', '0 - joins-group 2'],
    ['a second end of a group', '0 - opens-group 2 gather\n0 - closes-group 2 failed\n0 - closes-group 2 failed'],
    ['a lock that nobody made', '0 - acquires 2'],
    ['an axis that is no JSON', '0 - picks-variant mode : {"values":'],
  ])('%s is counted, and the fold goes on', (_, events) => {
    const model = foldScript(`${events}\n9 - logs : after`)
    expect(model.anomalies).toBe(1)
    expect(textOf(model, model.instants.columns.b[model.console.columns.instant[0]!]!)).toBe('after')
  })

  test('believe the later one: a lost step does not lose the wait after it', () => {
    const model = foldScript('0 a created\n0 a ready\n5 - drops-events 1\n5 a sleeps 9\n9 a ready cause=timer')
    expect(lanesText(model)).toBe(
      `
a: ready
  ready 0 s → 5 ns (created)
  waiting 5 ns → 9 ns for sleep until 9 ns (timer)
  ready 9 ns → now 9 ns (timer)`.trim(),
    )
  })

  test('keep a console line of a task whose creation was dropped', () => {
    const model = foldScript('0 - drops-events 1\n1 4 logs : who am I')
    expect(model.console.length).toBe(1)
    expect(model.anomalies).toBe(1)
  })

  test('find a task by its id where those before it were dropped', () => {
    const model = foldScript('0 a created id=3\n0 b created id=9\n0 b runs\n2 b finishes')
    expect(lanesText(model)).toBe('a: created\nb: finished 2 ns\n  running 0 s → 2 ns')
    expect(model.anomalies).toBe(0)
  })

  test('count a batch that is missing', () => {
    const [, second, third] = toBatches(script('0 a created\n0 a ready\n0 a runs\n1 a finishes'), [1, 2])
    const builder = new RunBuilder()
    builder.push(second!)
    builder.push(third!)
    expect(builder.model.anomalies).toBeGreaterThan(0)
  })
})

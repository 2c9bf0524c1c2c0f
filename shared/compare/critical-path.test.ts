import { describe, expect, test } from 'vitest'
import { NO_ROW } from '../timeline/model'
import { nameOf } from '../timeline/read'
import { foldScript } from '../timeline/testing/script'
import { findCriticalPath } from './critical-path'
import { findSlack } from './slack'
import { pathText, slackText } from './testing/paths'

/** A task that sleeps for a while, from its creation by main to its end. */
const sleeper = (name: string, startS: number, endS: number): readonly [string, string] => [
  `${startS}s ${name} created by=main\n${startS}s ${name} ready by=main`,
  `${endS}s ${name} ready cause=timer\n${endS}s ${name} runs\n${endS}s ${name} finishes`,
]
const fallsAsleep = (name: string, startS: number, endS: number): string =>
  `${startS}s ${name} runs\n${startS}s ${name} sleeps ${endS}s`

const BEGIN = '0 main created\n0 main ready\n0 main runs'

describe('The critical path', () => {
  test('of one thing after the other is that one thing', () => {
    const source = `${BEGIN}
      1s main sleeps 3s
      3s main ready cause=timer
      4s main runs
      5s main finishes`
    expect(pathText(source)).toBe(
      `
main running 0 s → 1.000 s (sameTask)
main sleep 1.000 s → 3.000 s (sameTask)
main ready 3.000 s → 4.000 s (sameTask)
main running 4.000 s → 5.000 s (sameTask)`.trim(),
    )
    expect(slackText(source)).toBe('main 0 s')
  })

  const [helloBegins, helloEnds] = sleeper('hello', 0, 2)
  const [worldBegins, worldEnds] = sleeper('world', 0, 3)
  const CONCURRENT = `${BEGIN}
    ${helloBegins}
    ${worldBegins}
    0 main waits task hello
    ${fallsAsleep('hello', 0, 2)}
    ${fallsAsleep('world', 0, 3)}
    ${helloEnds}
    2s main ready by=hello cause=completed
    2s main runs
    2s main waits task world
    ${worldEnds}
    3s main ready by=world cause=completed
    3s main runs
    3s main finishes`

  test('of tasks side by side goes through the longest, and the other has slack', () => {
    expect(pathText(CONCURRENT)).toBe('world sleep 0 s → 3.000 s (sameTask)')
    expect(slackText(CONCURRENT)).toBe('main 0 s, hello 1.000 s, world 0 s')
  })

  test('tells how it came from one task to the next', () => {
    const model = foldScript(CONCURRENT)
    const entries = findCriticalPath(model).segments.map(({ task, entry }) => `${nameOf(model, task)} ${entry}`)
    expect(entries).toEqual([
      'main start',
      'main sameTask',
      'world created',
      'world sameTask',
      'world sameTask',
      'world sameTask',
      'world sameTask',
      'main woken',
      'main sameTask',
    ])
  })

  test('of FIRST_COMPLETED goes through the winner, and nothing waits for the others', () => {
    const [aBegins, aEnds] = sleeper('a', 0, 1)
    const [bBegins] = sleeper('b', 0, 3)
    const source = `${BEGIN}
      ${aBegins}
      ${bBegins}
      0 main opens-group 9 first-completed
      0 a joins-group 9
      0 b joins-group 9
      0 main waits group 9
      ${fallsAsleep('a', 0, 1)}
      ${fallsAsleep('b', 0, 3)}
      ${aEnds}
      1s main ready by=a cause=completed
      1s main runs
      1s main closes-group 9 satisfied
      1s main finishes`
    expect(pathText(source)).toBe('a sleep 0 s → 1.000 s (sameTask)')
    expect(slackText(source)).toBe('main 0 s, a 0 s, b ∞')
  })

  test('of a gather gives each member that ended early its slack', () => {
    const [aBegins, aEnds] = sleeper('a', 0, 1)
    const [bBegins, bEnds] = sleeper('b', 0, 3)
    const source = `${BEGIN}
      ${aBegins}
      ${bBegins}
      0 main opens-group 9 gather
      0 a joins-group 9
      0 b joins-group 9
      0 main waits group 9
      ${fallsAsleep('a', 0, 1)}
      ${fallsAsleep('b', 0, 3)}
      ${aEnds}
      ${bEnds}
      3s main ready by=b cause=completed
      3s main runs
      3s main sleeps 7s
      7s main ready cause=timer
      7s main runs
      7s main finishes`
    expect(pathText(source)).toBe('b sleep 0 s → 3.000 s (sameTask)\nmain sleep 3.000 s → 7.000 s (sameTask)')
    // Not the four seconds until the end of the run.
    expect(slackText(source)).toBe('main 0 s, a 2.000 s, b 0 s')
  })

  test('of a deadline goes through the wait itself: no task ended it', () => {
    const [aBegins] = sleeper('a', 0, 9)
    const source = `${BEGIN}
      ${aBegins}
      0 main opens-group 9 wait-for
      0 a joins-group 9
      0 9 group-deadline 9 2s
      0 main waits group 9
      ${fallsAsleep('a', 0, 9)}
      2s main ready cause=timer
      2s main runs
      2s main finishes`
    expect(pathText(source)).toBe('main waitFor 0 s → 2.000 s (sameTask)')
  })

  test('goes from hand to hand with a lock', () => {
    const source = `${BEGIN}
      0  main makes-sync 5 lock
      0  a created by=main
      0  a ready by=main
      0  b created by=main
      0  b ready by=main
      0  main waits task b
      0  a runs
      0  a acquires 5
      0  a sleeps 2s
      0  b runs
      0  b waits lock 5
      2s a ready cause=timer
      2s a runs
      2s a releases 5
      2s b ready by=a cause=completed
      2s a sleeps 4s
      2s b runs
      2s b acquires 5
      2s b sleeps 5s
      4s a ready cause=timer
      4s a runs
      4s a finishes
      5s b ready cause=timer
      5s b runs
      5s b finishes
      5s main ready by=b cause=completed
      5s main runs
      5s main finishes`
    expect(pathText(source)).toBe('a sleep 0 s → 2.000 s (sameTask)\nb sleep 2.000 s → 5.000 s (sameTask)')
    // The end of a could come a second later, but not the moment at which it gives the lock away.
    expect(slackText(source)).toBe('main 0 s, a 0 s, b 0 s')
  })

  test('goes from the one who puts to the one who gets', () => {
    const source = `${BEGIN}
      0  main makes-sync 5 queue
      0  maker created by=main
      0  maker ready by=main
      0  taker created by=main
      0  taker ready by=main
      0  main waits task taker
      0  taker runs
      0  taker waits queue-get 5
      0  maker runs
      3s maker sync-value 5 1
      3s taker ready by=maker cause=completed
      4s maker finishes
      4s taker runs
      6s taker finishes
      6s main ready by=taker cause=completed
      6s main runs
      6s main finishes`
    expect(pathText(source)).toBe(
      `
maker running 0 s → 3.000 s (sameTask)
taker ready 3.000 s → 4.000 s (woken)
taker running 4.000 s → 6.000 s (sameTask)`.trim(),
    )
  })

  test('goes into the loop that a task runs inside its own step', () => {
    const source = `${BEGIN}
      1s main begins-loop 7
      1s inner created by=main
      1s inner runs-coroutine inner loop=7
      1s inner ready by=main
      1s main blocks 7
      1s inner runs
      1s inner sleeps 4s
      4s inner ready cause=timer
      4s inner runs
      4s inner finishes
      4s - ends-loop 7
      4s main unblocks 7
      5s main finishes`
    expect(pathText(source)).toBe(
      `
main running 0 s → 1.000 s (sameTask)
inner sleep 1.000 s → 4.000 s (sameTask)
main running 4.000 s → 5.000 s (loopEnded)`.trim(),
    )
    expect(slackText(source)).toBe('main 0 s, inner 0 s')
  })

  test('counts the time that a callback on the account of a task stood in the queue', () => {
    const source = `${BEGIN}
      0  a created by=main
      0  a ready by=main
      0  main waits group 9
      0  a runs
      2s a finishes
      3s main ready by=a cause=completed
      3s main runs
      3s main finishes`
    expect(pathText(source)).toBe('a running 0 s → 2.000 s (sameTask)\na ready 2.000 s → 3.000 s (sameTask)')
  })

  test('goes through the end of what was run, not through what was cancelled because of it', () => {
    const source = `${BEGIN}
      0  main runs-coroutine main loop=1
      0  left created by=main
      0  left runs-coroutine left loop=1
      0  left ready by=main
      1s main sleeps 2s
      1s left runs
      1s left sleeps 9s
      2s main ready cause=timer
      2s main runs
      3s main finishes
      3s left ready cause=cancelled
      3s left runs
      4s left is-cancelled`
    expect(pathText(source)).toBe(
      `
main running 0 s → 1.000 s (sameTask)
main sleep 1.000 s → 2.000 s (sameTask)
main running 2.000 s → 3.000 s (sameTask)
left running 3.000 s → 4.000 s (sameTask)`.trim(),
    )
    expect(slackText(source)).toBe('main 0 s, left 0 s')
  })

  test('of a run that was stopped ends in the wait that it was stopped in', () => {
    expect(pathText(`${BEGIN}\n1s main waits native 4`, 9e9)).toBe(
      'main running 0 s → 1.000 s (sameTask)\nmain promise 1.000 s → 9.000 s (sameTask)',
    )
  })

  test('of nothing is nothing', () => {
    expect(findCriticalPath(foldScript(''))).toEqual({ segments: [], startNs: 0, endNs: 0 })
    const model = foldScript('0 main created')
    expect(findCriticalPath(model).segments).toEqual([])
    expect(findSlack(model, findCriticalPath(model))).toEqual(Float64Array.of(Infinity))
  })

  test('comes to an end in a damaged record too', () => {
    const model = foldScript(`
      0 a created
      0 b created
      0 a ready by=b
      0 b ready by=a
      0 a runs
      0 b runs
      1 a waits task b
      2 a ready by=b
      3 b waits task a
      3 b ready by=a
      3 b runs
      4 b finishes
      5 a runs
      5 a finishes`)
    const { segments } = findCriticalPath(model)
    expect(segments.at(-1)!.task).not.toBe(NO_ROW)
    const rows = segments.map(({ slice }) => slice)
    expect(rows).toEqual([...new Set(rows)].sort((x, y) => x - y))
  })
})

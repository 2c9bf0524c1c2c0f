import { describe, expect, test } from 'vitest'
import { rowOf } from '../timeline/read'
import { replayOf, sitesOfLines } from './testing/recordings'
import { why } from './why'
import { whyText } from './why-words'

const SITES = sitesOfLines(40)

/** Why the task `id` is where it is at the end of the script, in a sentence and its end. */
function ask(source: string, id = 1, language: 'en' | 'fr' = 'en'): string {
  const replay = replayOf(source)
  replay.seek(replay.length)
  const answer = why(replay, rowOf(replay.model.tasks, id), SITES)
  return `${whyText(answer, replay.model, language)} [${answer.end}]`
}

const THREE = `
  0 main created
  0 a created by=main
  0 b created by=main
  0 c created by=main
`

const LOCKED = `${THREE}
  0 main makes-sync 7 lock at=2
  0 b runs
  0 b acquires 7
  0 b sleeps 3s at=8
  0 a runs
  0 a waits lock 7 at=20
  0 main runs
  0 main waits task a at=14
`

describe('Why a task waits', () => {
  test('follows tasks and locks to the timer at the root, with lines', () => {
    expect(ask(LOCKED)).toBe(
      'main waits for a (line 14), which waits for a lock held by b (line 20), which sleeps until 3.000 s (line 8). [timer]',
    )
  })

  test('is said in French too', () => {
    expect(ask(LOCKED, 1, 'fr')).toBe(
      'main attend a (ligne 14), qui attend un verrou tenu par b (ligne 20), qui dort jusqu’à 3,000\u00a0s (ligne 8). [timer]',
    )
  })

  test('is told of every moment, not only of the last', () => {
    const replay = replayOf(LOCKED)
    const at = (position: number): string => {
      replay.seek(position)
      return whyText(why(replay, 1, SITES), replay.model, 'en')
    }
    expect(at(4)).toBe('a has only just been created.')
    expect(at(9)).toBe('a runs now.')
    expect(at(10)).toBe('a waits for a lock held by b (line 20), which sleeps until 3.000 s (line 8).')
  })

  test('of a group that needs all goes on with what is behind', () => {
    const source = `${THREE}
      0 main opens-group 9 gather at=5
      0 a joins-group 9
      0 b joins-group 9
      0 c joins-group 9
      0 main runs
      0 main waits group 9 at=5
      0 a runs
      0 a sleeps 1s at=30
      0 b runs
      0 b sleeps 2s at=31
      0 c runs
      0 c finishes
    `
    expect(ask(source)).toBe(
      'main waits for a and b (gather, 1 of 3 done, line 5); b sleeps until 2.000 s (line 31). [timer]',
    )
    expect(ask(`${source}\n1s a ready cause=timer\n1s a runs\n1s a finishes`)).toBe(
      'main waits for b (gather, 2 of 3 done, line 5), which sleeps until 2.000 s (line 31). [timer]',
    )
  })

  test('of a group that needs one goes on with what comes first, and tells the deadline', () => {
    const source = `${THREE}
      0 main opens-group 9 first-completed at=5
      0 a joins-group 9
      0 b joins-group 9
      0 - joins-group 9 future=12
      0 9 group-deadline 9 5s
      0 main runs
      0 main waits group 9 at=5
      0 a runs
      0 a waits future 11
      0 b runs
      0 b sleeps 2s at=31
    `
    expect(ask(source)).toBe(
      'main waits for the first of a, b and 1 future (wait FIRST_COMPLETED, line 5, until 5.000 s at most); b sleeps until 2.000 s (line 31). [timer]',
    )
    expect(ask(source, 1, 'fr')).toBe(
      'main attend la première de a, b et 1 futur (wait FIRST_COMPLETED, ligne 5, au plus tard à 5,000\u00a0s)\u202f; b dort jusqu’à 2,000\u00a0s (ligne 31). [timer]',
    )
  })

  test('names the timeout around an await of another kind', () => {
    expect(
      ask(`${THREE}
        0 main opens-group 9 timeout
        0 9 group-deadline 9 4s
        0 main runs
        0 main waits queue-get 3 at=6
      `),
    ).toBe('main waits to get from a queue that nobody has put into (line 6, until 4.000 s at most). [nobody]')
  })

  test('finds a deadlock, and whom it comes back to', () => {
    const source = `${THREE}
      0 main makes-sync 7 lock
      0 main makes-sync 8 lock
      0 a acquires 7
      0 b acquires 8
      0 a runs
      0 a waits lock 8 at=3
      0 b runs
      0 b waits lock 7 at=4
    `
    expect(ask(source, 2)).toBe(
      'a waits for a lock held by b (line 3), which waits for a lock held by a (line 4): a deadlock. [deadlock]',
    )
    const replay = replayOf(source)
    replay.seek(replay.length)
    expect(why(replay, 2, SITES)).toMatchObject({ end: 'deadlock', backTo: 2, steps: [{ task: 2 }, { task: 1 }] })
  })

  test('of a deadlock that a deadline ends tells when', () => {
    const source = `${THREE}
      0 main makes-sync 7 lock
      0 a acquires 7
      0 a opens-group 9 timeout
      0 9 group-deadline 9 4s
      0 a runs
      0 a waits lock 7 at=3
    `
    expect(ask(source, 2)).toBe(
      'a waits for a lock held by a (line 3, until 4.000 s at most): a deadlock until 4.000 s. [deadlock]',
    )
  })

  test('goes past a circle where one of several is enough, and calls it a deadlock only where none is left', () => {
    const waits = (members: string, c: string) => `${THREE}
      0 d created
      0 main opens-group 9 first-completed
      ${members.replaceAll(/\w/g, (name) => `\n0 ${name} joins-group 9`)}
      0 main runs
      0 main waits group 9 at=5
      0 a runs
      0 a waits task main at=6
      0 b runs
      0 b waits task main at=7
      0 c runs
      0 c waits ${c} at=8
      0 d runs
      0 d waits task main
    `
    expect(ask(waits('abc', 'native 4'), 2)).toMatch(/; c waits for a promise .*\[outside\]$/)
    expect(ask(waits('abc', 'task d'), 2)).toMatch(/: a circle\. \[circle\]$/)
    expect(ask(waits('a', 'native 4'), 2)).toMatch(/: a deadlock\. \[deadlock\]$/)
  })

  test.each([
    ['waits future 6 at=3', 'main waits for a future that nobody has completed (line 3). [nobody]'],
    ['waits native 6 at=3', 'main waits for a promise from outside of the loop (line 3). [outside]'],
    ['waits event 6 at=3', 'main waits for an event that nobody has set (line 3). [nobody]'],
    ['waits condition 6', 'main waits for a condition that nobody has notified. [nobody]'],
    ['waits queue-join 6', 'main waits until a queue has been worked off. [nobody]'],
    ['waits lock 6', 'main waits for a lock that nobody holds. [nobody]'],
    ['waits task 77', 'main waits for a task that was not recorded. [nobody]'],
    ['yields', 'main is ready, and waits for its turn. [ready]'],
    ['finishes', 'main has finished. [ended]'],
    ['is-cancelled', 'main was cancelled. [ended]'],
  ])('tells of a task that %s', (event, sentence) => {
    expect(ask(`0 main created\n0 main runs\n0 main ${event}`)).toBe(sentence)
  })

  test('tells how full the queue is, and how many stand at the barrier', () => {
    expect(
      ask('0 main created\n0 main makes-sync 6 queue\n0 main sync-value 6 3\n0 main runs\n0 main waits queue-put 6'),
    ).toBe('main waits to put into a queue that is full with 3. [nobody]')
    expect(
      ask('0 main created\n0 main makes-sync 6 barrier\n0 main sync-value 6 2\n0 main runs\n0 main waits barrier 6'),
    ).toBe('main waits at a barrier where 2 wait. [nobody]')
  })

  test('names who runs while another waits for its turn', () => {
    expect(ask(`${THREE}\n0 a ready\n0 b runs at=9`, 2)).toBe(
      'a is ready, and waits for its turn while b runs. [ready]',
    )
  })

  test('goes into the loop that a task runs inside its own step', () => {
    expect(
      ask(`
        0 main created
        0 main runs
        0 main begins-loop 5
        0 inner created by=main
        0 inner runs-coroutine inner loop=5
        0 main blocks 5 at=3
        0 inner runs
        0 inner sleeps 1s at=4
      `),
    ).toBe('main waits in asyncio.run for inner (line 3), which sleeps until 1.000 s (line 4). [timer]')
  })

  test('of a long chain tells the first links and the last', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `0 t${i} created\n0 t${i} runs`)
    const waits = Array.from({ length: 11 }, (_, i) => `0 t${i} waits task t${i + 1}`)
    expect(ask([...lines, ...waits, '0 t11 sleeps 2s'].join('\n'))).toBe(
      't0 waits for t1, which waits for t2, which waits for t3, which waits for t4, which waits for t5, which waits for t6; after 5 more tasks t11 sleeps until 2.000 s. [timer]',
    )
  })
})

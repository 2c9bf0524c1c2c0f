import { describe, expect, test } from 'vitest'
import { NO_ROW, type RunModel } from '../timeline/model'
import { nameOf } from '../timeline/read'
import { foldScript } from '../timeline/testing/script'
import { EXACT, matchTasks, REAL_CLOCK, type TaskMatch, type Tolerance } from './match'

const same = (site: number): number => site

function match(first: string, second: string, tolerance: Tolerance = EXACT, toSecond = same) {
  const models = [foldScript(first), foldScript(second)] as const
  return matchText(...models, matchTasks(...models, toSecond, tolerance))
}

/** `a=a longer, b=c; missing d; added e`. */
function matchText(first: RunModel, second: RunModel, { pairs, missing, added }: TaskMatch): string {
  const marked = pairs.map(({ first: a, second: b, change, startMoved, endMoved, endsOtherwise }) => {
    const marks = [
      change === 'same' ? '' : change,
      startMoved ? 'starts elsewhere' : '',
      endMoved ? 'ends elsewhere' : '',
      endsOtherwise ? 'ends otherwise' : '',
    ]
    return [`${nameOf(first, a)}=${nameOf(second, b)}`, ...marks.filter((mark) => mark !== '')].join(' ')
  })
  const list = (name: string, model: RunModel, rows: readonly number[]): string[] =>
    rows.length === 0 ? [] : [`${name} ${rows.map((row) => nameOf(model, row)).join(' ')}`]
  return [marked.join(', '), ...list('missing', first, missing), ...list('added', second, added)].join('; ')
}

/** A task by its name, parent, place, coroutine and life in seconds. */
const task = (name: string, parent: string, site: number, coroutine: string, start = 0, end = 1): string => `
  ${start}s ${name} created by=${parent} at=${site}
  ${start}s ${name} runs-coroutine ${coroutine}
  ${start}s ${name} runs
  ${end}s ${name} finishes`

/** In the order of time, as events are. */
function run(...tasks: readonly string[]): string {
  const lines = tasks.flatMap((text) => text.trim().split('\n'))
  const secondsOf = (line: string): number => Number.parseFloat(line.trim())
  return lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => secondsOf(a.line) - secondsOf(b.line) || a.i - b.i)
    .map(({ line }) => line)
    .join('\n')
}

const MAIN = task('main', '-', 1, 'main', 0, 9)

describe('Tasks of two runs', () => {
  test('are the same by where they were spawned, by whom, and as the how-manieth, whatever they are called', () => {
    const first = run(MAIN, task('a', 'main', 2, 'work'), task('b', 'main', 2, 'work'), task('c', 'main', 3, 'work'))
    const second = run(MAIN, task('x', 'main', 3, 'work'), task('y', 'main', 2, 'work'), task('z', 'main', 2, 'work'))
    expect(match(first, second)).toMatch(/^main=main, a=y.*, b=z.*, c=x/)
  })

  test('are told apart by their parents', () => {
    const tree = (order: readonly string[]) =>
      run(
        MAIN,
        task('p', 'main', 2, 'p'),
        task('q', 'main', 3, 'q'),
        ...order.map((p) => task(`${p}1`, p, 5, 'child', 1, 2)),
      )
    expect(match(tree(['p', 'q']), tree(['q', 'p']))).toMatch(/p1=p1.*, q1=q1/)
  })

  test('that one run alone has are missing or added, with all that they spawned', () => {
    const first = run(MAIN, task('a', 'main', 2, 'work'), task('b', 'main', 2, 'work'), task('b1', 'b', 4, 'part'))
    const second = run(MAIN, task('a', 'main', 2, 'work'), task('a1', 'a', 5, 'other'))
    expect(match(first, second)).toBe('main=main, a=a; missing b b1; added a1')
  })

  test('that live longer or shorter are marked, beyond what noise explains on the real clock', () => {
    const lives = (a: number, b: number, c: number) =>
      run(MAIN, task('a', 'main', 2, 'f', 0, a), task('b', 'main', 3, 'f', 0, b), task('c', 'main', 4, 'f', 0, c))
    expect(match(lives(1, 2, 3), lives(1.01, 2.3, 2.5))).toBe('main=main, a=a longer, b=b longer, c=c shorter')
    expect(match(lives(1, 2, 3), lives(1.01, 2.3, 2.5), REAL_CLOCK)).toBe('main=main, a=a, b=b longer, c=c shorter')
  })

  test('that start or end in another order are marked, and only as few as explain it', () => {
    const ends = (...seconds: readonly number[]) =>
      run(MAIN, ...seconds.map((s, i) => task(`t${i}`, 'main', 2 + i, 'f', 0, s)))
    const text = match(ends(1, 2, 3, 4, 5), ends(1, 4.5, 3, 4, 5), { ns: 1e12, share: 0 })
    expect(text).toBe('main=main, t0=t0, t1=t1 ends elsewhere, t2=t2, t3=t3, t4=t4')
    const starts = (a: number, b: number) =>
      run(MAIN, task('a', 'main', 2, 'f', a, 8), task('b', 'main', 3, 'f', b, 8.5))
    expect(match(starts(1, 2), starts(2, 1), { ns: 1e12, share: 0 })).toMatch(
      /^main=main, (a=a starts elsewhere, b=b|a=a, b=b starts elsewhere)$/,
    )
  })

  test('that take no time stand in the order of their events', () => {
    const at = (order: readonly string[]) =>
      `0 main created at=1\n0 main runs\n${['a', 'b'].map((n, i) => `0 ${n} created by=main at=${i + 2}`).join('\n')}\n${order
        .map((n) => `0 ${n} runs\n0 ${n} finishes`)
        .join('\n')}\n0 main finishes`
    expect(match(at(['a', 'b']), at(['b', 'a']))).toMatch(/starts elsewhere ends elsewhere/)
    expect(match(at(['a', 'b']), at(['a', 'b']))).toBe('main=main, a=a, b=b')
  })

  test('that end in another way are marked', () => {
    const first = run(MAIN, task('a', 'main', 2, 'f'))
    expect(match(first, first.replace('a finishes', 'a fails'))).toBe('main=main, a=a ends otherwise')
    expect(match(first, first.replace('1s a finishes', ''))).toBe('main=main, a=a longer ends otherwise')
  })

  test('of a changed source are found where their places went', () => {
    const first = run(MAIN, task('a', 'main', 2, 'f'), task('b', 'main', 3, 'g'))
    const second = run(MAIN, task('a', 'main', 12, 'f'), task('b', 'main', 13, 'g'))
    expect(match(first, second, EXACT, (site) => (site < 2 ? site : site + 10))).toBe('main=main, a=a, b=b')
  })

  test('of a changed source go by their coroutine, then by their place, where one of the two is left', () => {
    const first = run(MAIN, task('a', 'main', 2, 'f'), task('b', 'main', 3, 'old'))
    const second = run(MAIN, task('x', 'main', 9, 'f'), task('y', 'main', 3, 'renamed'))
    const gone = (site: number): number => (site === 2 ? -1 : site)
    expect(match(first, second, EXACT, gone)).toBe('main=main, a=x, b=y')
  })

  test('are given by row in both directions', () => {
    const first = foldScript(run(MAIN, task('a', 'main', 2, 'f'), task('b', 'main', 3, 'f')))
    const second = foldScript(run(MAIN, task('b', 'main', 3, 'f')))
    const { inSecond, inFirst } = matchTasks(first, second, same, EXACT)
    expect([...inSecond]).toEqual([0, NO_ROW, 1])
    expect([...inFirst]).toEqual([0, 2])
  })

  test('from one place go by their order, however many', () => {
    const many = foldScript(
      `0 main created\n${Array.from({ length: 2000 }, (_, i) => `0 t${i} created by=main at=2`).join('\n')}`,
    )
    const { pairs } = matchTasks(many, many, same, EXACT)
    expect(pairs).toHaveLength(2001)
    expect(pairs.every(({ first, second }) => first === second)).toBe(true)
  })
})

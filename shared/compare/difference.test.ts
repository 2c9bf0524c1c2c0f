import { describe, expect, test } from 'vitest'
import { sitesOfLines } from '../replay/testing/recordings'
import { foldScript } from '../timeline/testing/script'
import { nameOf } from '../timeline/read'
import { findCriticalPath } from './critical-path'
import { accountForDifference, differenceText } from './difference'
import { EXACT, matchTasks } from './match'

/** main waits for `waited`, of some tasks that sleep for some seconds each. */
function run(sleeps: Readonly<Record<string, number>>, waited: string, rest = 0): string {
  const names = Object.keys(sleeps)
  const end = sleeps[waited]!
  return [
    '0 main created at=1\n0 main ready\n0 main runs',
    ...names.map((name, i) => `0 ${name} created by=main at=${i + 2}\n0 ${name} ready by=main`),
    `0 main waits task ${waited} at=5`,
    ...names.map((name) => `0 ${name} runs\n0 ${name} sleeps ${sleeps[name]!}s at=8`),
    `${end}s ${waited} ready cause=timer\n${end}s ${waited} runs\n${end}s ${waited} finishes`,
    `${end}s main ready by=${waited} cause=completed\n${end}s main runs`,
    ...(rest === 0
      ? []
      : [`${end}s main sleeps ${end + rest}s at=6\n${end + rest}s main ready cause=timer\n${end + rest}s main runs`]),
    `${end + rest}s main finishes`,
  ].join('\n')
}

function account(first: string, second: string) {
  const models = [foldScript(first), foldScript(second)] as const
  const match = matchTasks(...models, (site) => site, EXACT)
  const found = accountForDifference(findCriticalPath(models[0]), findCriticalPath(models[1]), match)
  const text = (language: 'en' | 'fr') =>
    differenceText(
      found,
      ...([...models.map((model, i) => ({ model, sites: sitesOfLines(9), name: i === 0 ? 'ALL' : 'FIRST' }))] as [
        never,
        never,
      ]),
      language,
    )
  const names = found.contributions.map(({ first: a, second: b, differenceNs }) => {
    return `${a < 0 ? nameOf(models[1], b) : nameOf(models[0], a)} ${differenceNs / 1e9}`
  })
  return { ...found, names, text }
}

describe('The difference of two runs', () => {
  test('is made by the task that one of them no longer waits for', () => {
    const { totalNs, names, text } = account(run({ a: 1, c: 3 }, 'c'), run({ a: 1, c: 3 }, 'a'))
    expect(totalNs).toBe(-2e9)
    expect(names).toEqual(['c -3', 'a 1'])
    expect(text('en')).toBe(
      'c (line 8) made the difference: it is on the critical path for 3.000 s in ALL, and for 0 s in FIRST.',
    )
    expect(text('fr')).toBe(
      'c (ligne 8) a fait la différence\u00a0: elle est sur le chemin critique pendant 3,000\u00a0s dans ALL, et pendant 0\u00a0s dans FIRST.',
    )
  })

  test('is the sum of what the tasks made of it', () => {
    const { totalNs, contributions } = account(run({ a: 1, b: 2 }, 'b', 0.5), run({ a: 1.5, b: 1 }, 'a', 2))
    expect(contributions.reduce((sum, { differenceNs }) => sum + differenceNs, 0)).toBe(totalNs)
    expect(totalNs).toBe(1e9)
  })

  test('may come from a task that only one of them has', () => {
    const first = run({ a: 1 }, 'a')
    const second = run({ a: 1, d: 4 }, 'd')
    expect(account(first, second).text('en')).toBe(
      'd (line 8) made the difference: it is on the critical path for 4.000 s in FIRST, and ALL has no such task.',
    )
    expect(account(second, first).text('en')).toBe(
      'd (line 8) made the difference: it is on the critical path for 4.000 s in ALL, and FIRST has no such task.',
    )
  })

  test('that is none is said to be none', () => {
    const { contributions, text } = account(run({ a: 1 }, 'a'), run({ a: 1 }, 'a'))
    expect(contributions).toEqual([])
    expect(text('en')).toBe('The critical paths of the two runs are equally long.')
  })
})

import { expect, test } from 'vitest'
import type { Nanoseconds, RunId } from '../ids'
import { logOf, sitesOfLines } from '../replay/testing/recordings'
import { foldScript } from '../timeline/testing/script'
import { compareWithBaseline } from './compared-run'
import type { WholeRun } from './two-runs'

const MS = 1e6

/** main waits for the last of some tasks that sleep for some seconds each. */
function run(id: number, sleeps: Readonly<Record<string, number>>): WholeRun {
  const names = Object.keys(sleeps)
  const end = Math.max(...Object.values(sleeps))
  const last = names.find((name) => sleeps[name] === end)!
  const byEnd = names.toSorted((a, b) => sleeps[a]! - sleeps[b]!)
  const source = [
    '0 main created at=1\n0 main ready\n0 main runs',
    ...names.map((name, i) => `0 ${name} created by=main at=${i + 2}\n0 ${name} ready by=main`),
    `0 main waits task ${last} at=5`,
    ...names.map((name) => `0 ${name} runs\n0 ${name} sleeps ${sleeps[name]!}s at=8`),
    ...byEnd.map((name) => {
      const at = `${sleeps[name]!}s`
      return `${at} ${name} ready cause=timer\n${at} ${name} runs\n${at} ${name} finishes`
    }),
    `${end}s main ready by=${last} cause=completed\n${end}s main runs\n${end}s main finishes`,
  ].join('\n')
  const durationNs = (end * 1e9) as Nanoseconds
  const details = {
    id: id as RunId,
    title: 'snippet',
    variant: {},
    clock: 'virtual',
    sites: sitesOfLines(9),
    durationNs,
  } as const
  return { details, model: foldScript(source), log: logOf(source) }
}

test('a run beside its baseline says what it does otherwise, task by task and in a sentence each', () => {
  const baseline = run(1, { a: 1, b: 2 })
  const other = run(2, { a: 3, b: 2 })
  const compared = compareWithBaseline(baseline, other, { leastNs: MS, language: 'en' })
  expect(compared).toMatchObject({ runId: 2, durationNs: 3e9, endNs: 3e9, moreLanes: 0 })
  const marks = Object.fromEntries(compared.lanes.map((lane) => [lane.name, lane.marks]))
  expect(marks).toMatchObject({ a: ['longer', 'reordered'], b: [] })
  expect(compared.against!.cause).toContain('a (line 8) made the difference')
  expect(compared.against!.parting).toMatch(/^The runs part at event .*: in run 1, .*; in run 2, /)
})

test('a task that only one of them has is added or missing', () => {
  const [one, two] = [run(1, { a: 1 }), run(2, { a: 1, extra: 0.5 })]
  const more = compareWithBaseline(one, two, { leastNs: MS, language: 'en' })
  expect(more.lanes.find(({ name }) => name === 'extra')!.marks).toEqual(['added'])
  expect(more.against!.missing).toBeNull()
  expect(compareWithBaseline(two, one, { leastNs: MS, language: 'en' }).against!.missing).toBe('extra')
})

test('the baseline has nothing that it could do otherwise, but its critical path and its slack', () => {
  const baseline = run(1, { a: 1, b: 2 })
  const { against, lanes } = compareWithBaseline(baseline, baseline, { leastNs: MS, language: 'en' })
  expect(against).toBeNull()
  expect(lanes.map(({ name, path, slackNs }) => [name, path, slackNs])).toEqual([
    ['main', [], null],
    ['a', [], 1e9],
    ['b', [{ startNs: 0, endNs: 2e9 }], null],
  ])
})

test('runs that went the same way say so', () => {
  const compared = compareWithBaseline(run(1, { a: 1 }), run(2, { a: 1 }), { leastNs: MS, language: 'en' })
  expect(compared.against!.parting).toBe('The runs went the same way: the same events in the same order.')
})

import { describe, expect, test } from 'vitest'
import { taskAt } from '@shared/timeline/read'
import { foldRun, reportOf, type RecordedRun } from '../report'
import { EXAMPLE_NAMES, recordExample, recordSnippet } from '../testing'
import { renderChromeTrace } from './chrome-trace'
import type { TraceEvent } from './run-trace'

const trace = (...runs: RecordedRun[]): TraceEvent[] =>
  (JSON.parse(renderChromeTrace({ title: 'trace', runs, variants: [] })) as { traceEvents: TraceEvent[] }).traceEvents

const stretchesOf = (events: readonly TraceEvent[], tid: number): TraceEvent[] =>
  events.filter(({ ph, tid: of }) => ph === 'X' && of === tid).sort((a, b) => a.ts - b.ts || b.dur! - a.dur!)

/** A thread as an indented list; fails where stretches overlap, or where nesting is left to the reader's taste. */
function nested(stretches: readonly TraceEvent[]): string {
  const open: TraceEvent[] = []
  let last = -1
  const lines = stretches.map((stretch) => {
    expect(stretch.dur).toBeGreaterThan(0)
    while (open.length > 0 && stretch.ts >= open.at(-1)!.ts + open.at(-1)!.dur!) open.pop()
    const around = open.at(-1)
    if (around !== undefined) expect(stretch.ts + stretch.dur!).toBeLessThanOrEqual(around.ts + around.dur!)
    expect(stretch.ts).toBeGreaterThan(last)
    last = stretch.ts
    open.push(stretch)
    const line = stretch.args?.line === undefined ? '' : ` :${stretch.args.line}`
    return `${'  '.repeat(open.length - 1)}${stretch.name}${line} ${(stretch.ts / 1e6).toFixed(3)}–${((stretch.ts + stretch.dur!) / 1e6).toFixed(3)}`
  })
  return lines.join('\n')
}

describe.each(EXAMPLE_NAMES)('the trace of %s', (name) => {
  test('has a named thread for each task, with stretches that nest', async () => {
    const run = await recordExample(name)
    const events = trace(run)
    const threads = events.filter((event) => event.name === 'thread_name' && event.tid !== 0)
    expect(threads).toHaveLength(run.details.tasks)
    for (let row = 0; row < run.model.tasks.length; row++) {
      const task = taskAt(run.model, row)
      expect(threads.find(({ tid }) => tid === task.id)?.args).toEqual({ name: task.name })
      expect(nested(stretchesOf(events, task.id))).not.toBe('')
    }
  })

  test('has arrows with two ends, on threads that there are', async () => {
    const events = trace(await recordExample(name))
    const threads = new Set(events.filter((event) => event.name === 'thread_name').map(({ tid }) => tid))
    const starts = events.filter(({ ph }) => ph === 's')
    const ends = events.filter(({ ph }) => ph === 'f')
    expect(starts.map(({ id }) => id)).toEqual(ends.map(({ id }) => id))
    expect(new Set(starts.map(({ id }) => id)).size).toBe(starts.length)
    for (const { tid } of [...starts, ...ends]) expect(threads).toContain(tid)
  })
})

test('a task shows its coroutines, and in them what it did at which line', async () => {
  const events = trace(await recordExample('02-one-after-the-other'))
  expect(nested(stretchesOf(events, 2))).toBe(
    [
      'main :11 0.000–5.000',
      '  ready :11 0.000–0.000',
      '  running :11 0.000–0.000',
      '  sayAfter :6 0.000–2.000',
      '    running :11 0.000–0.000',
      '    waiting: sleep :7 0.000–2.000',
      '    ready :7 2.000–2.000',
      '    running :7 2.000–2.000',
      '  running :7 2.000–2.000',
      '  sayAfter :6 2.000–5.000',
      '    running :7 2.000–2.000',
      '    waiting: sleep :7 2.000–5.000',
      '    ready :7 5.000–5.000',
      '    running :7 5.000–5.000',
      '  running :7 5.000–5.000',
    ].join('\n'),
  )
})

test('arrows say who spawned and who woke', async () => {
  const events = trace(await recordExample('03-tasks-concurrent'))
  const arrows = events
    .filter(({ ph }) => ph === 's')
    .map(({ id, name, tid }) => `${tid} ${name} ${events.find((event) => event.ph === 'f' && event.id === id)!.tid}`)
  expect(arrows).toEqual(['1 spawns 2', '2 spawns 3', '2 spawns 4', '3 wakes 2', '4 wakes 2'])
})

test('an arrow begins and ends inside a stretch', async () => {
  const events = trace(await recordExample('07-wait-modes'))
  for (const { ph, tid, ts } of events.filter(({ ph }) => ph === 's' || ph === 'f')) {
    const around = stretchesOf(events, tid).some((stretch) => stretch.ts <= ts && ts < stretch.ts + stretch.dur!)
    expect({ ph, tid, ts, around }).toMatchObject({ around: true })
  }
})

test('console, marks, callbacks and warnings are instants with their lines', async () => {
  const run = await recordSnippet(
    `import * as asyncio from 'asyncio'
     import { mark, span } from 'taskscope'
     async function lost() {}
     asyncio.run((async () => {
       mark('here')
       await span('load', async () => { await asyncio.sleep(1) })
       const task = asyncio.createTask((async () => 1)())
       task.addDoneCallback(function seen() {})
       console.log('said')
       lost()
       await task
       await asyncio.sleep(0)
     })())`,
  )
  const events = trace(run)
  const instants = events.filter(({ ph }) => ph === 'i').map(({ name, args }) => `${name} ${args?.text} :${args?.line}`)
  expect(instants).toEqual(
    expect.arrayContaining([
      'mark here :5',
      'console said :9',
      expect.stringMatching(/^callback seen :/),
      expect.stringMatching(/^warning /),
    ]),
  )
  expect(nested(stretchesOf(events, 2))).toMatch(/^ {2,4}load :6 0\.000–1\.000$/m)
})

test('runs that are compared are processes', async () => {
  const events = trace(
    await recordExample('07-wait-modes'),
    await recordExample('07-wait-modes', { mode: 'FIRST_COMPLETED' }),
  )
  const names = events.filter(({ name }) => name === 'process_name').map(({ pid, args }) => `${pid} ${args?.name}`)
  expect(names).toEqual(['1 07-wait-modes.ts mode=ALL_COMPLETED', '2 07-wait-modes.ts mode=FIRST_COMPLETED'])
})

test('a run that was cut off ends at its end', async () => {
  const { details, batches } = await recordExample('03-tasks-concurrent')
  const cut = foldRun({ ...details, status: 'stopped' }, batches.slice(0, 2))
  const events = trace(cut)
  expect(cut.model.tasks.length).toBe(4)
  for (const { id, finishedNs } of [1, 2, 3, 4].map((id) => taskAt(cut.model, id - 1))) {
    const [whole] = stretchesOf(events, id)
    expect(whole!.ts + whole!.dur!).toBeCloseTo((finishedNs ?? 3e9) / 1000, 0)
  }
})

test('a thousand turns at one instant stay apart', async () => {
  const run = await recordSnippet(`
    import * as asyncio from 'asyncio'
    async function turn() { await asyncio.sleep(0) }
    asyncio.run((async () => { for (let i = 0; i < 1000; i++) await turn() })())`)
  const lines = nested(stretchesOf(trace(run), 2)).split('\n')
  expect(lines.filter((line) => line.includes('turn'))).toHaveLength(1000)
})

test('names from the snippet are text', async () => {
  const name = '"\\\n</script>\u202e👩‍👩‍👧'
  const run = await recordSnippet(`
    import * as asyncio from 'asyncio'
    asyncio.run((async () => { await asyncio.createTask((async () => 1)(), { name: ${JSON.stringify(name)} }) })())`)
  const threads = trace(run).filter((event) => event.name === 'thread_name')
  expect(threads.map(({ args }) => args?.name)).toContain('"\\␊</script>\\u202e👩‍👩‍👧')
  expect(reportOf(run).runs).toHaveLength(1)
})

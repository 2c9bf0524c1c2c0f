/** Benchmarks of the runtime: its own ratios, and those to CPython, native promises and async_hooks. */
import { spawnSync } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { createRing, RingReader, touchRing } from '../runner/ring-reader'
import { giveWorkersRoom, workerLimits } from '../runner/limits'
import type { Sample, SampleResult } from './sample'
import { deep, gatherMany, lateness, steps, trivial, working } from './programs'
import { atLeast, atMost, type Figure, interleave, median, percentile } from './measure'

/** Enough that a thread's first milliseconds, which compile code and grow the heap, do not decide. */
const TASKS = 300_000
const STEPPING_TASKS = 100_000
const STEPS = 10

/** Runs one sample in a fresh thread, reading its ring meanwhile as the runner does. */
async function take(sample: Sample): Promise<SampleResult> {
  const memory = sample.kind === 'snippet' ? sample.memory : null
  const reader = memory === null ? null : new RingReader(memory)
  // Ours is measured as the runner starts it, native promises as plain Node does.
  if (sample.kind === 'snippet') giveWorkersRoom()
  else setFlagsFromString('--min-semi-space-size=0')
  const worker = new Worker(new URL('./sample.js', import.meta.url), {
    workerData: sample,
    ...(sample.kind === 'snippet' && { resourceLimits: workerLimits }),
  })
  const drain = (): void => {
    reader?.look()
    while (reader?.next() !== undefined);
  }
  const timer = setInterval(drain, 8)
  try {
    return await new Promise<SampleResult>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } finally {
    clearInterval(timer)
    await worker.terminate()
  }
}

const tracked = (source: string) => async () =>
  (await take({ kind: 'snippet', source, memory: touchRing(createRing()) })).ms
const untracked = (source: string) => async () => (await take({ kind: 'snippet', source, memory: null })).ms
const promises =
  (work: 'trivial' | 'steps', args: number[], hooks = false) =>
  async () =>
    (await take({ kind: 'native', work, args, hooks })).ms

/** Prints its own time in ms; undefined where there is no python3. */
function cpython(program: string): number | undefined {
  const result = spawnSync('python3', ['-c', program], { encoding: 'utf8' })
  return result.status === 0 ? Number(result.stdout.trim().split('\n').at(-1)) : undefined
}

const PYTHON = (job: string, tasks: number) => `
import asyncio, time
async def job():
    ${job}
async def main():
    tasks = [asyncio.create_task(job()) for _ in range(${tasks})]
    for task in tasks: await task
started = time.perf_counter()
asyncio.run(main())
print((time.perf_counter() - started) * 1000)`

const PYTHON_LATENESS = `
import asyncio, json
async def main():
    loop = asyncio.get_running_loop()
    late = []
    for _ in range(200):
        due = loop.time() + 0.005
        await asyncio.sleep(0.005)
        late.append((loop.time() - due) * 1e3)
    print(json.dumps(late))
asyncio.run(main())`

export async function runtimeFigures(rounds: number): Promise<Figure[]> {
  // Before anything else: the memory that is measured is the whole process's.
  const limits = await limitFigures()
  const python = cpython('print(0)') !== undefined
  const times = await interleave(rounds, {
    trivialTracked: tracked(trivial(TASKS)),
    trivialUntracked: untracked(trivial(TASKS)),
    trivialNative: promises('trivial', [TASKS]),
    trivialHooks: promises('trivial', [TASKS], true),
    stepsTracked: tracked(steps(STEPPING_TASKS, STEPS)),
    stepsUntracked: untracked(steps(STEPPING_TASKS, STEPS)),
    stepsNative: promises('steps', [STEPPING_TASKS, STEPS]),
    stepsHooks: promises('steps', [STEPPING_TASKS, STEPS], true),
    workTracked: tracked(working(1_000, 50, 5)),
    workUntracked: untracked(working(1_000, 50, 5)),
    deep1: tracked(deep(1, 300_000)),
    deep100: tracked(deep(100, 300_000)),
    ...(python && {
      trivialPython: () => Promise.resolve(cpython(PYTHON('pass', TASKS))!),
      stepsPython: () =>
        Promise.resolve(
          cpython(PYTHON(`\n        for _ in range(${STEPS}): await asyncio.sleep(0)`.trim(), STEPPING_TASKS))!,
        ),
    }),
  })
  const ms = (name: string): number => median(times[name] ?? [Number.NaN])
  const perSecond = (count: number, name: string): string =>
    `${Math.round(count / (ms(name) / 1000)).toLocaleString('en')} /s`
  return [
    { name: 'tasks created and awaited', value: perSecond(TASKS, 'trivialTracked') },
    { name: 'steps', value: perSecond(STEPPING_TASKS * STEPS, 'stepsTracked') },
    ...(python
      ? [
          atLeast('tasks: CPython / tracked', ms('trivialPython') / ms('trivialTracked'), 10),
          atLeast('steps: CPython / tracked', ms('stepsPython') / ms('stepsTracked'), 10),
        ]
      : []),
    atMost('trivial tasks: tracked / untracked', ms('trivialTracked') / ms('trivialUntracked'), 2),
    atMost('steps of 5 µs: tracked / untracked', ms('workTracked') / ms('workUntracked'), 1.03),
    atMost('trivial tasks: tracked / native promises', ms('trivialTracked') / ms('trivialNative'), 2.5),
    atMost('steps: tracked / native promises', ms('stepsTracked') / ms('stepsNative'), 1.5),
    atMost('trivial tasks: tracked / async_hooks', ms('trivialTracked') / ms('trivialHooks'), 1 / 3),
    atMost('steps: tracked / async_hooks', ms('stepsTracked') / ms('stepsHooks'), 0.1),
    atMost('resume 100 deep / 1 deep', ms('deep100') / ms('deep1'), 1.2),
    ...(await latenessFigures(python)),
    ...limits,
  ]
}

/** Three times each, in turn: a busy moment of the machine must not hit one of them alone. */
async function latenessFigures(python: boolean): Promise<Figure[]> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < 3; round++) {
    const { lines } = await take({ kind: 'snippet', source: lateness(200, 0.005), memory: touchRing(createRing()) })
    ours.push(...(JSON.parse(lines[0]!) as number[]))
    if (!python) continue
    const { stdout } = spawnSync('python3', ['-c', PYTHON_LATENESS], { encoding: 'utf8' })
    theirs.push(...(JSON.parse(stdout) as number[]))
  }
  const earliest = atLeast('sleep: earliest, ms late', Math.min(...ours), 0)
  if (!python) return [earliest]
  return [
    earliest,
    atMost('sleep late p50: ours / CPython', percentile(ours, 0.5) / percentile(theirs, 0.5), 0.5),
    atMost('sleep late p95: ours / CPython', percentile(ours, 0.95) / percentile(theirs, 0.95), 0.5),
  ]
}

async function limitFigures(): Promise<Figure[]> {
  const gathered = await take({ kind: 'snippet', source: gatherMany(200_000), memory: touchRing(createRing()) })
  const million = await take({ kind: 'snippet', source: trivial(1_000_000), memory: touchRing(createRing()) })
  return [
    atLeast('gather: members', Number(gathered.lines[0]), 200_000),
    atMost('1M tasks: resident memory of the process, MB', million.rss / 1e6, 1000),
  ]
}

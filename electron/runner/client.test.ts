import { builtinModules } from 'node:module'
import { afterEach, describe, expect, test } from 'vitest'
import type { EventBatch } from '@shared/events/batch'
import type { RunEnd, RunHandle, Runner } from '@shared/run'
import { RunBuilder } from '@shared/timeline/build'
import { textOf } from '@shared/timeline/read'
import { entry } from '../testing/entries'
import { transform } from '../transform'
import { createRunner, type RunnerProcess } from './client'
import { launchChildProcess } from './launch'

/** A Stop has to take effect within this time, whatever the snippet does. */
const STOP_MS = 500

interface Started {
  readonly handle: RunHandle
  readonly done: Promise<RunEnd>
  /** The console's lines so far. */
  lines(): string[]
  /** Resolved once the console has this line. */
  line(text: string): Promise<void>
}

describe('a runner', () => {
  let runner: Runner | undefined
  let processes: RunnerProcess[] = []

  const getRunner = (): Runner =>
    (runner ??= createRunner(() => {
      const process = launchChildProcess(entry('runner'))()
      processes.push(process)
      return process
    }))
  afterEach(async () => {
    await runner?.dispose()
    runner = undefined
    processes = []
  })

  function start(source: string, clock: 'real' | 'virtual' = 'real'): Started {
    const transformed = transform(source, { builtins: builtinModules })
    if (!transformed.ok) throw new Error(transformed.diagnostics[0]!.message.en)
    const { model, push } = new Folded()
    const waiting = new Map<string, () => void>()
    const lines = (): string[] => {
      const { b } = model.instants.columns
      return Array.from({ length: model.console.length }, (_, i) =>
        textOf(model, b[model.console.columns.instant[i]!]!),
      )
    }
    const order: string[] = []
    const handle = getRunner().start(
      { source, title: 'test.ts', clock, variant: {}, seed: 1 },
      transformed.program,
      (event) => {
        order.push(event.type)
        if (event.type === 'batch') {
          push(event.batch)
          for (const line of waiting.keys()) if (lines().includes(line)) waiting.get(line)!()
        }
      },
    )
    const done = handle.done.then((end) => {
      expect(order[0]).toBe('started')
      expect(order.at(-1)).toBe('ended')
      expect(order.filter((type) => type !== 'batch')).toEqual(['started', 'ended'])
      expect(model.anomalies).toBe(0)
      return end
    })
    const line = (text: string): Promise<void> => new Promise((resolve) => waiting.set(text, resolve))
    return { handle, done, lines, line }
  }

  async function stop({ handle, done }: Started): Promise<RunEnd> {
    const since = performance.now()
    handle.stop()
    const end = await done
    expect(performance.now() - since).toBeLessThan(STOP_MS)
    expect(end.status).toBe('stopped')
    return end
  }

  test('runs one snippet after the other', async () => {
    for (const name of ['first', 'second', 'third']) {
      const run = start(`console.log('${name}')`)
      expect(await run.done).toMatchObject({ status: 'completed' })
      expect(run.lines()).toEqual([name])
    }
    expect(processes).toHaveLength(1)
  })

  test('gives a virtual run the duration of its own clock', async () => {
    const run = start(`import * as asyncio from 'asyncio'\nawait asyncio.sleep(7200)`, 'virtual')
    expect(await run.done).toEqual({ status: 'completed', durationNs: 7200e9 })
  })

  test('tells who failed and where', async () => {
    const run = start(`console.log('before')\nfunction f() {\n  throw new TypeError('boom')\n}\nf()`)
    expect(await run.done).toMatchObject({
      status: 'failed',
      error: {
        message: 'TypeError: boom',
        stack: [
          { name: 'f', line: 3, column: 8 },
          { name: '<module>', line: 5, column: 0 },
        ],
      },
    })
    expect(run.lines()).toEqual(['before'])
  })

  test.each([
    [
      'a callback of Node',
      `setTimeout(() => { throw new Error('late') }, 5)\nawait new Promise(() => {})`,
      'Error: late',
    ],
    [
      'a rejection that nobody handles',
      `Promise.reject(new Error('lost'))\nawait new Promise(() => {})`,
      'Error: lost',
    ],
  ])('ends a run that is failed by %s', async (_, source, message) => {
    expect(await start(source).done).toMatchObject({ status: 'failed', error: { message, stack: [{ line: 1 }] } })
  })

  test('stops an endless loop, and keeps what came before it', async () => {
    const run = start(`console.log('before')\nwhile (true) {}`)
    await run.line('before')
    const end = await stop(run)
    expect(run.lines()).toEqual(['before'])
    expect(end.durationNs).toBeGreaterThan(0)
    expect(await start(`console.log('next')`).done).toMatchObject({ status: 'completed' })
  })

  test('stops a snippet that logs for ever, without losing a line', async () => {
    const run = start(`let n = 0\nfor (;;) console.log('line ' + n++)`)
    await run.line('line 1000')
    await stop(run)
    expect(run.lines()).toEqual(run.lines().map((_, i) => `line ${i}`))
  })

  test('stops a snippet that sits in a native call, by killing its process', async () => {
    const run = start(`import { execSync } from 'node:child_process'\nconsole.log('before')\nexecSync('sleep 3')`)
    await run.line('before')
    await stop(run)
    expect(run.lines()).toEqual(['before'])
    expect(await start(`console.log('next')`).done).toMatchObject({ status: 'completed' })
    expect(processes).toHaveLength(2)
  })

  test('stops a run that has not begun', async () => {
    await start(`console.log('warm')`).done
    await stop(start(`while (true) {}`))
  })

  test('holds a snippet back that logs faster than anybody listens', async () => {
    const run = start(`for (let n = 0; n < 300_000; n++) console.log('x'.repeat(100))`)
    expect(await run.done).toMatchObject({ status: 'completed' })
    expect(run.lines()).toHaveLength(300_000)
  })

  test('hands over a text that is larger than the ring', async () => {
    const run = start(`console.log('é'.repeat(3_000_000))`)
    await run.done
    expect(run.lines()).toEqual(['é'.repeat(3_000_000)])
  })

  test('survives process.exit, and names it', async () => {
    const run = start(`console.log('before')\nprocess.exit(3)`)
    expect(await run.done).toMatchObject({
      status: 'crashed',
      error: { message: 'The snippet ended its own thread: process.exit(3) was called.' },
    })
    expect(run.lines()).toEqual(['before'])
    expect(await start('1').done).toMatchObject({ status: 'completed' })
  })

  test('survives a snippet that runs out of memory, and names it', async () => {
    process.env.TASKSCOPE_HEAP_MB = '64'
    try {
      const run = start(`console.log('before')\nconst kept = []\nfor (;;) kept.push(new Array(10_000).fill(1.5))`)
      expect(await run.done).toMatchObject({
        status: 'crashed',
        // V8 ends the worker or, where that comes too late, its process.
        error: { message: expect.stringContaining('The snippet ran out of memory') },
      })
      expect(run.lines()).toEqual(['before'])
    } finally {
      delete process.env.TASKSCOPE_HEAP_MB
    }
    expect(await start('1').done).toMatchObject({ status: 'completed' })
  })

  test('ends a run whose process dies, keeps its events, and runs the next one in a new process', async () => {
    const run = start(`console.log('before')\nawait new Promise((resolve) => setTimeout(resolve, 60_000))`)
    await run.line('before')
    processes[0]!.kill()
    expect(await run.done).toMatchObject({ status: 'crashed', error: { message: expect.stringContaining('SIGKILL') } })
    expect(run.lines()).toEqual(['before'])
    expect(await start('1').done).toMatchObject({ status: 'completed' })
    expect(processes).toHaveLength(2)
  })

  test('shows what a snippet writes to the standard streams as console lines', async () => {
    const run = start(`process.stdout.write('one\\ntw')\nprocess.stdout.write('o')\nprocess.stderr.write('three\\n')`)
    await run.done
    expect(run.lines()).toEqual(['one', 'three', 'two'])
  })

  test('refuses a second run at the same time', async () => {
    const first = start(`await new Promise(() => setTimeout(() => {}, 60_000))`)
    const second = getRunner().start(
      { source: '', title: '', clock: 'real', variant: {}, seed: 1 },
      { model: 'javascript', code: '', sites: [], columns: [], imports: [] },
      () => {},
    )
    expect(await second.done).toMatchObject({ status: 'crashed', error: { message: /Another run/ } })
    await stop(first)
  })

  test('has its process once the owner is ready, or a run is asked for, and none after its end', async () => {
    let launched = 0
    const launch = (): RunnerProcess => {
      launched++
      return launchChildProcess(entry('runner'))()
    }
    let becomeReady = (): void => {}
    const ready = new Promise<void>((resolve) => (becomeReady = resolve))
    const early = createRunner(launch, new Promise(() => {})) // never
    const later = createRunner(launch, ready)
    const ended = createRunner(launch, ready)
    await ended.dispose()
    expect(launched).toBe(0)
    becomeReady()
    await ready
    expect(launched).toBe(1)
    const run = early.start(
      { source: '', title: '', clock: 'real', variant: {}, seed: 1 },
      { model: 'javascript', code: '', sites: [], columns: [], imports: [] },
      () => {},
    )
    expect(launched).toBe(2)
    await run.done
    await Promise.all([early.dispose(), later.dispose()])
  })

  test('ends a run as crashed when its process cannot be started', async () => {
    const broken = createRunner(launchChildProcess('/nowhere/runner.js'))
    const end = await broken.start(
      { source: '', title: '', clock: 'real', variant: {}, seed: 1 },
      { model: 'javascript', code: '', sites: [], columns: [], imports: [] },
      () => {},
    ).done
    expect(end).toMatchObject({ status: 'crashed', error: { message: expect.stringContaining('ended unexpectedly') } })
  })
})

/** A builder whose `push` can be handed on. */
class Folded {
  readonly #builder = new RunBuilder()
  readonly model = this.#builder.model
  readonly push = (batch: EventBatch): void => this.#builder.push(batch)
}

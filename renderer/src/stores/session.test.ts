import { describe, expect, test, vi } from 'vitest'
import { watch } from 'vue'
import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { RunDetails } from '@shared/run'
import { script, toBatches } from '@shared/timeline/testing/script'
import type { RunListener, RunSource } from '../sources/run-source'
import { RunSession } from './session'

const running: RunDetails = {
  id: 1 as RunId,
  title: 'one',
  status: 'running',
  clock: 'virtual',
  variant: {},
  seed: 0,
  startedAt: 0,
  durationNs: 0 as Nanoseconds,
  events: 0,
  tasks: 0,
  runtimeVersion: '1',
  source: '',
  sites: [],
  marks: [],
}
const completed = { ...running, status: 'completed', durationNs: 2e9 as Nanoseconds } as const
const batches = toBatches(
  script(`
    0   main created
    0   main ready
    0   main runs
    1s  main logs : hello
    1s  main finishes
  `),
  [2, 4],
)

/** A source and a frame clock in the test's hands. */
function open(room?: number, run: RunDetails = running) {
  let listener: RunListener | undefined
  const frames: (() => void)[] = []
  /** Whether each turn was to come before the next frame. */
  const haste: boolean[] = []
  const source: RunSource = {
    run,
    read(given) {
      listener = given
      return () => (listener = undefined)
    },
  }
  const schedule = (work: () => void, isMore: boolean) => {
    haste.push(isMore)
    frames.push(work)
  }
  const session = new RunSession(source, schedule, room)
  return {
    session,
    haste,
    isRead: () => listener !== undefined,
    send: (batch: EventBatch) => listener?.batch(batch),
    end: () => listener?.end(completed),
    fail: (message: string) => listener?.fail({ en: message, fr: message }),
    frame: () => frames.splice(0).forEach((work) => work()),
    isDue: () => frames.length > 0,
  }
}

describe('a run that is shown', () => {
  test('shows its beginning where the window has no room for all of it, and how much is beyond', () => {
    const { session, send, end, frame } = open(1)
    for (const batch of batches) send(batch)
    end()
    frame()
    expect(session.model.value.events).toBe(2)
    expect(session.beyond.value).toBe(3)
    expect(session.complete.value).toBe(true)
  })

  test('is folded once a frame, and the views hear of it once', () => {
    const { session, send, frame } = open()
    let told = 0
    watch(session.model, () => told++, { flush: 'sync' })
    send(batches[0]!)
    send(batches[1]!)
    expect([told, session.model.value.events]).toEqual([0, 0])
    frame()
    expect([told, session.model.value.events]).toEqual([1, 4])
  })

  test('is heard of ten times a second at most while it goes on, and at once when it has ended', () => {
    vi.useFakeTimers()
    try {
      const { session, send, end, frame } = open()
      const told: number[] = []
      watch(session.model, ({ events }) => told.push(events), { flush: 'sync' })
      const take = (batch: EventBatch) => {
        send(batch)
        frame()
      }
      take(batches[0]!)
      take(batches[1]!)
      expect(told).toEqual([2])
      vi.advanceTimersByTime(100)
      expect(told).toEqual([2, 4])
      take(batches[2]!)
      end()
      frame()
      expect(told).toEqual([2, 4, 5])
      vi.advanceTimersByTime(1000)
      expect(told).toEqual([2, 4, 5])
    } finally {
      vi.useRealTimers()
    }
  })

  test('is folded a part at a time where much comes at once, and then the views hear of the whole', () => {
    const { session, send, end, frame, isDue } = open()
    const total = 10_000
    const turns: number[] = []
    const told: number[] = []
    watch(session.model, ({ events }) => told.push(events), { flush: 'sync' })
    const { bytes } = toBatches(script('0 main created'))[0]!
    for (let i = 0; i < total; i++) send({ firstEvent: i, count: 1, bytes, firstText: 1, texts: [] })
    end()
    for (; isDue(); turns.push(session.model.value.events)) frame()
    expect(turns.length).toBeGreaterThan(1)
    expect(turns.at(-1)).toBe(total)
    expect(told.length).toBeLessThan(turns.length)
    expect(told.at(-1)).toBe(total)
  })

  test('waits for no frame where it is over already, and for each where it goes on', () => {
    const stored = open(undefined, completed)
    const live = open()
    for (const { send, frame } of [stored, live]) {
      for (const batch of batches) {
        send(batch)
        frame()
      }
    }
    expect(stored.haste).toEqual([true, true, true])
    expect(live.haste).toEqual([false, false, false])
  })

  test('is over when its last event has been folded, not when its end is known', () => {
    const { session, send, end, frame } = open()
    batches.forEach(send)
    end()
    expect([session.running.value, session.complete.value]).toEqual([true, false])
    frame()
    expect([session.running.value, session.complete.value]).toEqual([false, true])
    expect(session.model.value).toMatchObject({ events: 5, finished: true, endNs: 2e9 })
  })

  test('without events is over all the same', () => {
    const { session, end, frame } = open()
    end()
    frame()
    expect(session.complete.value).toBe(true)
  })

  test('that cannot be read says so, and keeps what it has', () => {
    const { session, send, fail, frame, isRead } = open()
    send(batches[0]!)
    frame()
    fail('The database is damaged.')
    expect(session.problem.value).toBe('The database is damaged.')
    expect(session.model.value.events).toBe(2)
    expect(isRead()).toBe(false)
  })

  test('with a damaged batch says so', () => {
    const { session, send, frame } = open()
    send({ ...batches[0]!, bytes: new Uint8Array([255, 255, 255]) })
    frame()
    expect(session.problem.value).toBeTruthy()
  })

  test('that is closed reads no further', () => {
    const { session, isRead } = open()
    session.close()
    expect(isRead()).toBe(false)
  })
})

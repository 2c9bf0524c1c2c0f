import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { finish, type Parts } from '@shared/parts'
import { afterFrame, RepeatedWork, workFor } from './parts'

function* count(parts: number): Parts<string> {
  for (let part = 0; part < parts; part++) yield
  return 'done'
}

test('Work that takes longer than there is time for goes on where it was', () => {
  const work = count(3)
  expect([1, 2, 3, 4].map(() => workFor(work, 0))).toEqual([undefined, undefined, undefined, 'done'])
})

test('Work that is quick is done at once', () => {
  expect(workFor(count(3), 1000)).toBe('done')
})

test('Begun work can be finished at once', () => {
  const work = count(1000)
  workFor(work, 0)
  expect(finish(work)).toBe('done')
})

describe('what is worked out again and again', () => {
  /** A clock that goes on by a ms whenever it is read. */
  const ticking = () => {
    let ms = 0
    return { now: () => ms++, rest: (by: number) => (ms += by) }
  }

  test('is made in parts, and then again', () => {
    const work = new RepeatedWork<string>()
    const begin = () => count(2)
    expect([1, 2, 3].map(() => work.work(begin, 0))).toEqual([undefined, undefined, 'done'])
  })

  test('rests in between, the longer the longer it took', () => {
    const clock = ticking()
    const work = new RepeatedWork<string>(clock.now)
    let begun = 0
    const begin = () => {
      begun++
      return count(1)
    }
    while (work.work(begin, 0) === undefined);
    work.work(begin, 0)
    expect(begun).toBe(1)
    clock.rest(100)
    work.work(begin, 0)
    expect(begun).toBe(2)
  })

  test('begins anew where it was given up', () => {
    const work = new RepeatedWork<string>()
    work.work(() => count(5), 0)
    work.drop()
    expect(work.work(() => count(0), 0)).toBe('done')
  })
})

describe('what comes after a frame', () => {
  /** A window that draws no frames by itself. */
  const page = Object.assign(new EventTarget(), { hidden: false })
  let frames: Map<number, () => void>

  beforeEach(() => {
    page.hidden = false
    frames = new Map()
    vi.stubGlobal('document', page)
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.set(frames.size + 1, draw).size)
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))
  })
  afterEach(() => void vi.unstubAllGlobals())

  const hide = () => {
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
  }

  test('is done once the frame has been drawn, and once only', async () => {
    const work = vi.fn()
    afterFrame(work)
    expect(work).not.toHaveBeenCalled()
    for (const draw of frames.values()) draw()
    expect(work).not.toHaveBeenCalled()
    await expect.poll(() => work.mock.calls.length).toBe(1)
    hide()
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(work).toHaveBeenCalledTimes(1)
  })

  test('does not wait for one that a window draws no more, which was hidden meanwhile', async () => {
    const work = vi.fn()
    afterFrame(work)
    hide()
    expect(frames.size).toBe(0)
    await expect.poll(() => work.mock.calls.length).toBe(1)
  })

  test('is done in a window that nobody sees', async () => {
    const work = vi.fn()
    page.hidden = true
    afterFrame(work)
    expect(frames.size).toBe(0)
    await expect.poll(() => work.mock.calls.length).toBe(1)
  })
})

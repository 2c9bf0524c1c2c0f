import { describe, expect, test } from 'vitest'
import { foldIdle, idleStretches } from './idle'
import { advance, createPlayer, pause, play, positionAt, seek, setMap, setSpeed, stepTo, timeAt } from './player'
import { logOf } from './testing/recordings'

const SECOND = 1e9
/** A run of 4 s. */
const player = createPlayer(4 * SECOND)

describe('a player', () => {
  test('stands still until it plays, and then keeps pace with the wall', () => {
    expect(timeAt(player, 5000)).toBe(0)
    expect(timeAt(play(player, 5000), 6500)).toBe(1.5 * SECOND)
  })

  test('plays slower and faster from where it is, between a tenth and a hundred', () => {
    const fast = setSpeed(play(player, 0), 2, 1000)
    expect(timeAt(fast, 1500)).toBe(2 * SECOND)
    expect(setSpeed(player, 0.01, 0).speed).toBe(0.1)
    expect(setSpeed(player, 1e6, 0).speed).toBe(100)
    expect(timeAt(setSpeed(play(player, 0), 0.1, 0), 10_000)).toBe(SECOND)
  })

  test('stays where it is paused, and goes on from there', () => {
    const paused = pause(play(player, 0), 1000)
    expect(timeAt(paused, 9000)).toBe(SECOND)
    expect(timeAt(play(paused, 20_000), 20_500)).toBe(1.5 * SECOND)
  })

  test('stops at the end, and begins again from there', () => {
    const ended = advance(play(player, 0), 60_000)
    expect(ended).toMatchObject({ ns: 4 * SECOND, isPlaying: false })
    expect(timeAt(play(ended, 60_000), 61_000)).toBe(SECOND)
  })

  test('goes on playing from where it is sent, which is inside of the run', () => {
    expect(timeAt(seek(play(player, 0), 2 * SECOND, 700), 1700)).toBe(3 * SECOND)
    expect(seek(player, -5, 0).ns).toBe(0)
    expect(seek(player, 99 * SECOND, 0).ns).toBe(4 * SECOND)
  })

  test('stands on the event that it was stepped to, until it moves on in time', () => {
    const stepped = stepTo(play(player, 0), 17, 2 * SECOND)
    expect(stepped).toMatchObject({ isPlaying: false, position: 17, ns: 2 * SECOND })
    const log = { positionAt: (ns: number) => ns / SECOND + 20 }
    expect([positionAt(stepped, 0, log), positionAt(play(stepped, 0), 1000, log)]).toEqual([17, 23])
    expect(advance(play(stepped, 0), 5).position).toBeNull()
    expect(seek(stepped, 1, 0).position).toBeNull()
  })

  test('never goes back because the wall clock did', () => {
    expect(timeAt(play(seek(player, SECOND, 0), 9000), 8000)).toBe(SECOND)
  })
})

describe('idle stretches', () => {
  const LOG = logOf(`
    0     main created
    0     main runs
    1s    main sleeps 3s
    3s    main ready cause=timer
    3s    main runs
    3.9s  main finishes
    4s    - ends-loop 1
  `)

  test('are those without a step, not those without an event', () => {
    expect(idleStretches(LOG, 0.05 * SECOND, 4 * SECOND)).toEqual([
      { startNs: SECOND, endNs: 3 * SECOND },
      { startNs: 3.9 * SECOND, endNs: 4 * SECOND },
    ])
    expect(idleStretches(LOG, SECOND, 4 * SECOND)).toHaveLength(1)
  })

  test('play in a moment where they are folded, and the rest as it was', () => {
    const map = foldIdle(idleStretches(LOG, SECOND, 4 * SECOND), 0.5 * SECOND)
    expect([0, 1, 2, 3, 4].map((s) => map.toPlayed(s * SECOND) / SECOND)).toEqual([0, 1, 1.25, 1.5, 2.5])
    expect([0, 1, 1.25, 1.5, 2.5].map((s) => map.toRun(s * SECOND) / SECOND)).toEqual([0, 1, 2, 3, 4])
    const folded = setMap(createPlayer(4 * SECOND), map, 0)
    expect(timeAt(play(folded, 0), 1750)).toBe(3.25 * SECOND)
    expect(timeAt(play(folded, 0), 9000)).toBe(4 * SECOND)
  })

  test('are not drawn out where they are shorter than what they fold to', () => {
    const map = foldIdle([{ startNs: 10, endNs: 20 }], 1000)
    expect(map.toPlayed(25)).toBe(25)
  })
})

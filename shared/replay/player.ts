import type { EventLog } from './event-log'
import { NO_FOLDS, type TimeMap } from './idle'

/**
 * The playback clock as data: nothing here runs by itself. Whoever shows a replay asks `timeAt` with
 * the time on the wall at each frame. Wall times are milliseconds from any fixed point, run times
 * nanoseconds since the run began.
 */
export interface Player {
  readonly isPlaying: boolean
  /** Run seconds in a second on the wall. */
  readonly speed: number
  /** Where it was at `wallMs`. */
  readonly ns: number
  readonly wallMs: number
  /** The run's end. */
  readonly endNs: number
  /**
   * The position (see `Replay`) that was stepped to, which a time alone does not tell where many
   * events share it; null: the last one at the time.
   */
  readonly position: number | null
  readonly map: TimeMap
}

const SLOWEST = 0.1
const FASTEST = 100

/** Stands still at the beginning. */
export const createPlayer = (endNs: number, map: TimeMap = NO_FOLDS): Player => ({
  isPlaying: false,
  speed: 1,
  ns: 0,
  wallMs: 0,
  endNs,
  position: null,
  map,
})

/** Where it is now. */
export function timeAt(player: Player, wallMs: number): number {
  const { isPlaying, speed, ns, endNs, map } = player
  if (!isPlaying) return ns
  // The wall's clock may be set back; the replay must not.
  const played = Math.max(wallMs - player.wallMs, 0) * 1e6 * speed
  return Math.min(map.toRun(map.toPlayed(ns) + played), endNs)
}

/** How many events have happened where it is now. */
export const positionAt = (player: Player, wallMs: number, log: Pick<EventLog, 'positionAt'>): number =>
  player.isPlaying || player.position === null ? log.positionAt(timeAt(player, wallMs)) : player.position

/** The same player as of now: standing still once it has come to the end. */
export function advance(player: Player, wallMs: number): Player {
  if (!player.isPlaying) return player
  const ns = timeAt(player, wallMs)
  return { ...player, ns, wallMs, position: null, isPlaying: ns < player.endNs }
}

/** From the end it plays again from the beginning. */
export function play(player: Player, wallMs: number): Player {
  const { ns, position, ...rest } = advance(player, wallMs)
  const isOver = ns >= player.endNs
  return { ...rest, isPlaying: true, wallMs, ns: isOver ? 0 : ns, position: isOver ? null : position }
}

export const pause = (player: Player, wallMs: number): Player => ({ ...advance(player, wallMs), isPlaying: false })

/** To a time; outside of the run, to its nearest end. It goes on playing if it did. */
export const seek = (player: Player, ns: number, wallMs: number): Player => ({
  ...player,
  ns: Math.min(Math.max(ns, 0), player.endNs),
  wallMs,
  position: null,
})

/** To a position, which has this time; it stands still there. */
export const stepTo = (player: Player, position: number, ns: number): Player => ({
  ...player,
  isPlaying: false,
  ns: Math.min(Math.max(ns, 0), player.endNs),
  position,
})

/** Between `SLOWEST` and `FASTEST`; what lies outside is the nearer of them. */
export const setSpeed = (player: Player, speed: number, wallMs: number): Player => ({
  ...advance(player, wallMs),
  speed: Math.min(Math.max(speed, SLOWEST), FASTEST),
})

/** With other stretches folded; it stays at its run time. */
export const setMap = (player: Player, map: TimeMap, wallMs: number): Player => ({ ...advance(player, wallMs), map })

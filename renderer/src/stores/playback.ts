import { useRafFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { foldIdle, NO_FOLDS, type TimeMap } from '@shared/replay/idle'
import {
  advance,
  createPlayer,
  pause,
  play,
  type Player,
  seek,
  setMap,
  setSpeed as withSpeed,
  stepTo,
} from '@shared/replay/player'
import { Replay } from '@shared/replay/state'
import { useIdle } from './idle'
import { useTabs } from './tabs'

/** What the user can choose from, in run seconds a second. */
export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 100] as const

/** A folded idle stretch goes by in this time on the wall, in ns. */
const FOLD_NS = 0.5e9

/** A moment of the run in front: a new object each time it becomes another one. */
export interface Moment {
  readonly replay: Replay
  readonly position: number
  /** Where the playhead stands, in ns since the run began. */
  readonly ns: number
}

/** The replay of the run in front. Nothing is replayed until somebody plays, steps or scrubs. */
export const usePlayback = defineStore('playback', () => {
  const tabs = useTabs()
  const idle = useIdle()
  const session = computed(() => {
    const shown = tabs.active?.session
    return shown?.complete.value && shown.log.length > 0 ? shown : undefined
  })
  const player = shallowRef<Player>()
  const moment = shallowRef<Moment>()
  const playing = computed(() => player.value?.isPlaying === true)
  let replay: Replay | undefined

  const frames = useRafFn(() => player.value && go(advance(player.value, performance.now())), { immediate: false })

  watch(session, leave)
  watch(
    () => idle.folded,
    () => player.value && go(setMap(player.value, mapAt(player.value.speed), performance.now())),
  )

  const mapAt = (speed: number): TimeMap =>
    idle.folded.length === 0 ? NO_FOLDS : foldIdle(idle.folded, FOLD_NS * speed)

  function leave(): void {
    frames.pause()
    player.value = undefined
    moment.value = undefined
    replay = undefined
  }

  /** Takes over what the player says. */
  function go(next: Player): void {
    if (!replay || !session.value) return
    replay.seek(next.position ?? session.value.log.positionAt(next.ns))
    player.value = next
    moment.value = { replay, position: replay.position, ns: next.ns }
    if (!next.isPlaying) frames.pause()
  }

  /** The player, which stands at the beginning where nothing has been replayed yet. */
  function ready(): Player | undefined {
    const shown = session.value
    if (!shown) return undefined
    replay ??= new Replay(shown.model.value, shown.log)
    return player.value ?? createPlayer(shown.model.value.endNs, mapAt(1))
  }

  function change(by: (player: Player, now: number) => Player): void {
    const now = ready()
    if (now) go(by(now, performance.now()))
  }

  function toggle(): void {
    change(playing.value ? pause : play)
    if (playing.value) frames.resume()
  }

  /** To a time in ns since the run began. */
  const scrub = (ns: number): void => change((now, wall) => seek(now, ns, wall))

  const setSpeed = (speed: number): void =>
    change((now, wall) => setMap(withSpeed(now, speed, wall), mapAt(speed), wall))

  /** So many events on, or back. */
  const step = (events: number): void => toPosition((replay) => replay.position + events)

  /** To where the state of the task in this row changes next, or changed last. */
  const toChange = (row: number, direction: 'next' | 'previous'): void =>
    toPosition((replay) => (direction === 'next' ? replay.nextChange(row) : replay.previousChange(row)))

  function toPosition(of: (replay: Replay) => number | null): void {
    const now = ready()
    if (!now || !replay) return
    const target = of(replay)
    if (target === null) return
    replay.seek(target)
    go(stepTo(now, replay.position, replay.ns))
  }

  return { session, player, moment, playing, toggle, scrub, setSpeed, step, toChange, leave }
})

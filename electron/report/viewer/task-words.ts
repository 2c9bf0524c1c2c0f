import type { Replay } from '@shared/replay/state'
import { TaskState, type RunModel } from '@shared/timeline/model'
import { formatTime } from '@shared/timeline/time'
import { STATE_WORDS, waitWords } from '@shared/timeline/words'
import { oneLine } from '../text'

/** `waiting: sleep until 2.000 s`; a state without more to say is its word. */
export function sliceWords(model: RunModel, slice: number): string {
  const state = model.slices.columns.state[slice] as TaskState
  if (state !== TaskState.Waiting) return STATE_WORDS[state]
  const { text, untilNs } = waitWords(model, slice)
  return oneLine(`waiting: ${text}${untilNs === null ? '' : ` until ${formatTime(untilNs)}`}`)
}

/** What a task does at the replay's position; empty before it was created. */
export function nowWords(replay: Replay, row: number): string {
  if (row >= replay.created) return ''
  const state = replay.states[row] as TaskState
  return state === TaskState.Waiting ? sliceWords(replay.model, replay.slices[row]!) : STATE_WORDS[state]
}

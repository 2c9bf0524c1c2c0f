import type { Replay } from '@shared/replay/state'
import { TaskState, type RunModel } from '@shared/timeline/model'
import { waitWords } from '@shared/timeline/words'
import { oneLine } from '../text'
import type { Words } from '../words/words'

/** `waiting: sleep until 2.000 s`; a state without more to say is its word. */
export function sliceWords(model: RunModel, slice: number, words: Words): string {
  const state = model.slices.columns.state[slice] as TaskState
  const word = words.state(state)
  if (state !== TaskState.Waiting) return word
  const { text, untilNs } = waitWords(model, slice, words.waits)
  return oneLine(`${word}${words.colon}${text}${untilNs === null ? '' : ` ${words.until(words.time(untilNs))}`}`)
}

/** What a task does at the replay's position; empty before it was created. */
export function nowWords(replay: Replay, row: number, words: Words): string {
  if (row >= replay.created) return ''
  const state = replay.states[row] as TaskState
  return state === TaskState.Waiting ? sliceWords(replay.model, replay.slices[row]!, words) : words.state(state)
}

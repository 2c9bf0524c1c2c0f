import type { RunModel } from '../timeline/model'
import { type Evidence, truthOf } from './answers'
import { FORMS, type Prediction } from './model'

/** What the recording says to one prediction of the learner's. */
export interface Verdict {
  readonly isRight: boolean
  /** Keys that the recording says; in their order where that was asked for. It may say what was not offered. */
  readonly truth: readonly string[]
  /** By key, where in the run it can be seen. */
  readonly evidence: ReadonlyMap<string, Evidence>
  /** Whether each key of the answer is right: at its place in an order, else chosen rightly. */
  readonly right: readonly boolean[]
}

/**
 * Judges an answer, the chosen keys, by what was recorded.
 * @param model of a run that went to its end
 */
export function judge(prediction: Prediction, answer: readonly string[], model: RunModel): Verdict {
  const { keys, evidence } = truthOf(prediction, model)
  const inOrder = FORMS[prediction.kind] === 'order'
  const right = answer.map((key, i) => (inOrder ? keys[i] === key : keys.includes(key)))
  // One of several that are true is right: only code that the learner changed makes it so.
  const isComplete = FORMS[prediction.kind] === 'one' ? answer.length === 1 : answer.length === keys.length
  return {
    isRight: isComplete && right.every(Boolean),
    truth: keys,
    evidence: new Map(keys.flatMap((key, i) => (evidence[i] ? [[key, evidence[i]] as const] : []))),
    right,
  }
}

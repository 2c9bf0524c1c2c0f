import { until } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, nextTick, shallowReactive } from 'vue'
import { judge, type Verdict } from '@shared/lessons/judge'
import { FORMS, type Prediction } from '@shared/lessons/model'
import { type LessonPlace, stepKey } from '@shared/lessons/progress'
import type { RunStatus } from '@shared/run'
import { isMotionReduced } from '../motion'
import { useLessons } from './lessons'
import { SPEEDS, usePlayback } from './playback'
import { useRuns } from './runs'
import type { RunSession } from './session'

/** How long the run of a lesson plays at most, in s: long enough to follow it, short enough to sit through. */
const PLAY = 3

/** A learner's answers to one step, and what became of them. */
interface Attempt {
  /** Chosen keys, for each of the step's predictions. */
  answers: readonly (readonly string[])[]
  stage: 'answering' | 'running' | 'playing' | 'judged'
  /** For each of the predictions, once they were judged. */
  verdicts: readonly Verdict[]
  /** The run that judged. */
  session: RunSession | undefined
  /** It ran code that the learner had changed. */
  isOwnCode: boolean
  /** Why nothing was judged: how the run ended instead, or that it did not begin. */
  problem: Exclude<RunStatus, 'running' | 'completed'> | 'notStarted' | undefined
}

/** Predict, then run: keeps the learner's answers, and lets the recording judge them. */
export const useLessonCheck = defineStore('lessonCheck', () => {
  const lessons = useLessons()
  const runs = useRuns()
  const playback = usePlayback()
  const attempts = new Map<string, Attempt>()

  const attempt = computed(() => lessons.place && lessons.step && attemptAt(lessons.place, lessons.step.predictions))
  /** Every question has an answer. Choosing none of several is one, and so is an order that was left as it stood. */
  const isAnswered = computed(() => {
    const { answers = [] } = attempt.value ?? {}
    return answers.every((answer, i) => formAt(i) !== 'one' || answer.length > 0)
  })
  const isBusy = computed(() => attempt.value?.stage === 'running' || attempt.value?.stage === 'playing')

  function attemptAt(place: LessonPlace, predictions: readonly Prediction[]): Attempt {
    const key = stepKey(place)
    let found = attempts.get(key)
    if (!found) {
      const answers = predictions.map(({ kind, options }) =>
        FORMS[kind] === 'order' ? options.map((option) => option.key) : [],
      )
      found = shallowReactive<Attempt>({
        ...{ answers, stage: 'answering', verdicts: [], session: undefined },
        ...{ isOwnCode: false, problem: undefined },
      })
      attempts.set(key, found)
    }
    return found
  }

  const formAt = (prediction: number) => {
    const kind = lessons.step?.predictions[prediction]?.kind
    return kind && FORMS[kind]
  }

  function answer(prediction: number, keys: readonly string[]): void {
    const now = attempt.value
    if (now) Object.assign(now, { answers: now.answers.with(prediction, keys), stage: 'answering', verdicts: [] })
  }

  /** Runs the step's code, plays what was recorded, and judges. */
  async function check(): Promise<void> {
    const { place, step, tab } = lessons
    const now = attempt.value
    if (!place || !step || !tab || !now || isBusy.value || !isAnswered.value) return
    Object.assign(now, { stage: 'running', verdicts: [], problem: undefined } satisfies Partial<Attempt>)
    const isOwnCode = lessons.isEdited
    const before = tab.session
    await runs.start()
    const { session } = tab
    if (!session || session === before) return giveUp(now, 'notStarted')
    await until(() => session.complete.value || session.problem.value !== undefined).toBe(true)
    const { status } = session.summary.value
    if (!session.complete.value || status === 'running') return giveUp(now, 'crashed')
    if (status !== 'completed') return giveUp(now, status)

    now.stage = 'playing'
    await play(session)
    const verdicts = step.predictions.map((prediction, i) => judge(prediction, now.answers[i]!, session.model.value))
    Object.assign(now, { stage: 'judged', verdicts, session, isOwnCode } satisfies Partial<Attempt>)
    // Other code has other answers: it says nothing of the lesson's.
    if (!isOwnCode) verdicts.forEach(({ isRight }, i) => isRight && lessons.solved(place, i))
  }

  function giveUp(now: Attempt, problem: Attempt['problem']): void {
    Object.assign(now, { stage: 'answering', problem } satisfies Partial<Attempt>)
  }

  /** Plays a run that has just ended, where it is in front and has a length. */
  async function play(session: RunSession): Promise<void> {
    await nextTick() // The playback takes it over first.
    const { endNs } = session.model.value
    if (playback.session !== session || endNs === 0 || isMotionReduced()) return
    playback.scrub(0)
    playback.setSpeed(SPEEDS.find((speed) => endNs / 1e9 / speed <= PLAY) ?? SPEEDS.at(-1)!)
    playback.toggle()
    await until(() => playback.playing).toBe(false)
    playback.leave()
  }

  /** To the verdict at once. */
  const skip = (): void => playback.leave()

  /** The same answers again, to be changed. */
  function tryAgain(): void {
    if (attempt.value) Object.assign(attempt.value, { stage: 'answering', verdicts: [] } satisfies Partial<Attempt>)
  }

  return { attempt, isAnswered, isBusy, answer, check, skip, tryAgain }
})

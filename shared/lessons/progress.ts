import * as v from 'valibot'
import type { CourseLesson } from './course'

/** One step of the course. */
export interface LessonPlace {
  /** The lesson's id. */
  readonly lesson: string
  /** From 0. */
  readonly step: number
}

const steps = v.fallback(v.array(v.string()), [])
const progressSchema = v.object({
  /** Where the learner was last; null: nowhere yet. */
  last: v.fallback(v.nullable(v.object({ lesson: v.string(), step: v.number() })), null),
  /** Steps that were opened, and predictions that came true, by their keys. */
  seen: steps,
  solved: steps,
  /** The code of the steps whose code the learner changed, by the step's key. */
  codes: v.fallback(v.record(v.string(), v.string()), {}),
})

/** How far a learner has come, as it outlives the window. */
export type Progress = v.InferOutput<typeof progressSchema>

const NO_PROGRESS: Progress = { last: null, seen: [], solved: [], codes: {} }

/** What cannot be read, or only in part, is begun anew. */
export function parseProgress(text: string | null): Progress {
  try {
    return v.parse(progressSchema, JSON.parse(text ?? ''))
  } catch {
    return NO_PROGRESS
  }
}

export const stepKey = ({ lesson, step }: LessonPlace): string => `${lesson}/${step}`
const predictionKey = (place: LessonPlace, prediction: number): string => `${stepKey(place)}/${prediction}`

const added = (list: readonly string[], item: string): string[] => [...new Set([...list, item])]

/** The learner is at a step now. */
export const visit = (progress: Progress, { lesson, step }: LessonPlace): Progress => ({
  ...progress,
  last: { lesson, step },
  seen: added(progress.seen, stepKey({ lesson, step })),
})

export const solve = (progress: Progress, place: LessonPlace, prediction: number): Progress => ({
  ...progress,
  solved: added(progress.solved, predictionKey(place, prediction)),
})

/** Keeps a step's code as the learner left it; undefined: as it was in the lesson. */
export function keepCode(progress: Progress, place: LessonPlace, code: string | undefined): Progress {
  const { [stepKey(place)]: _, ...others } = progress.codes
  return { ...progress, codes: code === undefined ? others : { ...others, [stepKey(place)]: code } }
}

/** Whether a step was read, and every prediction that it asks for came true. */
export function isStepDone(progress: Progress, lesson: CourseLesson, step: number): boolean {
  const place = { lesson: lesson.id, step }
  return (
    progress.seen.includes(stepKey(place)) &&
    (lesson.steps[step]?.predictions ?? []).every((_, i) => progress.solved.includes(predictionKey(place, i)))
  )
}

export const isLessonDone = (progress: Progress, lesson: CourseLesson): boolean =>
  lesson.steps.every((_, step) => isStepDone(progress, lesson, step))

import type { Language } from '../replay/language'
import type { Lesson, Step } from './model'
import { LessonError, parseLesson } from './parse'

/** Every lesson is written in all of them. */
export const LESSON_LANGUAGES = ['en', 'fr'] as const satisfies readonly Language[]

export interface CourseStep extends Step {
  readonly code: string
}

export interface CourseLesson extends Omit<Lesson, 'steps'> {
  /** Its folder's name, such as `1-03-tasks`. */
  readonly id: string
  /** From 1: the digit that its folder's name begins with. */
  readonly part: number
  readonly steps: readonly CourseStep[]
}

/** The lessons in their order. */
export type Course = readonly CourseLesson[]

/**
 * Puts a course together from the files of its folder, by their paths in it: `1-03-tasks/en.md` is a
 * lesson in English, `1-03-tasks/2.ts` the code of its second step, in every language. A step without a
 * file of its own goes on with the code of the step before it.
 * @throws LessonError
 */
export function makeCourse(files: ReadonlyMap<string, string>, language: Language): Course {
  const folders = [...new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/'))))].sort()
  return folders.map((id) => {
    const path = `${id}/${language}.md`
    const text = files.get(path)
    if (text === undefined) throw new LessonError(`${path} is missing.`)
    const lesson = parseLesson(path, text)
    let code: string | undefined
    const steps = lesson.steps.map((step, i) => {
      code = files.get(`${id}/${i + 1}.ts`) ?? code
      if (code === undefined) throw new LessonError(`${id}/1.ts is missing: the code of the first step.`)
      return { ...step, code }
    })
    return { ...lesson, id, part: Number(id[0]), steps }
  })
}

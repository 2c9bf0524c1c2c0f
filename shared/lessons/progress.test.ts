import { expect, test } from 'vitest'
import type { CourseLesson } from './course'
import { isLessonDone, isStepDone, keepCode, parseProgress, solve, visit } from './progress'

const none = parseProgress(null)
const prediction = { kind: 'time', of: '', question: '?', options: [], explanation: '.' } as const
const lesson: CourseLesson = {
  ...{ id: '1-01-x', part: 1, title: 'X', summary: 'X' },
  steps: [
    { title: 'a', text: 'a', code: '', predictions: [{ ...prediction, options: [] }] },
    { title: 'b', text: 'b', code: '', predictions: [] },
  ],
}
const place = (step: number) => ({ lesson: lesson.id, step })

test('a step is done once it was seen and each of its predictions came true; a lesson once its steps are', () => {
  const seen = visit(visit(none, place(0)), place(1))
  expect([0, 1].map((step) => isStepDone(seen, lesson, step))).toEqual([false, true])
  expect(isLessonDone(seen, lesson)).toBe(false)
  const solved = solve(solve(seen, place(0), 0), place(0), 0)
  expect(isLessonDone(solved, lesson)).toBe(true)
  expect(solved.last).toEqual(place(1))
  expect(solved.solved).toHaveLength(1)
})

test('code of the learner’s own is kept until it is that of the lesson again', () => {
  const kept = keepCode(none, place(0), 'mine')
  expect(kept.codes).toEqual({ '1-01-x/0': 'mine' })
  expect(keepCode(kept, place(0), undefined).codes).toEqual({})
})

test('progress outlives the window; what cannot be read of it is begun anew, and the rest kept', () => {
  const progress = solve(visit(none, place(1)), place(0), 0)
  expect(parseProgress(JSON.stringify(progress))).toEqual(progress)
  expect(parseProgress('no JSON')).toEqual(none)
  expect(parseProgress(JSON.stringify({ ...progress, seen: 7 }))).toEqual({ ...progress, seen: [] })
})

import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { type Course, makeCourse } from '@shared/lessons/course'
import {
  isLessonDone,
  isStepDone,
  keepCode,
  type LessonPlace,
  parseProgress,
  solve,
  stepKey,
  visit,
} from '@shared/lessons/progress'
import { i18n, type Locale } from '../i18n'
import type { RunSession } from './session'
import { useTabs } from './tabs'

const KEY = 'taskscope.lessons'

/** The course, where the learner is in it, and how far they have come. */
export const useLessons = defineStore('lessons', () => {
  const tabs = useTabs()
  /** Empty until it was asked for. */
  const course = shallowRef<Course>([])
  const progress = shallowRef(parseProgress(localStorage.getItem(KEY)))
  /** The last run of each step that was open since the window was. */
  const sessions = new Map<string, RunSession>()

  const tab = computed(() => (tabs.active?.kind === 'snippet' && tabs.active.lesson ? tabs.active : undefined))
  const place = computed(() => tab.value?.lesson ?? undefined)
  const index = computed(() => course.value.findIndex(({ id }) => id === place.value?.lesson))
  const lesson = computed(() => course.value[index.value])
  const step = computed(() => place.value && lesson.value?.steps[place.value.step])
  const isEdited = computed(
    () => tab.value !== undefined && step.value !== undefined && tab.value.source !== step.value.code,
  )
  /** The lessons by part. */
  const parts = computed(() =>
    (['first', 'second'] as const).map((name, i) => ({
      name,
      lessons: course.value.filter(({ part }) => part === i + 1),
    })),
  )
  const done = computed(
    () => new Set(course.value.filter((one) => isLessonDone(progress.value, one)).map(({ id }) => id)),
  )

  /** Reads the course in the window's language. */
  async function load(): Promise<void> {
    const { lessonFiles } = await import('./lesson-files')
    course.value = makeCourse(lessonFiles, i18n.global.locale.value as Locale)
  }

  watch(i18n.global.locale, () => course.value.length > 0 && void load())
  watch([lesson, tab], ([shown, open]) => {
    if (shown && open) open.title = shown.title
  })
  watch(progress, (now) => localStorage.setItem(KEY, JSON.stringify(now)))
  watch(
    () => [tab.value, tab.value?.source, tab.value?.session] as const,
    ([open, source, session]) => {
      if (!open?.lesson || !step.value || source === undefined) return
      if (session) sessions.set(stepKey(open.lesson), session)
      const kept = source === step.value.code ? undefined : source
      if (kept !== progress.value.codes[stepKey(open.lesson)])
        progress.value = keepCode(progress.value, open.lesson, kept)
    },
  )
  // A course that lies open when the window starts is opened like any other.
  watch(
    place,
    async (now) => {
      if (!now) return
      if (course.value.length === 0) await load()
      // A step that an older course had is the first one now.
      if (step.value) progress.value = visit(progress.value, now)
      else await open()
    },
    { immediate: true },
  )

  /** Opens a lesson at one of its steps, from 0; without a lesson: where the learner was last, or the first. */
  async function open(id?: string, at = 0): Promise<void> {
    if (course.value.length === 0) await load()
    const { last } = progress.value
    const wanted = id === undefined ? (last ?? { lesson: '', step: 0 }) : { lesson: id, step: at }
    const found = course.value.find((one) => one.id === wanted.lesson) ?? course.value[0]
    const number = found?.steps[wanted.step] ? wanted.step : 0
    const shown = found?.steps[number]
    if (!found || !shown) return
    const next: LessonPlace = { lesson: found.id, step: number }
    const opened = tabs.openLesson(next, found.title, progress.value.codes[stepKey(next)] ?? shown.code)
    opened.session ??= sessions.get(stepKey(next))
  }

  /** The step after this one, or the one before, over the ends of lessons; undefined at the ends of the course. */
  function neighbour(by: 1 | -1): LessonPlace | undefined {
    if (!place.value || !lesson.value) return undefined
    const within = place.value.step + by
    if (lesson.value.steps[within]) return { lesson: lesson.value.id, step: within }
    const other = course.value[index.value + by]
    return other && { lesson: other.id, step: by > 0 ? 0 : other.steps.length - 1 }
  }
  const next = computed(() => neighbour(1))
  const previous = computed(() => neighbour(-1))

  /** Puts the lesson's own code back. */
  function restoreCode(): void {
    if (tab.value && step.value) tabs.edit(tab.value, step.value.code)
  }

  /** A prediction of this step came true. */
  function solved(at: LessonPlace, prediction: number): void {
    progress.value = solve(progress.value, at, prediction)
  }

  const isDone = (at: number): boolean => lesson.value !== undefined && isStepDone(progress.value, lesson.value, at)

  return {
    ...{ course, parts, progress, tab, place, index, lesson, step, isEdited, done, next, previous },
    ...{ load, open, restoreCode, solved, isDone },
  }
})

import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { useLessons } from './lessons'
import { useTabs } from './tabs'

/** The window's own storage, which Node has none of. */
const stored = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
})

beforeEach(() => {
  stored.clear()
  setActivePinia(createPinia())
})

describe('the course', () => {
  test('begins with its first step, and turns its pages over the ends of lessons in one tab', async () => {
    const lessons = useLessons()
    await lessons.open()
    const first = lessons.lesson!
    expect([lessons.index, lessons.place?.step, lessons.previous]).toEqual([0, 0, undefined])
    await lessons.open(first.id, first.steps.length - 1)
    await lessons.open(lessons.next!.lesson, lessons.next!.step)
    expect([lessons.index, lessons.place?.step]).toEqual([1, 0])
    expect(lessons.previous).toEqual({ lesson: first.id, step: first.steps.length - 1 })
    expect(useTabs().tabs).toHaveLength(1)
  })

  test('keeps the code that the learner changed, step by step, until the lesson’s is restored', async () => {
    const lessons = useLessons()
    const tabs = useTabs()
    await lessons.open()
    const { id } = lessons.lesson!
    tabs.edit(lessons.tab!, 'mine')
    await nextTick()
    expect(lessons.isEdited).toBe(true)
    await lessons.open(id, 1)
    expect(lessons.isEdited).toBe(false)
    await lessons.open(id, 0)
    expect(lessons.tab?.source).toBe('mine')
    lessons.restoreCode()
    await nextTick()
    expect(lessons.isEdited).toBe(false)
    expect(lessons.progress.codes).toEqual({})
  })

  test('goes on where the learner was last, after a restart too', async () => {
    const lessons = useLessons()
    await lessons.open()
    await lessons.open(lessons.course[2]!.id, 1)
    await nextTick()
    setActivePinia(createPinia())
    const again = useLessons()
    await again.open()
    expect([again.index, again.place?.step]).toEqual([2, 1])
  })

  test('that has lost the step which lay open opens at its beginning', async () => {
    useTabs().openLesson({ lesson: '0-gone', step: 7 }, 'Gone', 'old')
    const lessons = useLessons()
    await vi.waitFor(() => expect(lessons.lesson?.id).toBe(lessons.course[0]!.id))
    expect(useTabs().tabs).toHaveLength(1)
  })
})

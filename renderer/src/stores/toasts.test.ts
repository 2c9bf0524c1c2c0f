import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useToasts } from './toasts'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

const texts = () => useToasts().toasts.map(({ text }) => text)

test('a message goes by itself, and a problem only when it has been read', () => {
  const toasts = useToasts()
  toasts.show('done')
  toasts.show('broken', { isProblem: true })
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['broken'])
})

test('a message that somebody points at stays until they leave it', () => {
  const toasts = useToasts()
  toasts.show('deleted')
  toasts.hold()
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['deleted'])
  toasts.letGo()
  expect(texts()).toEqual([])
})

test('a message that is sent away by whoever points at it does not keep the next one', () => {
  const toasts = useToasts()
  toasts.show('deleted')
  toasts.hold()
  toasts.dismiss(toasts.toasts[0]!.id)
  toasts.show('restored')
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual([])
})

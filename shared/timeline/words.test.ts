import { expect, test } from 'vitest'
import { foldScript } from './testing/script'
import { waitWords } from './words'

const wordsOf = (events: string): string => {
  const model = foldScript(`0 main created\n0 world created by=main\n0 main runs\n${events}`)
  const { text, untilNs } = waitWords(model, model.tasks.columns.lastSlice[0]!)
  return untilNs === null ? text : `${text} until ${untilNs}`
}

test.each([
  ['main sleeps 3', 'sleep until 3'],
  ['main sleeps never', 'sleep'],
  ['main waits task world', 'task world'],
  ['main waits task 99', 'task #99'],
  ['main waits lock 4', 'lock'],
  ['main waits queue-get 4', 'queue get'],
  ['main waits native', 'promise'],
  ['main blocks 2', 'asyncio.run'],
  ['main opens-group 5 first-completed\n0 main waits group 5', 'wait FIRST_COMPLETED'],
  ['main opens-group 5 gather\n0 main waits group 5', 'gather'],
  ['main waits group 5', 'group'],
])('%s is put as "%s"', (event, words) => {
  expect(wordsOf(`0 ${event}`)).toBe(words)
})

test('A wait for a group stands under the last deadline that the group was given', () => {
  const wait = '0 main opens-group 5 timeout\n0 - group-deadline 5 2s\n0 main waits group 5'
  expect(wordsOf(wait)).toBe('timeout until 2000000000')
  expect(wordsOf(`${wait}\n1 - group-deadline 5 7s`)).toBe('timeout until 7000000000')
  expect(wordsOf(`${wait}\n1 - group-deadline 5 never`)).toBe('timeout')
})

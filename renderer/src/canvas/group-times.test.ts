import { expect, test } from 'vitest'
import { RunBuilder } from '@shared/timeline/build'
import { script, toBatches } from '@shared/timeline/testing/script'
import { GroupTimes } from './group-times'

const GROUPS = 1000

/** Groups one after the other, of 5 ns each; one of them lasts 100 ns, and the last is open. */
const LONG = 700
const manyGroups = (): string => {
  const lines = ['0 main created']
  for (let i = 0; i < GROUPS; i++) {
    lines.push(`${i * 10} main opens-group ${i + 1} gather`)
    if (i === LONG + 9) lines.push(`${i * 10} main closes-group ${LONG + 1} satisfied`)
    if (i !== LONG && i < GROUPS - 1) lines.push(`${i * 10 + 5} main closes-group ${i + 1} satisfied`)
  }
  return lines.join('\n')
}
const found = (times: GroupTimes, startNs: number, endNs: number, leastNs = 0): number[] =>
  [...times.between(startNs, endNs, leastNs)].map(({ id }) => id - 1)

test('The groups of a stretch of time are found among many, and few others', () => {
  const builder = new RunBuilder()
  for (const batch of toBatches(script(manyGroups()))) builder.push(batch)
  const times = new GroupTimes(builder.model)
  expect(found(times, 3000, 3100)).toEqual(expect.arrayContaining([300, 301, 309]))
  expect(found(times, 3000, 3100).length).toBeLessThan(GROUPS / 3)
  expect(found(times, 0, 10_000, 50)).toEqual(expect.arrayContaining([LONG, GROUPS - 1]))
  expect(found(times, 0, 10_000, 50).length).toBeLessThan(GROUPS / 3)
  expect(found(times, 7050, 7060)).toContain(LONG)
})

test('A group that a run opens, or closes, later is found too', () => {
  const builder = new RunBuilder()
  const [first, second] = toBatches(
    script('0 a created\n0 a opens-group 1 gather\n5 a opens-group 2 gather\n9 a closes-group 1 satisfied'),
    [2],
  )
  builder.push(first!)
  const times = new GroupTimes(builder.model)
  expect(found(times, 3, 4)).toEqual([0])
  builder.push(second!)
  expect(found(times, 6, 8)).toEqual([0, 1])
})
